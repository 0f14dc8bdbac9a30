import { Link } from '../../shell/Link/Link.tsx'
import type { Figure } from '#trade/figure.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Stage } from '#trade/release.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { Revised } from '../Revised/Revised.tsx'
import { releaseWords } from '../words.ts'
import styles from './AmendmentList.module.css'

export interface ListedAmendment {
  readonly sequence: number
  readonly kind: 'correction' | 'withdrawal'
  readonly at: string
  readonly release: string
  readonly stage: Stage
  readonly period: string
  readonly reason: Bilingual
  readonly errorWas: 'ours' | 'agency'
  readonly figures: readonly Figure[]
}

/** What was corrected or withdrawn, newest first: when, why, whose error it was, and every figure with what it replaced. */
export function AmendmentList({ amendments, language }: { amendments: readonly ListedAmendment[]; language: Locale }) {
  const say = releaseWords[language]
  if (amendments.length === 0) return <p className={styles.empty}>{say.noAmendments}</p>
  return (
    <ol className={styles.list}>
      {amendments.map(({ sequence, kind, at, release, stage, period, reason, errorWas, figures }) => (
        <li key={sequence} id={`amendment-${sequence}`} className={styles.item} data-kind={kind}>
          <div className={styles.when}>
            <b>{say.entry[kind]}</b>
            <time dateTime={at}>{formatInstant(at, language, 'day-time')}</time>
          </div>
          <div className={styles.what}>
            <h2>
              <Link className="link" href={`/releases/${release}`}>
                {formatRelease({ stage, period }, language)}
              </Link>
            </h2>
            <p className={styles.reason}>
              {reason[language]} {errorWas === 'ours' ? say.errorOurs : say.errorAgency}
            </p>
            <Revised
              figures={figures}
              language={language}
              title={kind === 'correction' ? say.correctedFigures : say.withdrawnFigures}
            />
          </div>
        </li>
      ))}
    </ol>
  )
}
