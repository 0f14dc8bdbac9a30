import { Link } from '../../shell/Link/Link.tsx'
import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Stage } from '#trade/release.ts'
import { RevisionsLink } from '../../vintages/RevisionsLink.tsx'
import { punctuation } from '../../words/punctuation.ts'
import { viewAddress } from '../address.ts'
import { AsOfForm } from '../AsOfForm/AsOfForm.tsx'
import { ViewChoice } from '../Choice/ViewChoice.tsx'
import { asOfWords } from '../as-of-words.ts'
import styles from './AsOfRuler.module.css'

export interface RulerPublication {
  readonly sequence: number
  readonly stage: Stage
  readonly period: string
  readonly publishedAt: string
}

// As many places as a ruler under the chart has room for.
const PLACES = 7

/** A ruler of the publications that carried these figures: open circle flash, filled circle report. Each is a past view. */
export function AsOfRuler({
  query,
  publications,
  pastAt,
  language,
}: {
  query: ViewQuery
  publications: readonly RulerPublication[]
  /** The instant the view is read at; null for now. */
  pastAt: string | null
  language: Locale
}) {
  if (publications.length === 0) return null
  const say = asOfWords[language]
  const newest = publications.at(-1)?.sequence ?? 0
  // The publication known at the view's sequence is the last one not after it.
  const here =
    query.asOf === null
      ? newest
      : (publications.findLast(({ sequence }) => sequence <= Number(query.asOf))?.sequence ?? 0)
  const read = publications.find(({ sequence }) => sequence === here)
  const around = window(publications, here)
  const address = (sequence: number) => viewAddress(query, { asOf: sequence === newest ? null : sequence })
  const name = ({ stage, period }: RulerPublication) =>
    stage === 'restatement'
      ? formatStage(stage, language)
      : `${formatStage(stage, language)}${language === 'en' ? ', ' : ' '}${formatPeriod(period, language, 'axis')}`
  return (
    <nav className={styles.asof} aria-label={say.asOf}>
      <div className={styles.head}>
        <b>{say.asOf}</b>
        <small>{say.knownWhen}</small>
      </div>
      <ol className={styles.ruler}>
        {around.map((publication) => (
          <li key={publication.sequence} data-here={publication.sequence === here ? '' : undefined}>
            <Link
              href={address(publication.sequence)}
              scroll={false}
              aria-current={publication.sequence === here ? 'true' : undefined}
            >
              <time dateTime={publication.publishedAt}>
                {language === 'zh' ? (
                  formatInstant(publication.publishedAt, language, 'day')
                ) : (
                  <>
                    {formatInstant(publication.publishedAt, language, 'short-day')}{' '}
                    <span>{formatInstant(publication.publishedAt, 'en', 'day').slice(-4)}</span>
                  </>
                )}
              </time>
              <i data-stage={publication.stage} aria-hidden="true" />
              <span className={styles.stage} title={name(publication)}>
                {publication.sequence === newest ? say.latestPublication : shortName(publication, language)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <div className={styles.all}>
        <ViewChoice
          query={query}
          name="asOf"
          label={say.publication}
          value={here === newest ? '' : String(here)}
          {...(read
            ? {
                shown: `${formatInstant(read.publishedAt, language, 'day')}${punctuation[language].comma}${formatStage(read.stage, language)}`,
              }
            : {})}
          options={publications.toReversed().map((publication) => ({
            // The newest is no past.
            value: publication.sequence === newest ? '' : String(publication.sequence),
            label: `${formatInstant(publication.publishedAt, language, 'day')}${punctuation[language].comma}${name(publication)}`,
          }))}
        />
      </div>
      <details className={styles.instant}>
        <summary>{say.anotherInstant}</summary>
        <AsOfForm page="/explore" kept={printView({ ...query, asOf: null })} at={pastAt} language={language} />
      </details>
      <RevisionsLink view={query} language={language} />
    </nav>
  )
}

/** Under a place of the ruler: the stage, and the month it was about where it was about one. */
function shortName({ stage, period }: RulerPublication, language: Locale): string {
  const name = formatStage(stage, language)
  if (stage === 'restatement' || stage === 'annual') return language === 'en' ? name.toLowerCase() : name
  return language === 'en'
    ? `${stage === 'report' ? 'report' : name.toLowerCase()} ${formatPeriod(period, language, 'short')}`
    : `${formatPeriod(period, language, 'short')}${name}`
}

/** The publications around the one that is read, the newest always among them. */
function window(publications: readonly RulerPublication[], here: number): readonly RulerPublication[] {
  const at = publications.findIndex(({ sequence }) => sequence === here)
  const last = publications.at(-1)
  const from = Math.max(0, Math.min(publications.length - PLACES, at - Math.floor(PLACES / 2)))
  const around = publications.slice(from, from + PLACES)
  return last && !around.includes(last) ? [...around.slice(0, -1), last] : around
}
