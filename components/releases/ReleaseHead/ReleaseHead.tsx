import { amendmentReason } from '#trade/format/amendment-reason.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { tied } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Breakdown } from '#trade/series-key.ts'
import { headlineBreaks } from '../../words/headline-breaks.ts'
import { StateStamp } from '../StateStamp/StateStamp.tsx'
import { releaseTitle } from '../release-title.ts'
import { releaseWords } from '../words.ts'
import styles from './ReleaseHead.module.css'

// A press conference says more than a head has room for.
const LONG = 240

/** What was released and when, its sentences, and whether it still stands. */
export function ReleaseHead({
  notice,
  breakdowns,
  language,
}: {
  notice: ReleaseNotice
  breakdowns: readonly Breakdown[]
  language: Locale
}) {
  const say = releaseWords[language]
  const { stage, period, publishedAt, instantPrecision, amended, sentences, notes } = notice
  const isExact = instantPrecision === 'second' || instantPrecision === 'minute'
  const provisional = stage === 'flash' || stage === 'annual'
  return (
    <header className={styles.head}>
      <p className={styles.kicker}>
        <b>
          {formatStage(stage, language)}
          {stage === 'restatement'
            ? ''
            : `${language === 'en' ? ', ' : '，'}${formatPeriod(period, language, 'with-year')}`}
        </b>
        <time dateTime={publishedAt}>{formatInstant(publishedAt, language, isExact ? 'day-time' : 'day')}</time>
        {instantPrecision === 'day' && <span>{say.dayOnly}</span>}
        {instantPrecision === 'assumed' && <span>{say.assumed}</span>}
        {provisional && <span className={styles.provisional}>{say.provisional}</span>}
        <StateStamp notice={notice} language={language} />
      </p>
      <h1>{headlineBreaks(releaseTitle(notice, breakdowns, language), language)}</h1>
      {/* A release that leads says the reason in its standfirst. */}
      {amended && !sentences && (
        <p className={styles.reason} role="note">
          {amendmentReason(amended, language)} {amended.errorWas === 'ours' ? say.errorOurs : say.errorAgency}
        </p>
      )}
      {sentences && <p className={styles.standfirst}>{tied(sentences.standfirst[language])}</p>}
      {notes &&
        (notes.length > LONG ? (
          <details className={`${styles.notes} screen-only`}>
            <summary>{say.saidInWords}</summary>
            <p lang="en">{notes}</p>
          </details>
        ) : (
          <p className={styles.notes} lang="en">
            {notes}
          </p>
        ))}
    </header>
  )
}
