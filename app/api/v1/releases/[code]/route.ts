import { release } from '../../operations/release.ts'
import { serve } from '../../serve.ts'

export { OPTIONS, POST } from '../../cors.ts'
export const GET = serve(release)
