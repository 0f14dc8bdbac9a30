import { answerFile } from '../explore/files/answer-file.ts'

/** The chart of a view as a PNG: its page's address with this ending (docs/api.md). */
export function GET(request: Request): Promise<Response> {
  return answerFile(request, 'png')
}
