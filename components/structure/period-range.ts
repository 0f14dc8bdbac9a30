import { printMonth } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { endOrdinal, type Period, printPeriod } from '#trade/period.ts'
import type { ChoiceOption } from '../explore/Choice/Choice.tsx'
import { structureWords } from './words.ts'

interface RangeChoice {
  readonly value: string
  readonly shown?: string
  readonly options: readonly ChoiceOption[]
}

/** The first and the last of `held` as choices; `hrefFor` gives the address with another one. */
export function rangeChoices(
  held: readonly Period[],
  { from, to }: { readonly from: number | null; readonly to: number | null },
  hrefFor: (change: { from?: number | null; to?: number | null }) => string,
  language: Locale,
): { readonly from: RangeChoice; readonly to: RangeChoice } {
  const say = structureWords[language]
  const name = (period: Period) => formatPeriod(printPeriod(period), language, 'with-year')
  const years = [...new Set(held.map(({ year }) => year))].sort((a, b) => b - a)
  const last = held.at(-1)
  return {
    from: withChosen(
      [
        { value: '', label: say.all, href: hrefFor({ from: null }) },
        ...years.map((year) => ({
          value: printMonth(year * 12),
          label: language === 'zh' ? `${year}年` : String(year),
          href: hrefFor({ from: year * 12 }),
        })),
      ],
      from,
    ),
    to: {
      ...withChosen(
        [
          { value: '', label: last ? `${say.latest} (${name(last)})` : say.latest, href: hrefFor({ to: null }) },
          ...held.toReversed().map((period) => ({
            value: printMonth(endOrdinal(period)),
            label: name(period),
            href: hrefFor({ to: endOrdinal(period) }),
            group: String(period.year),
          })),
        ],
        to,
      ),
      ...(to === null && last ? { shown: name(last) } : {}),
    },
  }
}

function withChosen(options: readonly ChoiceOption[], chosen: number | null): RangeChoice {
  const value = chosen === null ? '' : printMonth(chosen)
  const isListed = options.some((option) => option.value === value)
  return { value, options: isListed ? options : [...options, { value, label: value, href: null }] }
}
