import { inTurn } from '../../../v1/serve.ts'
import { answerData } from '../../answer-data.ts'

export { OPTIONS, POST } from '../../../v1/cors.ts'
export const GET = (request: Request) => inTurn(request, () => answerData(request))
