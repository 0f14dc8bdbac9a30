import { KeptAnswers } from '#server/live/kept-answers.ts'
import { mayOrder } from '#server/press/may-order.ts'
import type { Order } from '#server/press/order.ts'
import { press } from '#server/press/press.ts'
import { processWide } from '#server/process-wide.ts'
import { later } from './api/v1/problem.ts'

/** A picture is 100 kB, a workbook up to a few MB: what is asked for again and again stays within this many bytes. */
const KEPT_BYTES = 48_000_000
const NOTHING = new Uint8Array(0)

/**
 * What the press makes of `order`, once however many want it: kept by `question`, which says all that it depends on. Null where there
 * is nothing to order; a refusal for an address that orders too much. Throws PressBusy.
 */
export async function pressMade(
  question: string,
  request: Request,
  order: () => Promise<Order | null>,
): Promise<Uint8Array<ArrayBuffer> | null | Response> {
  const kept = processWide('made files', () => new KeptAnswers<Uint8Array<ArrayBuffer>>(KEPT_BYTES))
  const address = request.headers.get('x-tradewire-address') ?? 'unknown'
  if (!kept.has(question) && !mayOrder(address, performance.now()))
    return later('too-many', 'Many pictures and workbooks were asked for from this address.', 10)
  const made = await kept.answer(question, async () => {
    const ordered = await order()
    return ordered === null ? NOTHING : press().make(ordered)
  })
  return made.length > 0 ? made : null
}
