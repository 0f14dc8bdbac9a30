import { counterpartGroup } from '../counterpart-groups.ts'
import { parseCrossing, wholesOfCrossing } from '../crossing.ts'
import { Decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { printLevel } from '../level.ts'
import { printSeriesKey, type SeriesKey } from '../series-key.ts'
import { type Background, entryOf, levelIn, type ReadEntry } from './draft.ts'
import { lineName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { intervalOf, sum } from './interval.ts'
import { limitOf } from './rules.ts'

const APART = limitOf('parts', 'apart').div('100')

/**
 * A counterpart's chapters sum to no more than its trade, and a chapter's countries to no more than the chapter. That they sum to less
 * says nothing: such a table has the chapters that were asked for. `rows`: of one flow, unit, basis and period.
 */
export function crossedPartsFit(
  rows: readonly ReadEntry[],
  entries: readonly ReadEntry[],
  background: Background,
): readonly Finding[] {
  return [...byWhole(rows)].flatMap(([series, parts]) => exceeding(series, parts, entries, background))
}

/** The rows by the series they are parts of. A group stands beside its members: only countries add up. */
function byWhole(rows: readonly ReadEntry[]): ReadonlyMap<SeriesKey, readonly ReadEntry[]> {
  const lists = new Map<SeriesKey, ReadEntry[]>()
  for (const row of rows) {
    const of = parseCrossing(row.dimensions.member ?? '')
    if (!of || !row.level) continue
    for (const cut of wholesOfCrossing(of)) {
      if (cut.breakdown === 'chapter' && counterpartGroup(of.counterpart)) continue
      const series = printSeriesKey({ ...row.dimensions, ...cut })
      const list = lists.get(series)
      if (list) list.push(row)
      else lists.set(series, [row])
    }
  }
  return lists
}

function exceeding(
  series: SeriesKey,
  parts: readonly ReadEntry[],
  entries: readonly ReadEntry[],
  background: Background,
): readonly Finding[] {
  const [first, ...more] = parts
  const whole = first && levelIn(series, first.period, entries, background)
  // One part larger than its whole is told of by itself.
  if (!whole || more.length === 0) return []
  const levels = parts.flatMap(({ level }) => level ?? [])
  const total = levels.map(intervalOf).reduce(sum)
  if (total.low.lte(intervalOf(whole).high.plus(whole.amount.times(APART)))) return []
  const amount = levels.reduce((so, level) => so.plus(level.amount), new Decimal('0'))
  const found = printLevel({ amount, lastDigit: Math.max(...levels.map(({ lastDigit }) => lastDigit)) }, first.scale)
  const limit = printLevel(whole, first.scale)
  const name = lineName(series, background)
  return [
    {
      id: `parts:${series}@${first.period}:${first.dimensions.breakdown}`,
      // What was held before may have been revised since; what stands in the same draft may not.
      severity: entryOf(entries, series, first.period) ? 'error' : 'warning',
      figures: parts.map(valueOf),
      beside: [valueOf({ series, period: first.period })],
      message: {
        en: `${name.en}: ${parts.length} parts of it sum to more than the whole`,
        zh: `${name.zh}：其${parts.length}个部分之和大于总体`,
      },
      detail: {
        en: `they sum to ${formatDigits(found)}, the whole is ${formatDigits(limit)}`,
        zh: `部分之和为${formatDigits(found)}，总体为${formatDigits(limit)}`,
      },
      found,
      expected: `≤ ${limit}`,
    },
  ]
}
