import { rowName } from '#components/explore/row-name.ts'
import type { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { isTransformed, type Transformed } from '#trade/explore/transform.ts'
import type { ViewCell } from '#trade/explore/view-cell.ts'
import { parseSelection, type ViewQuery } from '#trade/explore/view-query.ts'
import { type Figure, wholeFigure } from '#trade/figure.ts'
import type { Flow } from '#trade/flow.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type Level, printLevel } from '#trade/level.ts'
import { isMissing, type Missing, type MissingReason } from '#trade/missing.ts'
import { type Period, type PeriodText, printPeriod } from '#trade/period.ts'
import { isCurrency, printUnit } from '#trade/unit.ts'
import { inTurns } from './in-turns.ts'

/** One row of a view for one period, as every file gives it: exact decimals in plain digits, null where there is none. */
export interface ViewRecord {
  readonly row: string
  readonly kind: ViewRow['kind']
  readonly name: Readonly<Record<Locale, string>>
  readonly flow: Flow
  readonly period: PeriodText
  /** As printed, in its own unit; what we add up, in units of 100 million of money or single pieces. */
  readonly value: string | null
  readonly unit: string | null
  readonly printedGrowthPercent: string | null
  readonly computedGrowthPercent: string | null
  readonly sharePercent: string | null
  readonly contributionPoints: string | null
  readonly contributionIsAbout: boolean
  /** What the view makes of the line, where it makes anything (trade/explore/transform.ts). */
  readonly transformed: TransformedRecord | null
  readonly missingReason: MissingReason | null
  /** The observation behind it; null where it is ours. */
  readonly figure: Figure | null
}

export interface TransformedRecord {
  readonly value: string | null
  readonly unit: string
  readonly missingReason: MissingReason | null
}

/** Every row and period of a view of which anything is known: parts, what they leave out, the whole; oldest period first. */
export async function viewRecords(view: View, query: ViewQuery): Promise<readonly ViewRecord[]> {
  const rows = [...view.parts, ...(view.rest ? [view.rest] : []), view.whole]
  const places = rows.flatMap((row) => view.slots.map((period) => ({ row, period })))
  const records = await inTurns(places, ({ row, period }) => recordOf(row, period, query))
  return records.filter((record) => record !== null)
}

function recordOf(row: ViewRow, period: Period, query: ViewQuery): ViewRecord | null {
  const cell = row.cells.get(printPeriod(period))
  if (!cell) return null
  const transformed = transformedRecord(cell, query)
  if (isMissing(cell.level) && cell.printedGrowth === null && (transformed?.value ?? null) === null) return null
  const level = isMissing(cell.level) ? null : cell.level
  return {
    row: row.code,
    kind: row.kind,
    name: { en: rowName(row, query.flow, 'en'), zh: rowName(row, query.flow, 'zh') },
    flow: flowOf(row, query),
    period: printPeriod(period),
    value: level && valueOf(cell, level),
    unit: level && unitOf(cell, level),
    printedGrowthPercent: cell.printedGrowth,
    computedGrowthPercent: exact(cell.computedGrowth),
    sharePercent: exact(cell.sharePercent),
    contributionPoints: exact(cell.contributionPoints),
    contributionIsAbout: cell.contributionIsAbout,
    transformed,
    missingReason: isMissing(cell.level) ? cell.level.missing : null,
    figure: wholeFigure(cell.figure),
  }
}

/** Side by side, a row is a selection with a flow of its own. */
function flowOf({ code, kind }: ViewRow, { flow, split }: ViewQuery): Flow {
  return (kind === 'part' && split === 'nothing' ? parseSelection(code)?.flow : null) ?? flow
}

function valueOf(cell: ViewCell, level: Level): string {
  if (cell.figure && cell.figure.value !== null) return cell.figure.value
  return isUnitValue(level) ? rounded(level.amount) : printLevel(level, scaleOf(cell, level))
}

function unitOf(cell: ViewCell, level: Level): string {
  return isUnitValue(level)
    ? level.unit.replace('/', ' per ')
    : printUnit({ base: level.unit, scale: scaleOf(cell, level) })
}

function scaleOf({ figure }: ViewCell, { unit }: Level): number {
  return figure && figure.value !== null ? figure.scale : isCurrency(unit) ? 8 : 0
}

function isUnitValue({ unit }: Level): boolean {
  return unit.includes('/')
}

function transformedRecord(cell: ViewCell, { shown }: ViewQuery): TransformedRecord | null {
  const { transformed, level } = cell
  if (!isTransformed(shown) || transformed === null) return null
  const unit = transformedUnit(shown, cell)
  if (isMissing(transformed)) return { value: null, unit, missingReason: transformed.missing }
  const value =
    shown === 'adjusted' && !isMissing(level)
      ? printLevel({ amount: transformed, lastDigit: level.lastDigit }, scaleOf(cell, level))
      : rounded(transformed)
  return { value, unit, missingReason: null }
}

/** An adjusted level is one of a month: January–February's is the average of the two. */
function transformedUnit(shown: Transformed, cell: ViewCell): string {
  const { level } = cell
  const units: Record<Transformed, string> = {
    'month-on-month': 'percent',
    index: 'base = 100',
    adjusted: isMissing(level) ? 'a month' : `${unitOf(cell, level)} a month`,
    'exchange-rate': 'percentage points',
  }
  return units[shown]
}

// What we compute is exact to twenty decimals; eight are more than any figure of it has.
function rounded(value: Decimal): string {
  return value.round(8, 1).toFixed()
}

function exact(value: Decimal | Missing): string | null {
  return isMissing(value) ? null : rounded(value)
}
