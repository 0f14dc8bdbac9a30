import { balanceOf, totalOf } from '../balance.ts'
import type { Decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import { type Level, levelOf } from '../level.ts'
import { levelAt, type Line } from '../line.ts'
import { isMissing } from '../missing.ts'
import { parsePeriod, type PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import { type Asked, membersOf, type Part, seriesKey } from './part.ts'
import type { QuantityUnits } from './quantity-units.ts'
import { unitValues } from './unit-values.ts'

export type FiguresBySeries = ReadonlyMap<SeriesKey, ReadonlyMap<PeriodText, Figure>>

/** The figures of one part: its levels, and the printed figure behind each where there is one. */
export interface PartLine {
  readonly levels: Line
  /** Printed figures, those that print growth only included. Empty for what we add up ourselves. */
  readonly printed: ReadonlyMap<PeriodText, Figure>
  /** Growth in % that follows from printed rates alone, for periods without a level a year before. Of unit values only. */
  readonly growths: ReadonlyMap<PeriodText, Decimal>
}

export function bySeries(figures: readonly Figure[]): FiguresBySeries {
  const lines = new Map<SeriesKey, Map<PeriodText, Figure>>()
  for (const figure of figures) {
    const line = lines.get(figure.series) ?? new Map<PeriodText, Figure>()
    lines.set(figure.series, line.set(figure.period, figure))
  }
  return lines
}

/** The line of `part`: as printed, else added up: a sector from its lines where all are held, a total or balance from its flows. */
export function partLine(part: Part, asked: Asked, figures: FiguresBySeries, units: QuantityUnits): PartLine {
  if (asked.counted === 'unit-value')
    return unitValues(
      partLine(part, { ...asked, counted: 'value' }, figures, units),
      partLine(part, { ...asked, counted: 'quantity' }, figures, units),
    )
  const flow = part.flow ?? asked.flow
  const { counted } = asked
  const members = membersOf(part, flow).map((member) => {
    const series = seriesKey(member, { ...asked, flow, counted }, units)
    return figures.get(series ?? '') ?? new Map<PeriodText, Figure>()
  })
  const [only, ...more] = members
  const printed = only && more.length === 0 ? only : new Map<PeriodText, Figure>()
  const levels = new Map(sumOf(members.map((line) => levelsOf(line))))
  if (flow === 'total' || flow === 'balance') {
    for (const [period, level] of computed(part, flow, asked, figures, units))
      if (!levels.has(period)) levels.set(period, level)
  }
  return { levels, printed, growths: NO_GROWTHS }
}

const NO_GROWTHS: ReadonlyMap<PeriodText, Decimal> = new Map()

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
  return new Map(
    [...exports].flatMap(([period, out]) => {
      const back = levelAt(imports, parsePeriod(period))
      return isMissing(back) || back.unit !== out.unit ? [] : [[period, combine(out, back)] as const]
    }),
  )
}

function levelsOf(figures: ReadonlyMap<PeriodText, Figure>): Line {
  return new Map(
    [...figures].flatMap(([period, figure]) => {
      const level = levelOf(figure)
      return isMissing(level) ? [] : [[period, level] as const]
    }),
  )
}

/** The sum of lines at each period where every one of them has a level, in one unit. */
function sumOf(lines: readonly Line[]): Line {
  const [first, ...others] = lines
  if (!first || others.length === 0) return first ?? new Map()
  return new Map(
    [...first].flatMap(([period, level]) => {
      const more = others.map((line) => levelAt(line, level.period))
      // Tons and pieces make no sum.
      if (more.some((next) => isMissing(next) || next.unit !== level.unit)) return []
      return [[period, more.reduce<Level>((sum, next) => (isMissing(next) ? sum : add(sum, next)), level)] as const]
    }),
  )
}

function add(a: Level, b: Level): Level {
  return { ...a, amount: a.amount.plus(b.amount), lastDigit: Math.max(a.lastDigit, b.lastDigit) }
}
