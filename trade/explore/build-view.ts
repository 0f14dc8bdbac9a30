import { type Concentration, concentration } from '../concentration.ts'
import { Decimal } from '../decimal.ts'
import { LazyMap } from '../lazy-map.ts'
import type { Level } from '../level.ts'
import { line } from '../line.ts'
import { isMissing, type Missing, missing } from '../missing.ts'
import { once } from '../once.ts'
import { endOrdinal, type Period, type PeriodText, printPeriod, yearBefore } from '../period.ts'
import type { Currency } from '../unit.ts'
import { ALL, type Asked, type Part } from './part.ts'
import { type FiguresBySeries, type PartLine, partLine } from './part-line.ts'
import type { QuantityUnits } from './quantity-units.ts'
import { slots } from './slots.ts'
import {
  baseOf,
  exchangeRateEffect,
  indexed,
  isTransformed,
  onMonth,
  type Transform,
  withoutSeason,
} from './transform.ts'
import {
  growthShown,
  hasContribution,
  hasGrowth,
  hasLevel,
  levelFor,
  printedGrowth,
  shownValue,
  type ViewCell,
  viewCell,
  withNumbers,
} from './view-cell.ts'
import type { ViewBasis, ViewQuery } from './view-query.ts'

/** One row of a view: the whole, a part, or what the parts leave out. */
export interface ViewRow {
  readonly code: string
  readonly kind: 'whole' | 'part' | 'rest'
  readonly cells: ReadonlyMap<PeriodText, ViewCell>
}

/** What a query shows, before a word of it is drawn. */
export interface View {
  /** Places on the time axis, oldest first. */
  readonly slots: readonly Period[]
  /** Every period held of it, within the range asked for or not. */
  readonly held: readonly Period[]
  /** The first month shown, as an ordinal of months. */
  readonly from: number
  /** The period of the table: the last one of which anything of the parts, and if possible of the whole, is held. Null when nothing is. */
  readonly at: Period | null
  readonly whole: ViewRow
  /** Largest first. Parts without a single figure in the range are left out. */
  readonly parts: readonly ViewRow[]
  /** Null where the parts overlap, or nothing is left to say of the rest. */
  readonly rest: ViewRow | null
  /** All contributions at `at` come from levels, so that they add up exactly; from rounded rates they add up about. */
  readonly addsUp: boolean
  /** What is 100 of an index; null where there is nothing. */
  readonly base: Period | null
  /** How concentrated the whole is on single countries, where it is cut into them. */
  readonly concentration: Concentration | null
}

// Four years of months fill the chart without crowding it; everything held is one click away.
const USUAL_YEARS = 4

/**
 * The view of `query` from `figures`: `target` is its whole, cut into `parts`, which overlap or not. `units` are those of the
 * quantities held, where quantities are asked for.
 */
export function buildView(
  query: ViewQuery,
  figures: FiguresBySeries,
  target: Part,
  parts: readonly Part[],
  overlap: boolean,
  units: QuantityUnits = new Map(),
): View {
  const { flow, basis } = query
  const lineOf = (part: Part, asked: Asked = query) => partLine(part, asked, figures, units)
  const whole = lineOf(target)
  // A country's or sector's own share and contribution are measured on all trade, a country's goods' on the country; the whole on
  // itself. Tons have no whole.
  const measure =
    query.counted !== 'value'
      ? NO_LINE
      : target.code === ALL.code || parts.length > 0
        ? whole
        : lineOf(target.within ?? ALL)
  const measureOf = (part: Part) =>
    query.counted !== 'value'
      ? NO_LINE
      : part.flow === undefined
        ? whole
        : lineOf({ ...(part.within ?? ALL), flow: part.flow })
  const lines = parts.map((part) => ({ part, line: lineOf(part) }))
  const held = slots(parts.length > 0 ? lines.map(({ line }) => line) : [whole], basis, 0, Number.MAX_SAFE_INTEGER)
  // The whole reaches further than its parts as a rule; the axis ends with the parts.
  const last = held.findLast((period) => endOrdinal(period) <= (query.to ?? Number.MAX_SAFE_INTEGER))
  const known = last ? slots([whole, ...lines.map(({ line }) => line)], basis, 0, endOrdinal(last)) : []
  const drawn = (line: PartLine, on: PartLine): Drawn => ({ line, on, basis, grows: flow !== 'balance' })
  const wholeDrawn = drawn(whole, measure)
  const partsDrawn = lines.map(({ part, line }) => ({ part, ...drawn(line, measureOf(part)) }))
  const from = query.from ?? usualStart(query, parts.length > 0 ? partsDrawn : [wholeDrawn], known)
  const places = known.filter((period) => endOrdinal(period) >= from)
  const base = baseOf(places, query.base)
  const knownByText = new Map(known.map((period) => [printPeriod(period), period]))
  const rowOf = (kind: ViewRow['kind'], part: Part, of: Drawn): ViewRow => ({
    code: part.code,
    kind,
    cells: cellsOf(
      of,
      knownByText,
      once(() => transformOf(query, of.line, base, (currency) => lineOf(part, { ...query, currency }))),
    ),
  })
  const wholeRow = rowOf('whole', target, wholeDrawn)
  const shownParts = partsDrawn.filter((one) => places.some((period) => isKnown(one, period)))
  const at = tablePeriod(places, wholeDrawn, shownParts, query.shown)
  const rows = shownParts.map((one) => rowOf('part', one.part, one))
  const sorted = at ? rows.toSorted((a, b) => bySize(a, b, printPeriod(at))) : rows
  const rest =
    overlap || sorted.length === 0
      ? null
      : restRow(
          whole,
          shownParts.map(({ line }) => line),
          places,
          query,
        )
  return {
    slots: places,
    held,
    from,
    at,
    whole: wholeRow,
    parts: sorted,
    rest: rest && withContribution(rest, wholeRow, sorted),
    addsUp: at !== null && addsUp(sorted, at),
    base,
    concentration: query.split === 'country' && at ? concentrationAt(wholeRow, sorted, at) : null,
  }
}

