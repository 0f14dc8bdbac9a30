import type { ScreenOrders, ScreenReport } from '#trade/wall/screen.ts'

const ORDERS_PATH = '/wall/screen/orders'
const ANSWERED_WITHIN_MS = 8_000

/** Says what this screen shows, and answers what it should. Rejects when nobody answers; then it is said again. */
export async function sendReport(report: ScreenReport | null): Promise<ScreenOrders> {
  const answer = await fetch(ORDERS_PATH, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ report }),
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
  })
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`)
  return (await answer.json()) as ScreenOrders
}
