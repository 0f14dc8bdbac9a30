import { AllowanceOfEach } from '../live/allowance.ts'
import { processWide } from '../process-wide.ts'

// A newsroom behind one address opens a page's five forms in six tabs at once; in the long run one a second is more than anyone reads.
const AT_ONCE = 30
const A_SECOND = 1

/** Whether somebody at `address` may have one more picture or workbook made. `nowMs` is any clock that runs evenly. */
export function mayOrder(address: string, nowMs: number): boolean {
  return processWide('orders by address', () => new AllowanceOfEach(AT_ONCE, A_SECOND)).take(address, nowMs).isAllowed
}
