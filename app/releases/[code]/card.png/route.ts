import { answerCard } from '../../../answer-card.ts'

/** What social sites show beside a link to a release (docs/embeds.md). */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  return answerCard(request, (await params).code)
}
