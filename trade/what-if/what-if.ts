import { Decimal } from '../decimal.ts'
import { missing, type Missing } from '../missing.ts'
import { percentOf } from '../percent-of.ts'

/** A part of a whole in the base period, and the growth assumed of it. */
export interface AssumedPart {
  readonly code: string
  /** In base units of the whole's currency. */
  readonly amount: Decimal
  /** In % against the base period. */
  readonly growthPercent: Decimal
}

/** What an assumption makes of one part. */
export interface WhatIfRow {
  /** `rest` for everything that no assumption is about. */
  readonly code: string
  readonly base: Decimal
  readonly sharePercent: Decimal
  readonly growthPercent: Decimal
  readonly result: Decimal
  /** What it adds to the growth of the whole, in percentage points. */
  readonly points: Decimal
}

export interface WhatIf {
  readonly parts: readonly WhatIfRow[]
  readonly rest: WhatIfRow
  /** Its growth is the sum of all points, its result the sum of all results: both to the last decimal. */
  readonly whole: { readonly base: Decimal; readonly growthPercent: Decimal; readonly result: Decimal }
}

/**
 * The whole that follows from assumed growth of some of its parts, which do not overlap: each part changes by amount × growth / 100,
 * and adds 100 × change / whole percentage points. The rest, the whole less the parts, grows by `restGrowthPercent`. Arithmetic on
 * assumptions: nothing here knows what would happen. `zero-base` where the whole is zero.
 */
export function whatIf(whole: Decimal, parts: readonly AssumedPart[], restGrowthPercent: Decimal): WhatIf | Missing {
  if (whole.eq('0')) return missing('zero-base')
  const row = ({ code, amount, growthPercent }: AssumedPart): WhatIfRow => {
    const change = amount.times(growthPercent).times('0.01')
    return {
      code,
      base: amount,
      sharePercent: percentOf(amount, whole),
      growthPercent,
      result: amount.plus(change),
      points: percentOf(change, whole),
    }
  }
  const rows = parts.map(row)
  const rest = row({
    code: 'rest',
    amount: rows.reduce((left, { base }) => left.minus(base), whole),
    growthPercent: restGrowthPercent,
  })
  const all = [...rows, rest]
  return {
    parts: rows,
    rest,
    whole: {
      base: whole,
      growthPercent: all.reduce((sum, { points }) => sum.plus(points), new Decimal('0')),
      result: all.reduce((sum, { result }) => sum.plus(result), new Decimal('0')),
    },
  }
}
