import { type Decimal, decimal } from '../decimal.ts'
import { overlapping } from './covers.ts'
import type { Assumption, RestGrowth } from './what-if-query.ts'
import type { AssumedPart } from './what-if.ts'

/** A part as the browser has it: exact digits as text. */
export interface BasePart {
  readonly code: string
  /** In base units of the currency. */
  readonly amount: string
  /** What it could share with another part (covers.ts). */
  readonly covers: readonly string[]
}

/** Why an assumption can't be counted: nothing is held of it in the base period, or it could count what another one counts. */
export type Refused =
  | { readonly code: string; readonly why: 'not-held' }
  | { readonly code: string; readonly why: 'overlaps'; readonly other: string }

/** The assumptions that can be counted, in their order, and those that can't: of two that overlap the first stands. */
export function assumed(
  assumptions: readonly Assumption[],
  parts: readonly BasePart[],
): { parts: readonly AssumedPart[]; refused: readonly Refused[] } {
  const taken: BasePart[] = []
  const counted: AssumedPart[] = []
  const refused: Refused[] = []
  for (const { code, growth } of assumptions) {
    const part = parts.find((one) => one.code === code)
    const other = part && taken.find((one) => overlapping(one.covers, part.covers))
    if (!part) refused.push({ code, why: 'not-held' })
    else if (other) refused.push({ code, why: 'overlaps', other: other.code })
    else {
      taken.push(part)
      counted.push({ code, amount: decimal(part.amount), growthPercent: decimal(growth) })
    }
  }
  return { parts: counted, refused }
}

/** The growth of the rest in %; null where it is to grow as printed and nothing was printed of the whole. */
export function restGrowth(rest: RestGrowth, printed: string | null): Decimal | null {
  if (rest === 'zero') return decimal('0')
  if (rest === 'printed') return printed === null ? null : decimal(printed)
  return decimal(rest.growth)
}
