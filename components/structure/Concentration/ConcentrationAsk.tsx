import { COMMODITIES } from '#trade/commodities.ts'
import { VIEW_BASES } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { memberName } from '#trade/member-name.ts'
import type { Period } from '#trade/period.ts'
import type { ConcentrationQuery, Counted } from '#trade/structure/concentration-query.ts'
import { TRADED } from '#trade/structure/query-words.ts'
import { CURRENCIES } from '#trade/unit.ts'
import { Choice, type ChoiceOption } from '../../explore/Choice/Choice.tsx'
import { concentrationAddress } from '../address.ts'
import { AskSentence } from '../Ask.tsx'
import { rangeChoices } from '../period-range.ts'
import { structureWords } from '../words.ts'
import { lowered } from '#trade/format/letter-case.ts'

/** What is asked of concentration, as a sentence. What has no figures is listed, not offered, and says why. */
export function ConcentrationAsk({
  query,
  held,
  isHeld,
  language,
}: {
  query: ConcentrationQuery
  /** Periods that are computed, oldest first. */
  held: readonly Period[]
  isHeld: (query: ConcentrationQuery) => boolean
  language: Locale
}) {
  const say = structureWords[language]
  const option = (value: string, label: string, change: Partial<ConcentrationQuery>, group?: string): ChoiceOption => {
    const next = { ...query, from: null, to: null, ...change }
    // That no suppliers are held is what their page says.
    const offered = next.of.kind === 'suppliers' || isHeld(next)
    return {
      value,
      label,
      href: offered ? concentrationAddress(next) : null,
      ...(offered ? {} : { why: say.notHeld }),
      ...(group ? { group } : {}),
    }
  }
  const range = rangeChoices(held, query, (change) => concentrationAddress(query, change), language)
  const suppliers = (commodity: string): Counted => ({ kind: 'suppliers', commodity })
  return (
    <AskSentence
      words={say.askConcentration}
      controls={[
        <Choice
          key="flow"
          name="flow"
          label={say.labels.flow}
          value={query.flow}
          options={TRADED.map((flow) => option(flow, say.flows[flow], { flow }))}
        />,
        <Choice
          key="of"
          name="of"
          label={say.labels.of}
          value={query.of.kind === 'suppliers' ? `suppliers:${query.of.commodity}` : query.of.kind}
          options={[
            option('partners', say.of.partners, { of: { kind: 'partners' } }),
            option('products', say.of.products, { of: { kind: 'products' } }),
            ...COMMODITIES.filter(({ flows, isPressOnly }) => flows.includes('imports') && !isPressOnly).map(
              ({ code }) =>
                option(
                  `suppliers:${code}`,
                  say.of.suppliers(lowered(memberName('commodity', code, language))),
                  { flow: 'imports', of: suppliers(code) },
                  say.suppliersGroup,
                ),
            ),
          ]}
        />,
        <Choice
          key="in"
          name="in"
          label={say.labels.currency}
          value={query.currency}
          options={CURRENCIES.map((currency) => option(currency, say.currencies[currency], { currency }))}
        />,
        <Choice
          key="by"
          name="by"
          label={say.labels.basis}
          value={query.basis}
          options={VIEW_BASES.map((basis) => option(basis, say.bases[basis], { basis }))}
        />,
        <Choice key="from" name="from" label={say.labels.from} {...range.from} />,
        <Choice key="to" name="to" label={say.labels.to} {...range.to} />,
      ]}
    />
  )
}
