import { Allowance } from '../live/allowance.ts'
import { processWide } from '../process-wide.ts'

// A newsroom behind one address opens a page's five forms in six tabs at once; in the long run one a second is more than anyone reads.
const AT_ONCE = 30
const A_SECOND = 1
const ADDRESSES = 10_000

/** Whether somebody at `address` may have one more picture or workbook made. `nowMs` is any clock that runs evenly. */
export function mayOrder(address: string, nowMs: number): boolean {
  const asked = processWide('orders by address', () => new Map<string, Allowance>())
  const allowance = asked.get(address) ?? new Allowance(AT_ONCE, A_SECOND, nowMs)
  // The least recently heard of goes first.
  asked.delete(address)
  asked.set(address, allowance)
  if (asked.size > ADDRESSES) asked.delete(asked.keys().next().value ?? '')
  return allowance.take(nowMs)
}
