import { endOrdinal, parsePeriod } from '#trade/period.ts'

/** The months a range of periods spans, as ordinals of months: from the first of `from` to the last of `to`. */
export function monthsOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  return { from: from === undefined ? undefined : firstMonth(from), to: to === undefined ? undefined : lastMonth(to) }
}

function firstMonth(text: string): number {
  const period = parsePeriod(text)
  return endOrdinal({ ...period, last: period.first })
}

function lastMonth(text: string): number {
  return endOrdinal(parsePeriod(text))
}
