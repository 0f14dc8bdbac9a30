'use client'
import { fixed, decimal } from '#trade/decimal.ts'
import { VIEW_BASES } from '#trade/explore/view-query.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { TRADED } from '#trade/structure/query-words.ts'
import { CURRENCIES } from '#trade/unit.ts'
import type { Assumable, RestGrowth, WhatIfQuery } from '#trade/what-if/what-if-query.ts'
import { Choice, type ChoiceOption } from '../explore/Choice/Choice.tsx'
import { AskSentence } from '../structure/Ask.tsx'
import { whatIfAddress } from './address.ts'
import type { WhatIfBase } from './what-if-base.ts'
import { whatIfWords } from './words.ts'

/** What a what-if may be asked of: its base periods by their last month, newest first, and the cuts of which parts are held. */
export interface Choices {
  readonly periods: readonly { readonly month: number; readonly written: string; readonly name: string }[]
  readonly splits: readonly { readonly split: Assumable; readonly isHeld: boolean }[]
}

/** The question as a sentence. Its controls keep what is assumed, but for another cut, whose parts are others. */
export function WhatIfAsk({
  query,
  choices,
  base,
  language,
}: {
  query: WhatIfQuery
  choices: Choices
  base: Pick<WhatIfBase, 'period' | 'printedGrowth'> | null
  language: Locale
}) {
  const say = whatIfWords[language]
  const href = (change: Partial<WhatIfQuery>) => whatIfAddress({ ...query, ...change })
  const chosen = choices.periods.find(({ month }) => month === query.at)
  const period = base ? formatPeriod(base.period, language, 'with-year') : ''
  const rest = restOptions(query.rest, base?.printedGrowth ?? null)
  return (
    <AskSentence
      words={say.ask}
      controls={[
        <Choice
          key="at"
          name="at"
          label={say.labels.at}
          value={chosen?.written ?? ''}
          shown={chosen?.name ?? period}
          options={[
            { value: '', label: query.at === null ? say.usual(period) : say.usualBase, href: href({ at: null }) },
            ...choices.periods.map(({ month, written, name }) => ({
              value: written,
              label: name,
              href: href({ at: month }),
              group: written.slice(0, 4),
            })),
          ]}
        />,
        <Choice
          key="flow"
          name="flow"
          label={say.labels.flow}
          value={query.flow}
          options={TRADED.map((flow) => ({ value: flow, label: say.flows[flow], href: href({ flow }) }))}
        />,
        <Choice
          key="in"
          name="in"
          label={say.labels.currency}
          value={query.currency}
          options={CURRENCIES.map((currency) => ({
            value: currency,
            label: say.currencies[currency],
            href: href({ currency, at: null }),
          }))}
        />,
        <Choice
          key="by"
          name="by"
          label={say.labels.basis}
          value={query.basis}
          options={VIEW_BASES.map((basis) => ({
            value: basis,
            label: say.bases[basis],
            href: href({ basis, at: null }),
          }))}
        />,
        <Choice
          key="split"
          name="split"
          label={say.labels.split}
          value={query.split}
          options={choices.splits.map(({ split, isHeld }) => ({
            value: split,
            label: say.splits[split],
            href: isHeld ? href({ split, assumptions: [], at: null }) : null,
            ...(isHeld ? {} : { why: say.notHeld }),
          }))}
        />,
        <Choice key="rest" name="rest" label={say.labels.rest} {...rest} />,
      ]}
    />
  )

  function restOptions(now: RestGrowth, printed: string | null): { value: string; options: readonly ChoiceOption[] } {
    const rate = (digits: string) => formatGrowth(fixed(decimal(digits), 1), language)
    return {
      value: typeof now === 'string' ? now : 'own',
      options: [
        { value: 'zero', label: say.rest.zero, href: href({ rest: 'zero' }) },
        {
          value: 'printed',
          label: printed === null ? say.rest.printed : say.restPrinted(rate(printed)),
          href: printed === null ? null : href({ rest: 'printed' }),
          ...(printed === null ? { why: say.noPrinted } : {}),
        },
        ...(typeof now === 'string' ? [] : [{ value: 'own', label: say.restOwn(rate(now.growth)), href: href({}) }]),
      ],
    }
  }
}
