import type { Decimal } from '../decimal.ts'
import { isMissing } from '../missing.ts'
import { revisedBy } from './first-and-newest.ts'
import type { PeriodPrints } from './period-prints.ts'
import { isLent, type Measured, type Print, type Publication, readingOf } from './print.ts'

/** What a print did to one number of the print before it. */
export type NumberChange =
  | { readonly kind: 'moved'; readonly by: Decimal; readonly lastDigit: number }
  | { readonly kind: 'more-digits' | 'same' | 'first-held' | 'gone' | 'none' }

/** One step of a figure's way: a print, and what it changed. */
export interface Step {
  readonly print: Print
  readonly isFirst: boolean
  readonly change: Readonly<Record<Measured, NumberChange>>
}

/** The whole way of one period: every print in order, then the restatements that left it as it was. */
export interface Path {
  readonly steps: readonly Step[]
  readonly leftBy: readonly Publication[]
}

export function pathOf({ published, leftBy }: PeriodPrints): Path {
  const steps = published.map((print, at): Step => {
    const before = published[at - 1]
    return {
      print,
      isFirst: at === 0,
      change: { growth: changeOf(before, print, 'growth'), level: changeOf(before, print, 'level') },
    }
  })
  return { steps, leftBy }
}

function changeOf(before: Print | undefined, print: Print, of: Measured): NumberChange {
  const now = readingOf(print.figure, of)
  if (!before) return { kind: 'none' }
  const was = readingOf(before.figure, of)
  if (isMissing(now)) return { kind: isMissing(was) ? 'none' : 'gone' }
  if (isMissing(was) || isLent(before.figure, of)) return { kind: isLent(print.figure, of) ? 'none' : 'first-held' }
  const by = revisedBy(was, now)
  if (!by.eq('0')) return { kind: 'moved', by, lastDigit: Math.max(was.lastDigit, now.lastDigit) }
  return { kind: now.lastDigit < was.lastDigit ? 'more-digits' : 'same' }
}
