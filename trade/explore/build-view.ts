import { type Concentration, concentration } from '../concentration.ts'
import { Decimal } from '../decimal.ts'
import type { Level } from '../level.ts'
import { isMissing, type Missing, missing } from '../missing.ts'
import { endOrdinal, type Period, type PeriodText, printPeriod } from '../period.ts'
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
import { growthShown, levelFor, shownValue, type ViewCell, viewCell } from './view-cell.ts'
import type { ViewQuery } from './view-query.ts'

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
  const cellsOf = (line: PartLine, on: PartLine) =>
    new Map(known.map((period) => [printPeriod(period), viewCell(line, on, period, basis, flow !== 'balance')]))
  const untransformedWhole: ViewRow = { code: target.code, kind: 'whole', cells: cellsOf(whole, measure) }
  const untransformed = lines.map(
    ({ part, line }): ViewRow => ({ code: part.code, kind: 'part', cells: cellsOf(line, measureOf(part)) }),
  )
  const from = query.from ?? usualStart(query, parts.length > 0 ? untransformed : [untransformedWhole], known)
  const places = known.filter((period) => endOrdinal(period) >= from)
  const base = baseOf(places, query.base)
  const transformed = (row: ViewRow, part: Part, line: PartLine) =>
    withTransform(
      row,
      transformOf(query, line, base, (currency) => lineOf(part, { ...query, currency })),
    )
  const wholeRow = transformed(untransformedWhole, target, whole)
  const all = lines.map(({ part, line }, at) => transformed(untransformed[at] ?? wholeRow, part, line))
  const rows = all.filter((row) => places.some((period) => isKnown(row, period)))
  const at = tablePeriod(places, wholeRow, rows, query.shown)
  const sorted = at ? rows.toSorted((a, b) => bySize(a, b, printPeriod(at))) : rows
  const rest =
    overlap || sorted.length === 0
      ? null
      : restRow(
          whole,
          lines.filter(({ part }) => sorted.some((row) => row.code === part.code)),
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

const NO_LINE: PartLine = { levels: new Map(), printed: new Map(), growths: new Map() }

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

function withTransform(row: ViewRow, transform: Transform | null): ViewRow {
  if (transform === null) return row
  return {
    ...row,
    cells: new Map([...row.cells].map(([at, cell]) => [at, { ...cell, transformed: transform(cell.period) }])),
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
function usualStart({ basis, shown }: ViewQuery, rows: readonly ViewRow[], known: readonly Period[]): number {
  const last = known.at(-1)
  if (!last) return 0
  const year = basis === 'year' ? last.year - 14 : last.year - USUAL_YEARS + 1
  // A lone early figure of one part would leave most of the axis empty.
  const few = Math.min(2, rows.length)
  const first = known.find(
    (period) =>
      period.year >= year && rows.filter(({ cells }) => isShown(cells.get(printPeriod(period)), shown)).length >= few,
  )
  return Math.max(year, first?.year ?? year) * 12
}

function isShown(cell: ViewCell | undefined, shown: ViewQuery['shown']): boolean {
  if (cell === undefined) return false
  return !isMissing(isTransformed(shown) ? cell.level : shownValue(cell, shown))
}

// The newest period may hold few of the parts; within two years there is a fuller one.
const LOOK_BACK = 24
const FULL_ENOUGH = 0.75

/** The newest period at which the whole has a level and most of the parts are held that are held at all; else the newest with any part. */
function tablePeriod(
  places: readonly Period[],
  whole: ViewRow,
  parts: readonly ViewRow[],
  shown: ViewQuery['shown'],
): Period | null {
  const newest = places.toReversed()
  if (parts.length === 0) return newest.find((period) => isKnown(whole, period)) ?? null
  const [last, ...older] = newest.filter((period) => parts.some((part) => isKnown(part, period)))
  if (!last) return null
  const recent = [last, ...older].filter(
    (period) => endOrdinal(period) > endOrdinal(last) - LOOK_BACK && hasLevel(whole, period),
  )
  const counts = recent.map(
    (period) =>
      parts.filter((part) =>
        // Who looks at levels is shown the newest of them, whether or not they have grown from something held.
        shown === 'level' || shown === 'share'
          ? hasLevel(part, period)
          : hasContribution(part, period) || (hasLevel(part, period) && growthIsKnown(part, period)),
      ).length,
  )
  const most = Math.max(0, ...counts)
  return (most > 0 ? recent.find((_, at) => (counts[at] ?? 0) >= most * FULL_ENOUGH) : recent[0]) ?? last
}

function isKnown({ cells }: ViewRow, period: Period): boolean {
  const cell = cells.get(printPeriod(period))
  return cell !== undefined && (!isMissing(cell.level) || cell.printedGrowth !== null)
}

function hasLevel({ cells }: ViewRow, period: Period): boolean {
  return !isMissing(cells.get(printPeriod(period))?.level ?? missing('not-held'))
}

function hasContribution({ cells }: ViewRow, period: Period): boolean {
  return !isMissing(cells.get(printPeriod(period))?.contributionPoints ?? missing('not-held'))
}

function growthIsKnown({ cells }: ViewRow, period: Period): boolean {
  const cell = cells.get(printPeriod(period))
  return cell !== undefined && !isMissing(growthShown(cell))
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
  parts: readonly { line: PartLine }[],
  places: readonly Period[],
  { basis }: ViewQuery,
): ViewRow {
  const levels = new Map<PeriodText, Level>()
  const wholes = new Map<PeriodText, Level>()
  for (const place of places) {
    const all = levelFor(whole, place, basis)
    if (isMissing(all)) continue
    wholes.set(printPeriod(place), all)
    const held = parts.filter(({ line }) => !isMissing(levelFor(line, place, basis)))
    const before = { ...place, year: place.year - 1 }
    const [now, then] = [left(all, held, place, basis), left(levelFor(whole, before, basis), held, before, basis)]
    if (now) levels.set(printPeriod(place), now)
    // The year before is the base of this place alone: two years later other parts may be held.
    if (now && then) levels.set(`${printPeriod(place)} base`, then)
  }
  const lineAt = (place: PeriodText): PartLine => {
    const [now, base] = [levels.get(place), levels.get(`${place} base`)]
    return {
      levels: new Map([
        ...(now ? [[place, now] as const] : []),
        ...(base ? [[printPeriod(base.period), base] as const] : []),
      ]),
      printed: new Map(),
      growths: new Map(),
    }
  }
  // Its levels are already of the view's basis: twelve months are not summed again.
  const plain = basis === 'rolling' ? 'month' : basis
  return {
    code: 'rest',
    kind: 'rest',
    cells: new Map(
      places.map((period) => [
        printPeriod(period),
        viewCell(
          lineAt(printPeriod(period)),
          { levels: wholes, printed: new Map(), growths: new Map() },
          period,
          plain,
        ),
      ]),
    ),
  }
}

/** `all` less the levels of `parts` at `period`; null unless every one of them is held. */
function left(
  all: Level | Missing,
  parts: readonly { line: PartLine }[],
  period: Period,
  basis: ViewQuery['basis'],
): Level | null {
  if (isMissing(all)) return null
  let rest = all
  for (const { line } of parts) {
    const part = levelFor(line, period, basis)
    if (isMissing(part)) return null
    rest = { ...rest, amount: rest.amount.minus(part.amount) }
  }
  return rest
}

/** What is left of the whole's growth once every part that has points has them: so that all of them add up, whatever each was made from. */
function withContribution(rest: ViewRow, whole: ViewRow, parts: readonly ViewRow[]): ViewRow {
  const cells = new Map(
    [...rest.cells].map(([at, cell]): readonly [PeriodText, ViewCell] => {
      const shown = parts
        .map((part) => part.cells.get(at)?.contributionPoints ?? missing('not-held'))
        .filter((points) => !isMissing(points))
      const about = parts.some((part) => part.cells.get(at)?.contributionIsAbout)
      const of = whole.cells.get(at)
      const growth = of && (about ? growthShown(of) : of.computedGrowth)
      if (!growth || isMissing(growth) || shown.length === 0)
        return [at, { ...cell, contributionPoints: missing('not-held') }]
      const sum = shown.reduce<Decimal>(
        (total, points) => (isMissing(points) ? total : total.plus(points)),
        new Decimal('0'),
      )
      return [at, { ...cell, contributionPoints: growth.minus(sum), contributionIsAbout: about }]
    }),
  )
  return { ...rest, cells }
}

function addsUp(parts: readonly ViewRow[], at: Period): boolean {
  return parts.every((part) => {
    const cell = part.cells.get(printPeriod(at))
    return cell !== undefined && !isMissing(cell.contributionPoints) && !cell.contributionIsAbout
  })
}
