import { csvCell } from '#trade/csv-cell.ts'
import { decimal } from '#trade/decimal.ts'
import type { DraftFigure } from './draft.ts'

const HEADER =
  'period,basis,currency,flow,breakdown,code,name_en,name_zh,measure,value,unit,printed_growth_percent,cell'

/**
 * A draft as CSV, a figure a line: values in single units of the currency, quantities as printed in their printed unit; an empty
 * value where the table prints none. `period` is the last month, `basis` month or ytd, as in the files that history is kept in.
 */
export function draftCsv(figures: readonly DraftFigure[]): string {
  return `${[HEADER, ...figures.map(line)].join('\n')}\n`
}

function line(figure: DraftFigure): string {
  const { member, period, basis, currency, flow, measure, unit, value, printedGrowthPercent, cell } = figure
  const isMoney = measure === 'value'
  return [
    `${period.year}-${String(period.last).padStart(2, '0')}`,
    basis === 'month' ? 'month' : 'ytd',
    currency,
    flow,
    member.breakdown,
    member.code,
    member.en,
    member.zh,
    measure,
    value === null ? '' : isMoney ? inSingleUnits(value, unit.scale) : value,
    isMoney ? currency : unit.printed,
    printedGrowthPercent ?? '',
    cell,
  ]
    .map(csvCell)
    .join(',')
}

function inSingleUnits(digits: string, scale: number): string {
  return decimal(digits)
    .times(decimal(`1${'0'.repeat(scale)}`))
    .toFixed()
}
