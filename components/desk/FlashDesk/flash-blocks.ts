import { growthOf, valueOf, type FigureRef } from '#trade/checks/finding.ts'
import type { Flow } from '#trade/flow.ts'
import type { Basis, PeriodText } from '#trade/period.ts'
import type { Cell, Row } from '../draft/rows.ts'

/** One field of the flash. */
export interface FlashField {
  readonly ref: FigureRef
  readonly cell: Cell
  readonly row: Row
}

/** The figures of one currency on one basis: what goes over the wires first, then the levels behind it. */
export interface FlashBlock {
  readonly unit: string
  readonly basis: Basis
  readonly period: PeriodText
  readonly first: readonly FlashField[]
  readonly levels: readonly FlashField[]
}

/** In the order the agency's spokesman says them. */
const SAID: readonly Flow[] = ['exports', 'imports', 'balance', 'total']

/**
 * The form's lines of all trade as a flash is typed: currency by currency, the newest period before the year to date. In each the
 * growth of exports and imports, the balance and the growth of the total, as headlines carry them; then the levels.
 */
export function flashBlocks(rows: readonly Row[]): readonly FlashBlock[] {
  const all = rows.filter(({ dimensions }) => dimensions.breakdown === 'all' && dimensions.measure === 'value')
  const units = [...new Set(all.map(({ dimensions }) => dimensions.unit))]
  const blocks = units.flatMap((unit) => {
    const own = SAID.flatMap((flow) =>
      all.filter(({ dimensions }) => dimensions.unit === unit && dimensions.flow === flow),
    )
    const bases = [...new Set(own.flatMap(({ cells }) => cells.map(({ basis }) => basis)))]
    return bases.map((basis) => blockOf(unit, basis, own))
  })
  // A release of a year has its year-to-date alone.
  const newest = blocks.filter(({ basis }) => basis === blocks[0]?.basis)
  return [...newest, ...blocks.filter((block) => !newest.includes(block))]
}

function blockOf(unit: string, basis: Basis, rows: readonly Row[]): FlashBlock {
  const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.basis === basis).map((cell) => ({ cell, row })))
  const isBalance = ({ row }: { row: Row }) => row.dimensions.flow === 'balance'
  const first = cells.map((at) => ({ ...at, ref: isBalance(at) ? valueOf(at.cell) : growthOf(at.cell) }))
  const levels = cells.filter((at) => !isBalance(at)).map((at) => ({ ...at, ref: valueOf(at.cell) }))
  return { unit, basis, period: cells[0]?.cell.period ?? '', first, levels }
}
