import type { Background } from '#trade/checks/draft.ts'
import { heldLevel, levelFrom } from '#trade/checks/draft.ts'
import { typedDigits } from '#trade/checks/typed-number.ts'
import { fixed } from '#trade/decimal.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { growth } from '#trade/growth.ts'
import { printLevel } from '#trade/level.ts'
import type { Expected } from '#trade/live/entry.ts'
import { isMissing } from '#trade/missing.ts'
import { parsePeriod, periodBefore, printPeriod, yearBefore } from '#trade/period.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import type { Cell, Row } from '../draft/rows.ts'
import type { TypedCell } from '../draft/typed.ts'

/** Our growth of what is typed, on the level a year before; null where either is not there. */
export function ourGrowth(cell: Cell, { value, scale }: TypedCell, background: Background): string | null {
  const level = levelFrom({ series: cell.series, period: cell.period, value: typedDigits(value), scale })
  const base = heldLevel(cell.series, printPeriod(yearBefore(parsePeriod(cell.period))), background)
  // A balance is not grown by per cent: it changes its sign.
  if (!level || !base || parseSeriesKey(cell.series).flow === 'balance') return null
  const computed = growth({ now: level, yearBefore: base })
  return isMissing(computed) ? null : fixed(computed, 1)
}

/** The period a figure is read beside: the one printed before it, for a year the year before. */
export function previousPeriod(cell: Cell): string {
  const period = parsePeriod(cell.period)
  const isYear = period.first === 1 && period.last === 12
  return printPeriod(isYear ? yearBefore(period) : periodBefore(period, cell.basis))
}

// Tables print to the thousand dollars: beside a figure in billions that is six decimals nobody compares.
const DECIMALS = 2

/** That figure in the unit chosen for the draft's; null where we hold none. */
export function previousDigits(cell: Cell, scale: number, background: Background): string | null {
  const level = heldLevel(cell.series, previousPeriod(cell), background)
  return level
    ? formatDigits(printLevel({ ...level, lastDigit: Math.max(level.lastDigit, scale - DECIMALS) }, scale))
    : null
}

/** What was expected of a row, as a poll says it: growth in %, a balance in billions. */
export function expectedText(
  { dimensions: { flow, breakdown, unit } }: Row,
  expectations: readonly Expected[],
  locale: Locale,
): string | null {
  if (breakdown !== 'all') return null
  const expected = expectations.find((one) => one.flow === flow && one.currency === unit && one.median !== null)
  if (!expected?.median) return null
  return expected.figure === 'growth'
    ? `${formatGrowthBare(expected.median, locale)}%`
    : formatSigned(expected.median).replace('+', '')
}
