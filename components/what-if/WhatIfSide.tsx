import { fixed } from '#trade/decimal.ts'
import { formatGrowth } from '#trade/format/format-change.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { PeriodText } from '#trade/period.ts'
import type { WhatIf } from '#trade/what-if/what-if.ts'
import type { WhatIfQuery } from '#trade/what-if/what-if-query.ts'
import { NO_FORECAST, whatIfSentence } from '#trade/what-if/what-if-sentence.ts'
import { partColour } from '../explore/colour-of.ts'
import { Quote } from '../explore/Quote/Quote.tsx'
import { Waterfall } from '../explore/Waterfall/Waterfall.tsx'
import { waterfallRows } from '../explore/Waterfall/waterfall-rows.ts'
import { whatIfAddress } from './address.ts'
import styles from './WhatIf.module.css'
import { whatIfWords } from './words.ts'

/** What adds up to the answer, and the whole in one sentence to copy; before anything is assumed, how to begin. */
export function WhatIfSide({
  query,
  found,
  lastDigit,
  period,
  names,
  citation,
  sourceHref,
  language,
}: {
  query: WhatIfQuery
  found: WhatIf
  lastDigit: number
  period: PeriodText
  names: (code: string) => string
  citation: string
  sourceHref: string | null
  language: Locale
}) {
  const say = whatIfWords[language]
  const en = language === 'en'
  const file = (
    <p className={styles.links}>
      <a className="link" href={whatIfAddress(query, '/figures.csv')}>
        {say.csv}
      </a>
    </p>
  )
  if (found.parts.length === 0 && found.rest.growthPercent.eq('0')) {
    return (
      <div className={styles.side}>
        <p>{say.begin}</p>
        {file}
      </div>
    )
  }
  const rows = waterfallRows(
    {
      parts: found.parts.map(({ code, points }, place) => ({
        code,
        points,
        name: names(code),
        colour: partColour(code, place),
      })),
      rest: { name: say.everythingElse, points: found.rest.points },
      whole: { name: say.whole(say.flows[query.flow]), points: found.whole.growthPercent },
      runs: true,
    },
    language,
  )
  const source = `${say.baseFrom(citation)}${en ? '; ' : '；'}${say.computed}`
  return (
    <div className={styles.side}>
      <section>
        <h2 className={styles.head}>
          {say.waterfall(formatGrowth(fixed(found.whole.growthPercent, 1), language))}
          <small>
            {NO_FORECAST[language]}
            {en ? '. ' : '。'}
            {say.waterfallSub(formatPeriod(period, language, 'with-year'))}
          </small>
        </h2>
        <Waterfall {...rows} />
        <p className={styles.note}>{say.addsUp}</p>
      </section>
      <div className={styles.untied}>
        <Quote
          sentence={whatIfSentence(
            found,
            names,
            { flow: query.flow, currency: query.currency, base: period, lastDigit },
            language,
          )}
          citation={source}
          source={source}
          link={whatIfAddress(query)}
          sourceHref={sourceHref}
          words={{
            title: say.quote,
            copy: say.copy,
            copied: say.copied,
            copyLink: say.copyLink,
            source: say.sourceCell,
          }}
        />
      </div>
      {file}
    </div>
  )
}
