import type { Figure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import { endOrdinal, type Period, printPeriod } from '#trade/period.ts'
import { chainPair } from '#trade/structure/chain-pairs.ts'
import type { ChainPoint } from '#trade/structure/chain-history.ts'
import { pairSentence, processingSentence } from '#trade/structure/chain-sentence.ts'
import type { ChainsQuery } from '#trade/structure/chains-query.ts'
import type { Currency } from '#trade/unit.ts'
import { Quote } from '../../explore/Quote/Quote.tsx'
import { chainsAddress } from '../address.ts'
import { cited, citedAddress } from '../cited.ts'
import styles from '../Structure.module.css'
import { structureWords } from '../words.ts'
import { ChainsAsk } from './ChainsAsk.tsx'
import { ChainTable } from './ChainTable.tsx'
import { PairsTable } from './PairsTable.tsx'
import { PerInputChart } from './PerInputChart.tsx'
import { ProcessingChart } from './ProcessingChart.tsx'

export interface ChainFacts {
  readonly code: string
  readonly currency: Currency
  readonly points: readonly ChainPoint[]
  /** The newest period of which both sides are held, and the figure of its newest release. */
  readonly newest: { readonly point: ChainPoint; readonly figure: Figure | null } | null
}

/** Processing trade, and what sectors import against what they export, as far as the figures go. */
export function Chains({
  query,
  processing,
  pairs,
  language,
}: {
  query: ChainsQuery
  processing: ChainFacts
  pairs: readonly ChainFacts[]
  language: Locale
}) {
  const say = structureWords[language]
  const pair = pairs.find(({ code }) => code === query.pair) ?? pairs[0]
  const named = pair && chainPair(pair.code)
  return (
    <>
      <ChainsAsk query={query} held={heldPeriods([processing, ...pairs])} language={language} />
      <div className={styles.work}>
        <div>
          <ProcessingChart chain={processing} basis={query.basis} language={language} />
        </div>
        <div>
          <PerInputChart
            chain={processing}
            name={say.processing}
            basis={query.basis}
            colour="--balance"
            notes={[say.arithmetic]}
            language={language}
          />
        </div>
        <div className={styles.side}>
          {processing.newest && (
            <div className={styles.untied}>
              <Quote
                sentence={processingSentence(processing.newest.point, processing.currency, language)}
                citation={cited(processing.newest.figure, language)}
                source={cited(processing.newest.figure, language)}
                link={chainsAddress(query)}
                sourceHref={citedAddress(processing.newest.figure)}
                words={{
                  title: say.quote,
                  copy: say.copy,
                  copied: say.copied,
                  copyLink: say.copyLink,
                  source: say.sourceCell,
                }}
              />
            </div>
          )}
          <p className={styles.note}>
            {say.processingNote} {say.arithmetic}
          </p>
          <p className={styles.links}>
            <a className="link" href={chainsAddress(query, {}, '/figures.csv')}>
              {say.csv}
            </a>
          </p>
        </div>
      </div>
      <div className={styles.full}>
        <ChainTable chain={processing} title={say.byPeriod(say.processing)} language={language} />
      </div>
      <div className={styles.below}>
        <PairsTable query={query} pairs={pairs} language={language} />
        <div className={styles.head}>
          {pair?.newest && named && (
            <>
              <h2>{named[language]}</h2>
              <p>{pairSentence(pair.newest.point, named[language], pair.currency, language)}</p>
              <p className={styles.note}>{named.note[language]}</p>
              <p className={styles.note}>{say.arithmetic}</p>
            </>
          )}
        </div>
      </div>
      {pair && named && pair.points.length > 0 && (
        <div className={styles.below}>
          <ChainTable chain={pair} title={say.byPeriod(named[language])} language={language} />
          <PerInputChart
            chain={pair}
            name={named[language]}
            basis={query.basis}
            colour="--total"
            notes={[say.grouped, named.note[language]]}
            language={language}
          />
        </div>
      )}
    </>
  )
}

function heldPeriods(chains: readonly ChainFacts[]): readonly Period[] {
  const periods = new Map(chains.flatMap(({ points }) => points.map(({ period }) => [printPeriod(period), period])))
  return [...periods.values()].toSorted((a, b) => endOrdinal(a) - endOrdinal(b))
}
