import { Link } from '../../shell/Link/Link.tsx'
import type { Figure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import { memberName } from '#trade/member-name.ts'
import type { ConcentrationHistory, ConcentrationPoint, NotComputed } from '#trade/structure/concentration-history.ts'
import type { ConcentrationQuery } from '#trade/structure/concentration-query.ts'
import { concentrationSentence } from '#trade/structure/concentration-sentence.ts'
import { Quote } from '../../explore/Quote/Quote.tsx'
import { concentrationAddress } from '../address.ts'
import { cited, citedAddress } from '../cited.ts'
import styles from '../Structure.module.css'
import { structureWords } from '../words.ts'
import { lowered } from '#trade/format/letter-case.ts'
import { ConcentrationAsk } from './ConcentrationAsk.tsx'
import { ConcentrationCharts } from './ConcentrationCharts.tsx'
import { ConcentrationNumbers } from './ConcentrationNumbers.tsx'
import { NotComputedList } from './NotComputedList.tsx'
import { SharesTable } from './SharesTable.tsx'

export interface ConcentrationFacts {
  readonly query: ConcentrationQuery
  readonly history: ConcentrationHistory
  readonly points: readonly ConcentrationPoint[]
  readonly notComputed: readonly NotComputed[]
  readonly now: ConcentrationPoint | null
  readonly compared: ConcentrationPoint | null
  readonly newest: Figure | null
  readonly isHeld: (query: ConcentrationQuery) => boolean
}

/** How concentrated a flow is on its partners or goods, over all periods of which enough is held. */
export function Concentration({ facts, language }: { facts: ConcentrationFacts; language: Locale }) {
  const { query, history, now, compared } = facts
  const say = structureWords[language]
  return (
    <>
      <ConcentrationAsk
        query={query}
        held={history.points.map(({ period }) => period)}
        isHeld={facts.isHeld}
        language={language}
      />
      {now === null ? (
        <NothingComputed facts={facts} language={language} />
      ) : (
        <>
          <div className={styles.work}>
            <ConcentrationCharts facts={facts} now={now} language={language} />
            <div>
              <ConcentrationNumbers history={history} now={now} language={language} />
            </div>
          </div>
          <div className={styles.below}>
            <div>
              <SharesTable now={now} compared={compared} isGoods={history.counted !== null} language={language} />
            </div>
            <div className={styles.side}>
              <Quote
                sentence={concentrationSentence(history, now, query.flow, language)}
                citation={`${cited(facts.newest, language)}${language === 'en' ? '; ' : '；'}${say.computed}`}
                source={`${cited(facts.newest, language)}${language === 'en' ? '; ' : '；'}${say.computed}`}
                link={concentrationAddress(query)}
                sourceHref={citedAddress(facts.newest)}
                words={{
                  title: say.quote,
                  copy: say.copy,
                  copied: say.copied,
                  copyLink: say.copyLink,
                  source: say.sourceCell,
                }}
              />
              <p className={styles.links}>
                <a className="link" href={concentrationAddress(query, {}, '/figures.csv')}>
                  {say.csv}
                </a>
              </p>
              <NotComputedList notComputed={facts.notComputed} isGoods={history.counted !== null} language={language} />
            </div>
          </div>
        </>
      )}
    </>
  )
}

/** What was asked, why there is nothing, and what there is. */
function NothingComputed({ facts, language }: { facts: ConcentrationFacts; language: Locale }) {
  const { query } = facts
  const say = structureWords[language]
  if (query.of.kind !== 'suppliers') {
    return (
      <div className={styles.empty}>
        <h2>{say.noneTitle}</h2>
        <p>{say.none}</p>
        <NotComputedList notComputed={facts.notComputed} isGoods={query.of.kind === 'products'} language={language} />
      </div>
    )
  }
  const name = lowered(memberName('commodity', query.of.commodity, language))
  const nearest: readonly (readonly [string, string])[] = [
    [say.importsByPartner, concentrationAddress(query, { flow: 'imports', of: { kind: 'partners' } })],
    [say.importsByGoods, concentrationAddress(query, { flow: 'imports', of: { kind: 'products' } })],
    [say.itsImports(name), `/explore?flow=imports&in=cny&by=ytd&goods=commodity:${query.of.commodity}`],
  ]
  return (
    <div className={styles.empty}>
      <h2>{say.noSuppliersTitle(name)}</h2>
      <p>{say.noSuppliers}</p>
      <p>{say.nearest}</p>
      <ul>
        {nearest.map(([words, href]) => (
          <li key={href}>
            <Link className="link" href={href}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
