import { printWhatIf, type WhatIfQuery } from '#trade/what-if/what-if-query.ts'

/** The address of a what-if; `file` for the same as CSV. */
export function whatIfAddress(query: WhatIfQuery, file: '' | '/figures.csv' = ''): string {
  const address = printWhatIf(query)
  return `/explore/what-if${file}${address === '' ? '' : `?${address}`}`
}
