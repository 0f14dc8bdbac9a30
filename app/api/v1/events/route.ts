import { events } from '../operations/events.ts'
import { serve } from '../serve.ts'

export { OPTIONS, POST } from '../cors.ts'
export const GET = serve(events)
