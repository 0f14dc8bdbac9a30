import type { Figure, FigureSource, ReplacedPrint } from '../figure.ts'
import type { PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import type { Snapshot } from './fold.ts'

/**
 * A snapshot as it travels in a page: what many figures say alike is written once, and like stands beside like. A thousand figures come
 * from a hundred releases and some thirty sources, and name them all each time; packed they are a sixth of that. Exactly the same
 * snapshot unpacked.
 */
export interface PackedSnapshot extends Omit<Snapshot, 'figures'> {
  readonly lines: Readonly<Record<SeriesKey, PackedLine>>
  readonly prints: readonly Print[]
  readonly marks: readonly Mark[]
  readonly sources: readonly Omit<FigureSource, 'cell'>[]
}

type Print = Pick<Figure, 'vintage' | 'publishedAt' | 'release'>
type Mark = Pick<Figure, 'scale' | 'status' | 'firstPrint' | 'missingReason'>

/** Column by column, which is shorter compressed than figure by figure. `print`, `mark` and `source`: places in their tables. */
interface PackedLine {
  readonly period: PeriodText[]
  readonly value: (string | null)[]
  readonly growth: (string | null)[]
  readonly print: number[]
  readonly mark: number[]
  readonly source: number[]
  /** What few figures have, by their place in the line. */
  readonly rare: Record<number, Rare>
}

interface Rare {
  readonly cell?: string
  readonly replaces?: readonly [value: string | null, scale: number, growth: string | null, vintage: number]
  readonly disagreements?: Figure['disagreements']
}

export function packSnapshot({ figures, ...rest }: Snapshot): PackedSnapshot {
  const [prints, marks, sources] = [new Table<Print>(), new Table<Mark>(), new Table<Omit<FigureSource, 'cell'>>()]
  const pack = (line: readonly Figure[]): PackedLine => {
    const packed: PackedLine = { period: [], value: [], growth: [], print: [], mark: [], source: [], rare: {} }
    for (const [place, figure] of line.entries()) {
      const { vintage, publishedAt, release, scale, status, firstPrint, missingReason } = figure
      const { cell, ...source } = figure.source
      packed.period.push(figure.period)
      packed.value.push(figure.value)
      packed.growth.push(figure.printedGrowthPercent)
      packed.print.push(prints.place({ vintage, publishedAt, release }))
      packed.mark.push(marks.place({ scale, status, firstPrint, missingReason }))
      packed.source.push(sources.place(source))
      const rare = rareOf(cell, figure)
      if (rare) packed.rare[place] = rare
    }
    return packed
  }
  const lines = Object.entries(figures).map(([series, line]) => [series, pack(Object.values(line))] as const)
  return {
    ...rest,
    lines: Object.fromEntries(lines),
    prints: prints.rows,
    marks: marks.rows,
    sources: sources.rows,
  }
}

export function unpackSnapshot({ lines, prints, marks, sources, ...rest }: PackedSnapshot): Snapshot {
  const unpack = (series: SeriesKey, line: PackedLine): Record<PeriodText, Figure> =>
    Object.fromEntries(
      line.period.map((period, place) => {
        const { cell = null, replaces, disagreements = [] } = line.rare[place] ?? {}
        const figure: Figure = {
          series,
          period,
          value: at(line.value, place),
          printedGrowthPercent: at(line.growth, place),
          ...at(marks, at(line.mark, place)),
          ...at(prints, at(line.print, place)),
          source: { ...at(sources, at(line.source, place)), cell },
          disagreements,
          replaces: replaces ? unpackReplaced(replaces) : null,
        }
        return [period, figure]
      }),
    )
  const figures = Object.entries(lines).map(([series, line]) => [series, unpack(series, line)] as const)
  return { ...rest, figures: Object.fromEntries(figures) }
}

function rareOf(cell: string | null, { replaces, disagreements }: Figure): Rare | null {
  if (cell === null && !replaces && disagreements.length === 0) return null
  return {
    ...(cell !== null && { cell }),
    ...(replaces && { replaces: packReplaced(replaces) }),
    ...(disagreements.length > 0 && { disagreements }),
  }
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
