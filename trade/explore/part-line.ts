import { balanceOf, totalOf } from '../balance.ts'
import type { Decimal } from '../decimal.ts'
import type { DrawnFigure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import { LazyMap } from '../lazy-map.ts'
import { type Level, levelOf } from '../level.ts'
import { hasLevelAt, levelAt, type Line } from '../line.ts'
import { isMissing, type Missing } from '../missing.ts'
import { parsePeriod, type PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import { type Asked, membersOf, type Part, seriesKey } from './part.ts'
import type { QuantityUnits } from './quantity-units.ts'
import { unitValues } from './unit-values.ts'

/** Figures by series and period: read whole, or to be drawn. */
export type FiguresBySeries<F extends DrawnFigure = DrawnFigure> = ReadonlyMap<SeriesKey, ReadonlyMap<PeriodText, F>>

/** The figures of one part: its levels, and the printed figure behind each where there is one. */
export interface PartLine<F extends DrawnFigure = DrawnFigure> {
  readonly levels: Line
  /** Printed figures, those that print growth only included. Empty for what we add up ourselves. */
  readonly printed: ReadonlyMap<PeriodText, F>
  /** Every period it may have something for. */
  readonly periods: readonly PeriodText[]
  /** Growth in % that follows from printed rates alone, for periods without a level a year before. Of unit values only. */
  readonly growths: ReadonlyMap<PeriodText, Decimal>
}

export function bySeries<F extends DrawnFigure>(figures: readonly F[]): FiguresBySeries<F> {
  const lines = new Map<SeriesKey, Map<PeriodText, F>>()
  for (const figure of figures) {
    const line = lines.get(figure.series) ?? new Map<PeriodText, F>()
    lines.set(figure.series, line.set(figure.period, figure))
  }
  return lines
}

/** The line of `part`: as printed, else added up: a sector from its lines where all are held, a total or balance from its flows. */
export function partLine<F extends DrawnFigure>(
  part: Part,
  asked: Asked,
  figures: FiguresBySeries<F>,
  units: QuantityUnits,
): PartLine<F> {
  if (asked.counted === 'unit-value')
    return unitValues(
      partLine(part, { ...asked, counted: 'value' }, figures, units),
      partLine(part, { ...asked, counted: 'quantity' }, figures, units),
    )
  const flow = part.flow ?? asked.flow
  const { counted } = asked
  const members = membersOf(part, flow).map((member) => {
    const series = seriesKey(member, flow, counted, asked, units)
    return figures.get(series ?? '') ?? new Map<PeriodText, F>()
  })
  const [only, ...more] = members
  const printed = only && more.length === 0 ? only : new Map<PeriodText, F>()
  const own = sumOf(members.map(levelsOf))
  const isOfBoth = flow === 'total' || flow === 'balance'
  const levels = isOfBoth ? either(own, computed(part, flow, asked, figures, units)) : own
  // A total has periods of its own figures and of those it is computed from; any other line those of its figures.
  const ownPeriods = only?.keys() ?? []
  return {
    levels,
    printed,
    periods: isOfBoth ? [...new Set([...ownPeriods, ...levels.keys()])] : [...ownPeriods],
    growths: NO_GROWTHS,
  }
}

const NO_GROWTHS: ReadonlyMap<PeriodText, Decimal> = new Map()

/** The level of the first line that has one. */
function either(first: Line, second: Line): Line {
  return new LazyMap(new Set([...first.keys(), ...second.keys()]), (period) => first.get(period) ?? second.get(period))
}

/** What exports and imports make together, wherever both are held. */
function computed(
  part: Part,
  flow: 'total' | 'balance',
  asked: Asked,
  figures: FiguresBySeries,
  units: QuantityUnits,
): Line {
  const of = (one: Flow) => partLine({ ...part, flow: one }, asked, figures, units).levels
  const [exports, imports] = [of('exports'), of('imports')]
  const combine = flow === 'total' ? totalOf : balanceOf
  return combined([exports, imports], combine)
}

/** A figure that prints a level has one: what it is in base units is worked out where it is asked for. */
function levelsOf(figures: ReadonlyMap<PeriodText, DrawnFigure>): Line {
  return new LazyMap(
    figures,
    (period) => {
      const figure = figures.get(period)
      return figure && found(levelOf(figure))
    },
    (period) => (figures.get(period)?.value ?? null) !== null,
  )
}

/** The sum of lines at each period where every one of them has a level, in one unit. */
function sumOf(lines: readonly Line[]): Line {
  const [first, ...others] = lines
  if (!first || others.length === 0) return first ?? new Map()
  return combined(lines, add)
}

/** The levels of all `lines`, combined one after another, at each period of the first at which every one of them has a level. Tons and pieces make nothing. */
function combined(lines: readonly Line[], combine: (a: Level, b: Level) => Level): Line {
  const [first = new Map<PeriodText, Level>()] = lines
  // A line is of one unit throughout: its series names it.
  const units = new Set(lines.flatMap((line) => [...line.keys()].slice(0, 1).map((period) => line.get(period)?.unit)))
  if (units.size > 1) return new Map()
  const everywhere = [...first.keys()].filter((period) => lines.every((line) => hasLevelAt(line, parsePeriod(period))))
  return new LazyMap(new Set(everywhere), (period) =>
    lines.flatMap((line) => found(levelAt(line, parsePeriod(period))) ?? []).reduce(combine),
  )
}

function found(level: Level | Missing): Level | undefined {
  return isMissing(level) ? undefined : level
}

function add(a: Level, b: Level): Level {
  return { ...a, amount: a.amount.plus(b.amount), lastDigit: Math.max(a.lastDigit, b.lastDigit) }
}
