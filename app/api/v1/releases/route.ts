import { releases } from '../operations/releases.ts'
import { serve } from '../serve.ts'

export { OPTIONS, POST } from '../cors.ts'
export const GET = serve(releases)
