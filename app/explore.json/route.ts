import { answerFile } from '../explore/files/answer-file.ts'

/** The figures of a view as JSON: its page's address with this ending (docs/api.md). */
export function GET(request: Request): Promise<Response> {
  return answerFile(request, 'json')
}
