import { corrections } from '../operations/corrections.ts'
import { serve } from '../serve.ts'

export { OPTIONS, POST } from '../cors.ts'
export const GET = serve(corrections)
