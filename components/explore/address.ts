import { printView, type ViewQuery } from '#trade/explore/view-query.ts'

/** The address of `query` with `change`; what no longer makes sense with the change is forgotten. */
export function viewAddress(query: ViewQuery, change: Partial<ViewQuery> = {}): string {
  const address = printView({ ...query, ...forgotten(change), ...change })
  return address ? `/explore?${address}` : '/explore'
}

/** Lines, sort, pinned rows and quoted cell are about one table: another table starts without them. */
function forgotten(change: Partial<ViewQuery>): Partial<ViewQuery> {
  const another = 'split' in change || 'goods' in change || 'partner' in change || 'flow' in change
  return another ? { lines: [], quote: null, sort: null, pinned: [] } : {}
}
