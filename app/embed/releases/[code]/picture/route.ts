import { answerCard } from '../../../../answer-card.ts'

/** A release's headline as a picture, as it stands: /embed/releases/CODE.png leads here (next.config.js, docs/embeds.md). */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  return answerCard(request, (await params).code)
}
