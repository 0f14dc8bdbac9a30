import { answerFile } from '../../explore/files/answer-file.ts'
import { forOthers, KEPT_A_MOMENT } from '../../for-others.ts'

/** The chart of a view for other sites' pages: /explore.png, but kept for a moment where it is not pinned (docs/embeds.md). */
export async function GET(request: Request): Promise<Response> {
  return forOthers(await answerFile(request, 'png', KEPT_A_MOMENT))
}
