import type { ViewQuery } from '#trade/explore/view-query.ts'

/**
 * The rows of a table that are drawn, and those that are folded away: after the first `most`, unless all are asked for, or one of them
 * is quoted (`nameOf`: as the address names a row).
 */
export function folded<Row>(
  rows: readonly Row[],
  most: number,
  query: Pick<ViewQuery, 'table' | 'quote'>,
  nameOf: (row: Row) => string,
): { readonly drawn: readonly Row[]; readonly away: readonly Row[] } {
  const away = rows.slice(most)
  const isOpen = query.table === 'all' || away.some((row) => nameOf(row) === query.quote?.row)
  return isOpen ? { drawn: rows, away: [] } : { drawn: rows.slice(0, most), away }
}
