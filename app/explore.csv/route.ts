import { answerFile } from '../explore/files/answer-file.ts'

/** The figures of a view as CSV: its page's address with this ending (docs/api.md). */
export function GET(request: Request): Promise<Response> {
  return answerFile(request, 'csv')
}
