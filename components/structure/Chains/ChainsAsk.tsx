import type { Locale } from '#trade/format/locale.ts'
import type { Period } from '#trade/period.ts'
import { CHAIN_BASES, type ChainsQuery } from '#trade/structure/chains-query.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { Choice } from '../../explore/Choice/Choice.tsx'
import { chainsAddress } from '../address.ts'
import { AskSentence } from '../Ask.tsx'
import { rangeChoices } from '../period-range.ts'
import { structureWords } from '../words.ts'

/** What is asked of value chains, as a sentence. */
export function ChainsAsk({
  query,
  held,
  language,
}: {
  query: ChainsQuery
  /** Periods of which any side is held, oldest first. */
  held: readonly Period[]
  language: Locale
}) {
  const say = structureWords[language]
  const href = (change: Partial<ChainsQuery>) => chainsAddress(query, change)
  const range = rangeChoices(held, query, href, language)
  return (
    <AskSentence
      words={say.askChains}
      controls={[
        <Choice
          key="in"
          name="in"
          label={say.labels.currency}
          value={query.currency ?? ''}
          options={[
            { value: '', label: say.either, href: href({ currency: null }) },
            ...CURRENCIES.map((currency) => ({
              value: currency,
              label: say.currencies[currency],
              href: href({ currency, from: null, to: null }),
            })),
          ]}
        />,
        <Choice
          key="by"
          name="by"
          label={say.labels.basis}
          value={query.basis}
          options={CHAIN_BASES.map((basis) => ({
            value: basis,
            label: say.bases[basis],
            href: href({ basis, from: null, to: null }),
          }))}
        />,
        <Choice key="from" name="from" label={say.labels.from} {...range.from} />,
        <Choice key="to" name="to" label={say.labels.to} {...range.to} />,
      ]}
    />
  )
}
