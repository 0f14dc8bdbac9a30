'use client'
import { useState } from 'react'
import { decimal, fixed } from '#trade/decimal.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printLevel } from '#trade/level.ts'
import { isMissing } from '#trade/missing.ts'
import { assumed, restGrowth } from '#trade/what-if/assumed.ts'
import { whatIf } from '#trade/what-if/what-if.ts'
import { NO_FORECAST } from '#trade/what-if/what-if-sentence.ts'
import { growthText, type RestGrowth, type WhatIfQuery } from '#trade/what-if/what-if-query.ts'
import { whatIfAddress } from './address.ts'
import { AssumptionForm } from './AssumptionForm/AssumptionForm.tsx'
import { RefusedAssumptions } from './RefusedAssumptions.tsx'
import { assumptionsOf, type Typed, typedOf, typedWith } from './typed-growth.ts'
import { type Choices, WhatIfAsk } from './WhatIfAsk.tsx'
import { WhatIfSide } from './WhatIfSide.tsx'
import type { WhatIfBase } from './what-if-base.ts'
import styles from './WhatIf.module.css'
import { whatIfWords } from './words.ts'

/**
 * Assumed growth of parts, and the whole that follows, at once: server and browser use the same arithmetic (trade/what-if). The
 * address follows what is typed, so that a link is the view; nothing is asked of the server for it.
 */
export function WhatIf({
  query,
  base,
  choices,
  citation,
  sourceHref,
  language,
}: {
  query: WhatIfQuery
  base: WhatIfBase
  choices: Choices
  /** The release of the base figures. */
  citation: string
  sourceHref: string | null
  language: Locale
}) {
  const say = whatIfWords[language]
  const [typed, setTyped] = useState(() =>
    typedOf(query.assumptions.filter(({ code }) => base.parts.some((part) => part.code === code))),
  )
  const [rest, setRest] = useState<RestGrowth>(query.rest)
  const asked: WhatIfQuery = { ...query, assumptions: assumptionsOf(typed), rest }
  const show = (next: Typed, nextRest: RestGrowth) => {
    setTyped(next)
    setRest(nextRest)
    const address = whatIfAddress({ ...query, assumptions: assumptionsOf(next), rest: nextRest })
    window.history.replaceState(null, '', address)
  }
  const counted = assumed(asked.assumptions, base.parts)
  const missingParts = query.assumptions.filter(({ code }) => !base.parts.some((part) => part.code === code))
  const of = restGrowth(rest, base.printedGrowth) ?? decimal('0')
  const found = whatIf(decimal(base.whole.amount), counted.parts, of)
  if (isMissing(found)) return <p>{say.noBaseWhy}</p>
  const period = formatPeriod(base.period, language, 'with-year')
  const flow = formatFlow(query.flow, language)
  const names = (code: string) => base.parts.find((part) => part.code === code)?.name ?? code
  const growth = formatGrowth(fixed(found.whole.growthPercent, 1), language)
  const money = (amount: typeof of) =>
    formatMoney(
      {
        value: printLevel({ amount, lastDigit: base.whole.lastDigit }, 8),
        scale: 8,
        currency: query.currency,
      },
      language,
      'sentence',
    )
  return (
    <>
      <WhatIfAsk query={asked} choices={choices} base={base} language={language} />
      <p className={styles.banner} role="note">
        {NO_FORECAST[language]}
      </p>
      <RefusedAssumptions
        refused={[...missingParts.map(({ code }) => ({ code, why: 'not-held' as const })), ...counted.refused]}
        names={names}
        period={period}
        language={language}
      />
      <div className={styles.work}>
        <AssumptionForm
          query={asked}
          base={base}
          typed={typed}
          found={found}
          language={language}
          onType={(code, text) => show(typedWith(typed, code, text), rest)}
          onRest={(text) => {
            const own = growthText(text)
            show(typed, own === null || own === '0' ? 'zero' : { growth: own })
          }}
          onClear={() => show([], 'zero')}
        />
        <section aria-live="polite" className={styles.answer}>
          <h2 className={styles.head}>{say.results(flow)}</h2>
          <p className={styles.result}>{money(found.whole.result)}</p>
          <p className={styles.quiet}>{say.against(growth, money(found.whole.base), period)}</p>
        </section>
        <WhatIfSide
          query={asked}
          found={found}
          lastDigit={base.whole.lastDigit}
          period={base.period}
          names={names}
          citation={citation}
          sourceHref={sourceHref}
          language={language}
        />
      </div>
    </>
  )
}