/** A line and what its shares and contributions are measured on. */
interface Drawn {
  readonly line: PartLine
  readonly on: PartLine
  readonly basis: ViewBasis
  readonly grows: boolean
}

function cellsOf(
  { line, on, basis, grows }: Drawn,
  known: ReadonlyMap<PeriodText, Period>,
  transformed: () => Transform | null,
): ReadonlyMap<PeriodText, ViewCell> {
  return new LazyMap(known, (text) => {
    const period = known.get(text)
    if (!period) return undefined
    const cell = viewCell(line, on, period, basis, grows)
    const transform = transformed()
    return transform === null ? cell : withNumbers(cell, { transformed: transform(period) })
  })
}

const NO_LINE: PartLine = { levels: new Map(), printed: new Map(), periods: [], growths: new Map() }

/** What `query` shows of a line beyond its cells; null where the cells say it. */
function transformOf(
  { shown, basis }: ViewQuery,
  line: PartLine,
  base: Period | null,
  inCurrency: (currency: Currency) => PartLine,
): Transform | null {
  switch (shown) {
    case 'month-on-month':
      return onMonth(line)
    case 'adjusted':
      return withoutSeason(line)
    case 'index':
      return base && indexed(line, basis, base)
    case 'exchange-rate':
      return exchangeRateEffect(inCurrency('CNY'), inCurrency('USD'), basis)
    default:
      return null
  }
}

/** Over single countries, never groups; a country without a figure then counts as nothing. */
function concentrationAt(whole: ViewRow, parts: readonly ViewRow[], at: Period): Concentration | null {
  const levelOf = (row: ViewRow) => row.cells.get(printPeriod(at))?.level ?? missing('not-held')
  const all = levelOf(whole)
  if (isMissing(all)) return null
  const found = concentration(
    parts.flatMap((row) => {
      const level = levelOf(row)
      return isMissing(level) ? [] : [level]
    }),
    all,
  )
  return isMissing(found) ? null : found
}

/** Where a view starts that does not say: some years back, but no year earlier than there is something to draw. */
function usualStart({ basis, shown }: ViewQuery, rows: readonly Drawn[], known: readonly Period[]): number {
  const last = known.at(-1)
  if (!last) return 0
  const year = basis === 'year' ? last.year - 14 : last.year - USUAL_YEARS + 1
  // A lone early figure of one part would leave most of the axis empty.
  const few = Math.min(2, rows.length)
  const first = known.find(
    (period) => period.year >= year && rows.filter((row) => isShown(row, period, shown)).length >= few,
  )
  return Math.max(year, first?.year ?? year) * 12
}

function isShown({ line, on, basis, grows }: Drawn, period: Period, shown: ViewQuery['shown']): boolean {
  if (isTransformed(shown)) return hasLevel(line, period, basis)
  return !isMissing(shownValue(viewCell(line, on, period, basis, grows), shown))
}

// The newest period may hold few of the parts; within two years there is a fuller one.
const LOOK_BACK = 24
const FULL_ENOUGH = 0.75

/** The newest period at which the whole has a level and most of the parts are held that are held at all; else the newest with any part. */
function tablePeriod(
  places: readonly Period[],
  whole: Drawn,
  parts: readonly Drawn[],
  shown: ViewQuery['shown'],
): Period | null {
  const newest = places.toReversed()
  if (parts.length === 0) return newest.find((period) => isKnown(whole, period)) ?? null
  const [last, ...older] = newest.filter((period) => parts.some((part) => isKnown(part, period)))
  if (!last) return null
  const recent = [last, ...older].filter(
    (period) => endOrdinal(period) > endOrdinal(last) - LOOK_BACK && hasLevel(whole.line, period, whole.basis),
  )
  const countAt = (period: Period) =>
    parts.filter(({ line, on, basis, grows }) =>
      // Who looks at levels is shown the newest of them, whether or not they have grown from something held.
      shown === 'level' || shown === 'share'
        ? hasLevel(line, period, basis)
        : hasContribution(line, on, period, basis) ||
          (hasLevel(line, period, basis) && grows && hasGrowth(line, period, basis)),
    ).length
  // With this many of all of them the newest is full enough, whatever older ones have.
  const [first, ...others] = recent
  const ofFirst = first ? countAt(first) : 0
  if (first && ofFirst >= parts.length * FULL_ENOUGH) return first
  const counts = [ofFirst, ...others.map(countAt)]
  const most = Math.max(0, ...counts)
  return (most > 0 ? recent.find((_, at) => (counts[at] ?? 0) >= most * FULL_ENOUGH) : recent[0]) ?? last
}

