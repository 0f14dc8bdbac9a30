import { printPeriod } from '#trade/period.ts'
import type { DraftFigure, TableReading } from '../draft.ts'
import { ofMapping } from '../gacc/reasons.ts'

/**
 * An official layout's reading with what a mapping of the same sheet adds to it: cells that the layout did not read, and growth that
 * it could not place. The layout's word goes first: its figures stand as they are, and what the mapping calls the same figure in
 * another cell is a problem of that cell.
 */
export function completed(layout: TableReading, mapped: TableReading): TableReading {
  const byCell = new Map(layout.figures.map((figure) => [figure.cell, figure]))
  const byLine = new Map(layout.figures.map((figure) => [lineOf(figure), figure]))
  const growths = new Map(mapped.figures.map((figure) => [`${lineOf(figure)} ${figure.cell}`, figure]))
  const figures = layout.figures.map((figure) => {
    const same = figure.growthCell === null ? growths.get(`${lineOf(figure)} ${figure.cell}`) : undefined
    if (!same) return figure
    return { ...figure, printedGrowthPercent: same.printedGrowthPercent, growthCell: same.growthCell }
  })
  const more = mapped.figures.filter(({ cell }) => !byCell.has(cell))
  const clashes = more.flatMap((figure) => {
    const first = byLine.get(lineOf(figure))
    return first ? [{ cell: figure.cell, reason: ofMapping.readByLayout(first.cell) }] : []
  })
  return {
    head: layout.head,
    figures: [...figures, ...more.filter((figure) => !byLine.has(lineOf(figure)))],
    // The mapping has read the whole sheet: what it has no answer to is what is left.
    problems: [...mapped.problems.filter(({ cell }) => !byCell.has(cell)), ...clashes],
    notes: [...layout.notes, ...mapped.notes],
    isReadWhole: true,
  }
}

/** What a figure is of. */
function lineOf({ member, flow, measure, basis, period, currency }: DraftFigure): string {
  return [member.breakdown, member.code, flow, measure, currency, basis, printPeriod(period)].join(' ')
}
