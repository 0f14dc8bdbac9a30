import { viewAddress } from '#components/explore/address.ts'
import type { AlertNews } from '#components/views/Account/alert-news.ts'
import { NotAllowed, NotSignedIn, requireActor, SecondFactorDue } from '#server/accounts/require-actor.ts'
import { alertStanding, listFirings } from '#server/views/firings.ts'
import { keptQuery } from '#server/views/view-at.ts'

const NO_STORE = { 'cache-control': 'no-store' }
const HEARD_AT_MOST = 20

/** A notification leads to its view. */
function addressOf(kept: string): string {
  const query = keptQuery(kept)
  return query ? viewAddress(query) : '/views'
}

/** How things stand with the alerts of whoever asks: what pages that are open ask after a publication. */
export async function GET(request: Request): Promise<Response> {
  try {
    const { id } = await requireActor(request.headers, 'account')
    // The standing first: what is listed afterwards is then at least all that it counts.
    const { unseen, newest, evaluatedTo, at } = await alertStanding(id)
    const firings = unseen === 0 ? [] : await listFirings(id)
    const heard = firings
      .filter(({ isSeen }) => !isSeen)
      .slice(0, HEARD_AT_MOST)
      .map(({ firing, view, said }) => ({
        firing,
        view: { id: view.id, name: view.name, address: addressOf(view.address) },
        now: said.now,
      }))
    return Response.json({ unseen, newest, evaluatedTo, at, heard } satisfies AlertNews, { headers: NO_STORE })
  } catch (error) {
    if (error instanceof NotSignedIn) return new Response(null, { status: 401, headers: NO_STORE })
    if (error instanceof NotAllowed || error instanceof SecondFactorDue)
      return new Response(null, { status: 403, headers: NO_STORE })
    throw error
  }
}