function isKnown({ line, basis }: Drawn, period: Period): boolean {
  return hasLevel(line, period, basis) || printedGrowth(line, period, basis) !== null
}

function bySize(a: ViewRow, b: ViewRow, at: PeriodText): number {
  const size = (row: ViewRow) => row.cells.get(at)?.level ?? missing('not-held')
  const [left, right] = [size(a), size(b)]
  if (isMissing(left) || isMissing(right))
    return Number(isMissing(left)) - Number(isMissing(right)) || a.code.localeCompare(b.code)
  return right.amount.cmp(left.amount)
}

/** The whole less the parts that are held then. Its growth needs the very same parts a year before; a part not held is inside it. */
function restRow(
  whole: PartLine,
  parts: readonly PartLine[],
  places: readonly Period[],
  { basis }: ViewQuery,
): ViewRow {
  // Its levels are already of the view's basis: twelve months are not summed again.
  const plain = basis === 'rolling' ? 'month' : basis
  const periods = new Map(places.map((period) => [printPeriod(period), period]))
  return {
    code: 'rest',
    kind: 'rest',
    cells: new LazyMap(periods, (text) => {
      const period = periods.get(text)
      if (!period) return undefined
      const all = levelFor(whole, period, basis)
      const held = parts.filter((line) => hasLevel(line, period, basis))
      // The year before is the base of this place alone: two years later other parts may be held.
      const before = yearBefore(period)
      const wholeBefore = levelFor(whole, before, basis)
      const [now, then] = [left(all, held, period, basis), left(wholeBefore, held, before, basis)]
      return viewCell(lineOfLevels(now, now && then), lineOfLevels(all, wholeBefore), period, plain)
    }),
  }
}

function lineOfLevels(...levels: readonly (Level | Missing | null)[]): PartLine {
  return {
    ...NO_LINE,
    levels: line(levels.flatMap((level) => (level === null || isMissing(level) ? [] : [level]))),
  }
}

/** `all` less the levels of `parts` at `period`; null unless every one of them is held. */
function left(
  all: Level | Missing,
  parts: readonly PartLine[],
  period: Period,
  basis: ViewQuery['basis'],
): Level | null {
  if (isMissing(all)) return null
  let { amount } = all
  for (const one of parts) {
    const part = levelFor(one, period, basis)
    if (isMissing(part)) return null
    amount = amount.minus(part.amount)
  }
  return { ...all, amount }
}

/** What is left of the whole's growth once every part that has points has them: so that all of them add up, whatever each was made from. */
function withContribution(rest: ViewRow, whole: ViewRow, parts: readonly ViewRow[]): ViewRow {
  return {
    ...rest,
    cells: new LazyMap(rest.cells, (at) => {
      const cell = rest.cells.get(at)
      // A table shows the points of one period, and beside it growth of many.
      const points = once(() => leftOfGrowth(at, whole, parts))
      return (
        cell &&
        withNumbers(cell, {
          get contributionPoints() {
            return points().contributionPoints
          },
          get contributionIsAbout() {
            return points().contributionIsAbout
          },
        })
      )
    }),
  }
}

function leftOfGrowth(
  at: PeriodText,
  whole: ViewRow,
  parts: readonly ViewRow[],
): Pick<ViewCell, 'contributionPoints' | 'contributionIsAbout'> {
  const shown = parts
    .map((part) => part.cells.get(at)?.contributionPoints ?? missing('not-held'))
    .filter((points) => !isMissing(points))
  const isAbout = parts.some((part) => part.cells.get(at)?.contributionIsAbout)
  const of = whole.cells.get(at)
  const growth = of && (isAbout ? growthShown(of) : of.computedGrowth)
  if (!growth || isMissing(growth) || shown.length === 0)
    return { contributionPoints: missing('not-held'), contributionIsAbout: false }
  const sum = shown.reduce<Decimal>(
    (total, points) => (isMissing(points) ? total : total.plus(points)),
    new Decimal('0'),
  )
  return { contributionPoints: growth.minus(sum), contributionIsAbout: isAbout }
}

function addsUp(parts: readonly ViewRow[], at: Period): boolean {
  return parts.every((part) => {
    const cell = part.cells.get(printPeriod(at))
    return cell !== undefined && !isMissing(cell.contributionPoints) && !cell.contributionIsAbout
  })
}
