import { headers } from 'next/headers'
import { z } from 'zod'
import { clientAddress } from '#server/accounts/client-address.ts'
import { hearScreen } from '#server/screens/hear-screen.ts'
import { SCREEN_STATES } from '#trade/wall/screen.ts'
import { keepScreenToken, screenToken } from '../screen-cookie.ts'

const NO_STORE = { 'cache-control': 'no-store' }
/** A page that was hidden paints when it is seen again; what it painted an hour ago nobody asks any more. */
const PAINTED_AGO_AT_MOST_MS = 3_600_000

const sequence = z.number().int().min(0).max(2_147_483_647)
const said = z.strictObject({
  report: z
    .strictObject({
      isFirst: z.boolean(),
      version: z.string().min(1).max(60),
      state: z.enum(SCREEN_STATES),
      sequence,
      painted: z.strictObject({ sequence, agoMs: z.number().min(0).max(PAINTED_AGO_AT_MOST_MS) }).nullable(),
    })
    .nullable(),
})

/** A screen says what it shows, and is told what it should: `ScreenOrders`. Who it is, its cookie says; one without gets a code to show. */
export async function POST(request: Request): Promise<Response> {
  const read = said.safeParse(await request.json().catch(() => null))
  if (!read.success) return new Response('expected what a screen says of itself\n', { status: 400, headers: NO_STORE })
  const { report } = read.data
  const held = await screenToken()
  const { orders, token } = await hearScreen(held, report, clientAddress(await headers()))
  // Renewed with each page that is loaded: a screen that stands for years is not forgotten by its browser.
  const kept = token ?? (report?.isFirst && orders.is === 'registered' ? held : null)
  if (kept !== null) await keepScreenToken(kept)
  return Response.json(orders, { headers: NO_STORE })
}
