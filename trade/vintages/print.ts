import { decimal, digitsOf } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { type Level, levelOf } from '../level.ts'
import type { LogEntry, ReleaseNotice } from '../live/entry.ts'
import { missing, type Missing } from '../missing.ts'
import { parseSeriesKey } from '../series-key.ts'

/** Which of a figure's two numbers is followed from print to print. */
export const MEASURED = ['growth', 'level'] as const
export type Measured = (typeof MEASURED)[number]

/** A publication that carried figures, as the record of one series needs it. */
export interface Publication extends Pick<ReleaseNotice, 'code' | 'stage' | 'period'> {
  readonly sequence: number
  readonly kind: LogEntry['kind']
  readonly publishedAt: string
  /** Of a correction or withdrawal; null for everything else. */
  readonly errorWas: 'ours' | 'agency' | null
}

/** One figure as one publication printed it. */
export interface Print {
  readonly figure: Figure
  readonly publication: Publication
}

/** A printed number, the power of ten of its last digit and its unit: % of growth, the base unit of a level. */
export type Reading = Pick<Level, 'amount' | 'lastDigit' | 'unit'>

/** The number `figure` prints. Growth is the agency's own; a balance has none (`not-published`). */
export function readingOf(figure: Figure, of: Measured): Reading | Missing {
  if (of === 'level') return levelOf(figure)
  if (figure.printedGrowthPercent === null) return missing(withoutGrowth(figure))
  return { amount: decimal(figure.printedGrowthPercent), lastDigit: -digitsOf(figure.printedGrowthPercent), unit: '%' }
}

/** True where the number is a later print's, lent to a first print that is not held: it was not known then (docs/decisions/0003). */
export function isLent({ firstPrint }: Pick<Figure, 'firstPrint'>, of: Measured): boolean {
  return firstPrint === 'not-held' || (of === 'level' && firstPrint === 'level-not-held')
}

function withoutGrowth({ series, status, missingReason }: Figure): Missing['missing'] {
  if (status === 'M') return missingReason ?? 'not-held'
  return parseSeriesKey(series).flow === 'balance' ? 'not-published' : 'not-held'
}
