import type { Figure, FigureSource, ReplacedPrint } from '../figure.ts'
import type { PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import type { Snapshot } from './fold.ts'

/**
 * A snapshot as it travels in a page: what many figures say alike is written once. A thousand figures come from a hundred releases and
 * some thirty sources, and name them all each time; packed they are a sixth of that. Exactly the same snapshot unpacked.
 */
export interface PackedSnapshot extends Omit<Snapshot, 'figures'> {
  readonly lines: Readonly<Record<SeriesKey, readonly PackedFigure[]>>
  readonly prints: readonly Print[]
  readonly marks: readonly Mark[]
  readonly sources: readonly Omit<FigureSource, 'cell'>[]
}

type Print = Pick<Figure, 'vintage' | 'publishedAt' | 'release'>
type Mark = Pick<Figure, 'scale' | 'status' | 'firstPrint' | 'missingReason'>

/** `print`, `mark` and `source`: places in their tables. */
type PackedFigure = readonly [
  period: PeriodText,
  value: string | null,
  growth: string | null,
  print: number,
  mark: number,
  source: number,
  cell?: string | null,
  replaces?: readonly [value: string | null, scale: number, growth: string | null, vintage: number] | null,
  disagreements?: Figure['disagreements'],
]

export function packSnapshot({ figures, ...rest }: Snapshot): PackedSnapshot {
  const [prints, marks, sources] = [new Table<Print>(), new Table<Mark>(), new Table<Omit<FigureSource, 'cell'>>()]
  const pack = (figure: Figure): PackedFigure => {
    const { vintage, publishedAt, release, scale, status, firstPrint, missingReason, disagreements } = figure
    const { cell, ...source } = figure.source
    const own = [
      figure.period,
      figure.value,
      figure.printedGrowthPercent,
      prints.place({ vintage, publishedAt, release }),
      marks.place({ scale, status, firstPrint, missingReason }),
      sources.place(source),
    ] as const
    const replaces = figure.replaces && packReplaced(figure.replaces)
    if (disagreements.length > 0) return [...own, cell, replaces, disagreements]
    if (replaces) return [...own, cell, replaces]
    return cell === null ? own : [...own, cell]
  }
  const lines = Object.entries(figures).map(([series, line]) => [series, Object.values(line).map(pack)] as const)
  return {
    ...rest,
    lines: Object.fromEntries(lines),
    prints: prints.rows,
    marks: marks.rows,
    sources: sources.rows,
  }
}

export function unpackSnapshot({ lines, prints, marks, sources, ...rest }: PackedSnapshot): Snapshot {
  const unpack = (series: SeriesKey, packed: PackedFigure): Figure => {
    const [period, value, growth, print, mark, source, cell = null, replaces = null, disagreements = []] = packed
    return {
      series,
      period,
      value,
      printedGrowthPercent: growth,
      ...at(marks, mark),
      ...at(prints, print),
      source: { ...at(sources, source), cell },
      disagreements,
      replaces: replaces && unpackReplaced(replaces),
    }
  }
  const figures = Object.entries(lines).map(
    ([series, line]) =>
      [series, Object.fromEntries(line.map((packed) => [packed[0], unpack(series, packed)]))] as const,
  )
  return { ...rest, figures: Object.fromEntries(figures) }
}

function packReplaced({ value, scale, printedGrowthPercent, vintage }: ReplacedPrint) {
  return [value, scale, printedGrowthPercent, vintage] as const
}

function unpackReplaced([value, scale, printedGrowthPercent, vintage]: ReturnType<typeof packReplaced>): ReplacedPrint {
  return { value, scale, printedGrowthPercent, vintage }
}

/** Rows of which no two are alike. */
class Table<Row> {
  readonly rows: Row[] = []
  readonly #places = new Map<string, number>()

  place(row: Row): number {
    const key = JSON.stringify(row)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.rows.length)
    return this.rows.push(row) - 1
  }
}

function at<Row>(rows: readonly Row[], place: number): Row {
  const row = rows[place]
  if (row === undefined) throw new RangeError(`a packed snapshot names row ${place} of ${rows.length}`)
  return row
}
