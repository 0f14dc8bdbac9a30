import { Link } from '../../shell/Link/Link.tsx'
import type { Alert } from '#trade/alerts/alert.ts'
import type { Said } from '#trade/alerts/firing.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { PublicationKind } from '#trade/live/entry.ts'
import type { Stage } from '#trade/release.ts'
import { viewAddress } from '../../explore/address.ts'
import { alertWords } from '../alert-words.ts'
import { Deed, type FormAct } from '../Deed/Deed.tsx'
import { viewsWords } from '../words.ts'
import styles from './Firings.module.css'

/** An alert that has spoken. */
export interface FiringShown {
  readonly firing: number
  readonly alert: Alert
  readonly view: { readonly id: number; readonly name: string; readonly query: ViewQuery | null }
  readonly publishedAt: string
  readonly kind: PublicationKind
  readonly code: string | null
  readonly stage: Stage | null
  readonly period: string | null
  readonly said: Said
  readonly isSeen: boolean
}

/** What alerts have said, the unseen first: which view, by which publication, what was known before and what is known now. */
export function Firings({
  firings,
  markSeen,
  language,
}: {
  firings: readonly FiringShown[]
  markSeen: FormAct
  language: Locale
}) {
  const say = viewsWords[language]
  if (firings.length === 0) return <p className={styles.none}>{say.noNews}</p>
  const unseen = firings.filter(({ isSeen }) => !isSeen).length
  return (
    <>
      {unseen > 1 && (
        <div className={styles.all}>
          <Deed act={markSeen} fields={{ firing: 'all' }} label={say.seenAll} />
        </div>
      )}
      <ol>
        {firings.map((firing) => (
          <li key={firing.firing} className={styles.item} data-seen={firing.isSeen}>
            <div className={styles.when}>
              <span>
                <time dateTime={firing.publishedAt}>{formatInstant(firing.publishedAt, language, 'day-time')}</time>
                {!firing.isSeen && <b className={styles.new}>{say.new}</b>}
              </span>
              {firing.code && firing.stage && firing.period && (
                <Link className="link" href={`/releases/${firing.code}`}>
                  {formatRelease({ stage: firing.stage, period: firing.period }, language)}
                </Link>
              )}
              <span>{say.kinds[firing.kind]}</span>
            </div>
            <div>
              <h3 className={styles.view}>
                {firing.view.query ? (
                  <Link className="link" href={viewAddress(firing.view.query)}>
                    {firing.view.name}
                  </Link>
                ) : (
                  firing.view.name
                )}
              </h3>
              {firing.view.query && (
                <p className={styles.rule}>{alertWords(firing.alert, firing.view.query, language)}</p>
              )}
              <Sentences said={firing.said} language={language} />
            </div>
            {!firing.isSeen && (
              <Deed
                act={markSeen}
                fields={{ firing: firing.firing }}
                label={say.seen}
                said={say.seenOf(firing.view.name)}
              />
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

/** What is known now; below it what was known before, struck where it holds no more. */
function Sentences({ said: { before, now, isRevision, changed }, language }: { said: Said; language: Locale }) {
  const say = viewsWords[language]
  const cells = changed === 1 ? say.oneCell : say.cells(String(changed))
  return (
    <>
      <p className={styles.said}>{now[language]}</p>
      <p className={styles.before}>
        {changed === 0 ? (
          say.givenAgain
        ) : (
          <>
            {before ? `${say.before}: ` : say.wasNone}
            {before && (isRevision ? <s>{before[language]}</s> : before[language])}
            {language === 'en' ? ' ' : ''}
            {cells}
          </>
        )}
      </p>
    </>
  )
}
