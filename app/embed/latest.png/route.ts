import { answerCard } from '../../answer-card.ts'
import { LATEST } from '../../headline.ts'

/** The newest release's headline as a picture, always (docs/embeds.md). */
export function GET(request: Request): Promise<Response> {
  return answerCard(request, LATEST)
}
