import { series } from '../operations/series.ts'
import { serve } from '../serve.ts'

export { OPTIONS, POST } from '../cors.ts'
export const GET = serve(series)
