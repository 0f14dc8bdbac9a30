import type { Figure } from '../figure.ts'
import { parseSeriesKey } from '../series-key.ts'

/**
 * Of all `prints` of wholes those that stood beside `parts`: for each flow, currency, basis and period the last one that is not
 * newer than the newest of the parts (else the first that came). A share is of one vintage (rulebook S1, section 2): exports of
 * March 2023 were restated by 4 %, and the table of their parts was not. Periods without parts are left out.
 */
export function besideParts(prints: readonly Figure[], parts: readonly Figure[]): readonly Figure[] {
  const newest = new Map<string, number>()
  for (const part of parts) newest.set(place(part), Math.max(newest.get(place(part)) ?? 0, part.vintage))
  const chosen = new Map<string, Figure>()
  for (const print of prints.toSorted((a, b) => a.vintage - b.vintage)) {
    const vintage = newest.get(place(print))
    if (vintage === undefined) continue
    const key = `${print.series} ${print.period}`
    if (print.vintage <= vintage || !chosen.has(key)) chosen.set(key, print)
  }
  return [...chosen.values()]
}

function place({ series, period }: Pick<Figure, 'series' | 'period'>): string {
  const { flow, unit, basis } = parseSeriesKey(series)
  return `${flow} ${unit} ${basis} ${period}`
}
