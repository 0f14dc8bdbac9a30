import { type Period, type PeriodText, printPeriod } from '../period.ts'

/** A row of a table of every period, as the address names it: `USA@2024-12`. */
export function rowId(code: string, period: Period): string {
  return `${code}@${printPeriod(period)}`
}

/** The part and the period a row is about, as written; the period null for a row of the table's last one. */
export function parseRowId(id: string): { readonly code: string; readonly period: PeriodText | null } {
  const [code = '', period = null] = id.split('@')
  return { code, period }
}
