import { calendar } from '../operations/calendar.ts'
import { serve } from '../serve.ts'

export { OPTIONS, POST } from '../cors.ts'
export const GET = serve(calendar)
