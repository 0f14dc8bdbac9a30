import { Decimal } from '../../decimal.ts'
import { month, parsePeriod, printPeriod, yearToDate } from '../../period.ts'
import { parseSeriesKey, printSeriesKey, type SeriesKey } from '../../series-key.ts'
import { type Draft, type ReadEntry, readEntries } from '../draft.ts'
import { expectedFigures } from '../expected-figures.ts'
import { type FigureRef, type Finding, refKey } from '../finding.ts'
import type { Faulty } from './faults.ts'
import type { PastDraft } from './past.ts'

/**
 * What can be asked of the checks about a fault, told from the fault and the true release alone, never from what a rule said:
 * - `small`: it moves one field by no more than the agency itself moves true figures when it revises, 2% of a level or 2 points of
 *   growth. By its size it can't be told from a revision; an exact sum may still give it away.
 * - `alone`: nothing is held of the line on any basis, and the draft has neither its exports, imports and total nor its other basis.
 *   For a row that is missing: no release of its kind had it, and the stage does not carry it.
 * - `doubted`: the true release has an error at that field already, since its sources part.
 * - `plain`: all others.
 */
export type Weight = 'plain' | 'small' | 'alone' | 'doubted'

const REVISED_BY = new Decimal('0.02')
const POINTS = new Decimal('2')

export function weigh(past: PastDraft, truth: readonly Finding[], faulty: Faulty): Weight {
  if (faulty.fields.length === 0) return 'plain'
  const doubted = new Set(
    truth
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ figures, beside }) => [...figures, ...(beside ?? [])].map(refKey)),
  )
  if (faulty.fields.every((field) => doubted.has(refKey(field)))) return 'doubted'
  if (
    faulty.kind === 'a row missing'
      ? isUnheardOf(faulty.fields, past)
      : faulty.fields.every((field) => isAlone(field, past))
  )
    return 'alone'
  const [field, more] = faulty.fields
  return field && !more && isSmall(field, past.draft, faulty.draft) ? 'small' : 'plain'
}

function isSmall(field: FigureRef, before: Draft, after: Draft): boolean {
  const [was, is] = [before, after].map(({ entries }) => readAt(field, entries))
  if (!was || !is) return false
  if (field.part === 'growth')
    return was.growth !== null && is.growth !== null && new Decimal(is.growth).minus(was.growth).abs().lte(POINTS)
  return (
    was.level !== null &&
    is.level !== null &&
    is.level.amount.minus(was.level.amount).abs().lte(was.level.amount.abs().times(REVISED_BY))
  )
}

function readAt({ series, period }: FigureRef, entries: Draft['entries']): ReadEntry | undefined {
  return readEntries(entries.filter((entry) => entry.series === series && entry.period === period))[0]
}

function isAlone({ series, period, part }: FigureRef, { draft, background }: PastDraft): boolean {
  const dimensions = parseSeriesKey(series)
  const on = (basis: 'month' | 'year-to-date') => printSeriesKey({ ...dimensions, basis })
  if ([on('month'), on('year-to-date')].some((key) => (background.lines[key] ?? []).length > 0)) return false
  const has = (key: SeriesKey, at: string) =>
    draft.entries.some(
      (entry) =>
        entry.series === key &&
        entry.period === at &&
        entry.value !== null &&
        (part === 'value' || entry.printedGrowthPercent !== null),
    )
  const flows = (['exports', 'imports', 'total'] as const).every((flow) =>
    has(printSeriesKey({ ...dimensions, flow }), period),
  )
  const { year, last } = parsePeriod(period)
  const isMonth = dimensions.basis === 'month'
  const other =
    part === 'value' &&
    has(on(isMonth ? 'year-to-date' : 'month'), printPeriod(isMonth ? yearToDate(year, last) : month(year, last)))
  return !flows && !other
}

function isUnheardOf(fields: readonly FigureRef[], { draft, background }: PastDraft): boolean {
  const known = new Set([
    ...(background.lastOfKind?.series ?? []),
    ...expectedFigures(draft.stage, draft.period).map(({ series }) => series),
  ])
  return !fields.some(({ series }) => known.has(series))
}
