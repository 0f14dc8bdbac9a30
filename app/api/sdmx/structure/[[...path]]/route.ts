import { inTurn } from '../../../v1/serve.ts'
import { answerStructure } from '../../answer-structure.ts'

export { OPTIONS, POST } from '../../../v1/cors.ts'
export const GET = (request: Request) => inTurn(request, () => Promise.resolve(answerStructure(request)))
