import { Decimal } from '../decimal.ts'
import type { ConcentrationPoint } from './concentration-history.ts'

/** A part's share of the whole in two periods, and the change in percentage points from unrounded shares. */
export interface ShareThenAndNow {
  readonly code: string
  readonly now: Decimal
  /** Null where there is no period to compare with. */
  readonly before: Decimal | null
  readonly change: Decimal | null
}

/** Every part of `now` or of the period it is compared with, largest now first. One that a table does not print traded nothing in its period. */
export function sharesThenAndNow(
  now: ConcentrationPoint,
  compared: ConcentrationPoint | null,
): readonly ShareThenAndNow[] {
  const codes = new Set([...now.shares.keys(), ...(compared?.shares.keys() ?? [])])
  const of = (point: ConcentrationPoint, code: string) => point.shares.get(code) ?? new Decimal('0')
  return [...codes]
    .map((code) => ({
      code,
      now: of(now, code),
      before: compared && of(compared, code),
      change: compared && of(now, code).minus(of(compared, code)),
    }))
    .sort((a, b) => b.now.cmp(a.now))
}
