import { type ChainsQuery, printChains } from '#trade/structure/chains-query.ts'
import { type ConcentrationQuery, printConcentration } from '#trade/structure/concentration-query.ts'

/** The address of `query` with `change`; `file` for the same as CSV. */
export function concentrationAddress(
  query: ConcentrationQuery,
  change: Partial<ConcentrationQuery> = {},
  file: '' | '/figures.csv' = '',
): string {
  return address(`/explore/concentration${file}`, printConcentration({ ...query, ...change }))
}

/** The address of `query` with `change`; `file` for the same as CSV. */
export function chainsAddress(
  query: ChainsQuery,
  change: Partial<ChainsQuery> = {},
  file: '' | '/figures.csv' = '',
): string {
  return address(`/explore/chains${file}`, printChains({ ...query, ...change }))
}

function address(path: string, query: string): string {
  return query === '' ? path : `${path}?${query}`
}
