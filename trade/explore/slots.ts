import {
  comesMerged,
  comparePeriods,
  endOrdinal,
  month,
  parsePeriod,
  type Period,
  periodKind,
  printPeriod,
  yearToDate,
} from '../period.ts'
import { rollingEnds } from '../rolling.ts'
import type { PartLine } from './part-line.ts'
import type { ViewBasis } from './view-query.ts'

/**
 * The periods a view shows, oldest first, one for each place on its time axis, within the months `from` to `to` (ordinals, both
 * included). Month by month, January–February stands as one where the agency gives the two together (from 2020), apart before.
 */
export function slots(lines: readonly PartLine[], basis: ViewBasis, from: number, to: number): readonly Period[] {
  const held = heldPeriods(lines)
  const within = (period: Period) => endOrdinal(period) >= from && endOrdinal(period) <= to
  const of = { month: monthSlots, 'year-to-date': spans, rolling: () => rollingSlots(lines), year: years }[basis](held)
  return of.filter(within).sort(comparePeriods)
}

function heldPeriods(lines: readonly PartLine[]): ReadonlyMap<string, Period> {
  const held = new Map<string, Period>()
  for (const { periods, levels, printed } of lines)
    for (const text of periods) {
      if (held.has(text)) continue
      if (levels.has(text) || (printed.get(text)?.printedGrowthPercent ?? null) !== null)
        held.set(text, parsePeriod(text))
    }
  return held
}

function monthSlots(held: ReadonlyMap<string, Period>): Period[] {
  const merged = (year: number) =>
    comesMerged(year) &&
    (held.has(printPeriod(yearToDate(year, 2))) ||
      (held.has(printPeriod(month(year, 1))) && held.has(printPeriod(month(year, 2)))))
  const periods = [...held.values()].filter(
    (period) => periodKind(period) === 'month' && !(period.last <= 2 && merged(period.year)),
  )
  const years = new Set([...held.values()].map(({ year }) => year))
  return [...periods, ...[...years].filter(merged).map((year) => yearToDate(year, 2))]
}

function spans(held: ReadonlyMap<string, Period>): Period[] {
  return [...held.values()].filter(({ first }) => first === 1)
}

function years(held: ReadonlyMap<string, Period>): Period[] {
  return [...held.values()].filter((period) => periodKind(period) === 'year')
}

function rollingSlots(lines: readonly PartLine[]): Period[] {
  const ends = new Map<number, Period>()
  for (const { levels } of lines)
    for (const end of rollingEnds(levels)) if (!ends.has(endOrdinal(end))) ends.set(endOrdinal(end), end)
  return [...ends.values()]
}
