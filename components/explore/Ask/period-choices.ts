import type { View } from '#trade/explore/build-view.ts'
import { printMonth, type ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { endOrdinal, month, type Period, printPeriod } from '#trade/period.ts'
import type { ViewOption } from '../Choice/ViewChoice.tsx'
import { exploreWords } from '../words.ts'

interface PeriodChoice {
  readonly value: string
  readonly shown: string
  readonly options: readonly ViewOption[]
}

/** First and last period of a view as choices: the years it may start in, the periods it may end in, newest first. */
export function periodChoices(
  query: ViewQuery,
  { held, from, slots, base }: Pick<View, 'held' | 'from' | 'slots' | 'base'>,
  language: Locale,
): { from: PeriodChoice; to: PeriodChoice; base: PeriodChoice } {
  const say = exploreWords[language]
  const name = (period: Period) => formatPeriod(printPeriod(period), language, 'with-year')
  const monthName = (ordinal: number) => name(month(Math.floor(ordinal / 12), (ordinal % 12) + 1))
  const yearName = (ordinal: number) =>
    ordinal % 12 === 0 ? (language === 'zh' ? `${ordinal / 12}年` : String(ordinal / 12)) : monthName(ordinal)
  const years = [...new Set(held.map(({ year }) => year))].sort((a, b) => b - a)
  const last = slots.at(-1)
  const ending = held.findLast((period) => endOrdinal(period) === query.to)
  const hundred = (period: Period) => ({
    value: printMonth(endOrdinal(period)),
    label: say.base(name(period)),
  })
  return {
    base: choice(slots.toReversed().map(hundred), base ? hundred(base) : { value: '', label: '' }),
    from: choice(
      years.map((year) => ({ value: printMonth(year * 12), label: yearName(year * 12) })),
      // A view of nothing begins nowhere.
      last === undefined && query.from === null
        ? { value: '', label: say.earliestOf }
        : { value: printMonth(from), label: yearName(from) },
    ),
    to: choice(
      [
        { value: '', label: last ? say.latest(name(last)) : say.latestOf },
        ...held.toReversed().map(
          (period): ViewOption => ({
            value: printMonth(endOrdinal(period)),
            label: name(period),
            group: String(period.year),
          }),
        ),
      ],
      query.to === null
        ? { value: '', label: last ? name(last) : say.latestOf }
        : { value: printMonth(query.to), label: ending ? name(ending) : monthName(query.to) },
    ),
  }
}

/** `options`, with the chosen one among them. */
function choice(options: readonly ViewOption[], chosen: ViewOption): PeriodChoice {
  const listed = options.some(({ value }) => value === chosen.value)
  return { value: chosen.value, shown: chosen.label, options: listed ? options : [chosen, ...options] }
}
