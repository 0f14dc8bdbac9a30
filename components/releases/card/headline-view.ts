import { USUAL, type ViewQuery } from '#trade/explore/view-query.ts'
import { endOrdinal, parsePeriod } from '#trade/period.ts'
import type { Form } from '#trade/wall/scene.ts'

const MONTHS_SHOWN = 24
const YEARS_SHOWN = 10

/** The view beside a release's key figure: the growth of the same flow, of two years of months or ten years, up to its own period. */
export function headlineView({ period, currency, key }: Pick<Form, 'period' | 'currency' | 'key'>): ViewQuery {
  const to = endOrdinal(parsePeriod(period))
  const isYear = key.flow === 'total'
  return {
    ...USUAL,
    flow: key.flow,
    currency,
    basis: isYear ? 'year' : 'month',
    chart: 'bars',
    from: to - (isYear ? 12 * YEARS_SHOWN : MONTHS_SHOWN) + 1,
    to,
  }
}
