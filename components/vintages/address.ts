import { printRevisions, type RevisionQuery } from '#trade/vintages/revision-query.ts'

/** The address of `query` with `change`; another series forgets the period that was chosen in this one. */
export function revisionsAddress(query: RevisionQuery, change: Partial<RevisionQuery> = {}): string {
  const isAnother = ['flow', 'currency', 'basis', 'partner', 'goods'].some((field) => field in change)
  const address = printRevisions({ ...query, ...(isAnother ? { period: null } : {}), ...change })
  return address ? `/explore/revisions?${address}` : '/explore/revisions'
}

/** The same as a file: every period, so the one that is chosen is left out. */
export function revisionsFile(query: RevisionQuery): string {
  const address = printRevisions({ ...query, period: null, of: null })
  return `/explore/revisions/figures.csv${address ? `?${address}` : ''}`
}
