import type { DraftFigure, Problem } from '#ingest/draft.ts'
import type { FileReading } from '#ingest/read-tables.ts'
import { seriesOf } from '#ingest/series-of.ts'
import type { Sheet } from '#ingest/sheet.ts'
import type { FigureView, LineView, MappedView, SheetView } from '#trade/import-view.ts'

/** What one page shows of a sheet: the agency's longest table has some 300 rows, the widest 10 columns. */
const ROWS_SHOWN = 600
const COLUMNS_SHOWN = 30

/** The sheets of a file with what their rows were read as. `mapped`: the mapping known for a sheet, by its name. */
export function sheetViews(
  { sheets, tables, refused, unfamiliar }: FileReading,
  mapped: ReadonlyMap<string, MappedView> = new Map(),
): readonly SheetView[] {
  return sheets.map((sheet) => {
    const table = tables.find(({ head }) => head.sheet === sheet.name)
    const problems = [...(table?.problems ?? []), ...refused]
    return {
      name: sheet.name,
      title: table?.head.title ?? null,
      rows: shown(sheet),
      lines: linesOf(sheet.name, table?.figures ?? [], problems),
      more: Math.max(0, sheet.rows.length - ROWS_SHOWN),
      isUnfamiliar: unfamiliar.some((one) => one.sheet === sheet.name),
      mapped: mapped.get(sheet.name) ?? null,
    }
  })
}

function shown(sheet: Sheet): readonly (readonly string[])[] {
  return sheet.rows.slice(0, ROWS_SHOWN).map((row) => row.slice(0, COLUMNS_SHOWN).map(({ text }) => text.trimEnd()))
}

function linesOf(sheet: string, figures: readonly DraftFigure[], problems: readonly Problem[]): readonly LineView[] {
  const rows = new Map<number, { name: LineView['name']; figures: FigureView[]; problems: Problem[] }>()
  const at = (row: number) => {
    const held = rows.get(row) ?? { name: null, figures: [], problems: [] }
    rows.set(row, held)
    return held
  }
  for (const figure of figures) {
    const placed = seriesOf(figure)
    const where = placeOf(sheet, figure.cell)
    if (!where || 'why' in placed) continue
    const line = at(where.row)
    line.name ??= { en: figure.member.en, zh: figure.member.zh }
    const { value, unit, printedGrowthPercent } = figure
    line.figures.push({ ...placed, value, scale: unit.scale, printedGrowthPercent, cell: where.cell })
  }
  for (const problem of problems) {
    const where = placeOf(sheet, problem.cell)
    if (where) at(where.row).problems.push(problem)
  }
  return [...rows].map(([row, line]) => ({ row, ...line })).toSorted((a, b) => a.row - b.row)
}

/** `Sheet1!C6` as its cell and row; null for another sheet's, or a sheet as a whole. */
function placeOf(sheet: string, cell: string): { cell: string; row: number } | null {
  if (!cell.startsWith(`${sheet}!`)) return null
  const name = cell.slice(sheet.length + 1)
  const [, row] = /^[A-Z]+(\d+)$/.exec(name) ?? []
  return row ? { cell: name, row: Number(row) - 1 } : null
}
