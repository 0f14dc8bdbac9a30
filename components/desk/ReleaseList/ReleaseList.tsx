'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { ReleaseKind, ReleaseState, Stage } from '#trade/release.ts'
import { useLanguage } from '../../words/Language.tsx'
import { Countdown } from '../Countdown/Countdown.tsx'
import { deskWords } from '../words.ts'
import styles from './ReleaseList.module.css'

/** A release in the desk's list; instants as ISO text, people by name. */
export interface ListedRelease {
  readonly code: string
  readonly kind: ReleaseKind
  readonly stage: Stage
  readonly period: string
  readonly state: ReleaseState
  readonly embargoAt: string | null
  readonly isHeld: boolean
  readonly enteredBy: string | null
  readonly approvedBy: string | null
  readonly updatedAt: string
  readonly figures: number
  readonly sequence: number | null
  readonly publishedAt: string | null
}

/** What is in work, with its state as a rule above it, and what was published last. */
export function ReleaseList({ releases }: { releases: readonly ListedRelease[] }) {
  const language = useLanguage()
  const say = deskWords(language)
  const inWork = releases.filter(({ sequence }) => sequence === null)
  const published = releases.filter(({ sequence }) => sequence !== null)
  return (
    <>
      <section aria-labelledby="in-work">
        <h2 id="in-work" className={styles.title}>
          {say.inWork}
        </h2>
        {inWork.length === 0 ? (
          <p className={styles.empty}>{say.nothingInWork}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{say.release}</th>
                <th>{say.state}</th>
                <th className={styles.right}>{say.figures}</th>
                <th className={styles.wide}>{say.entered}</th>
                <th className={styles.wide}>{say.approvedBy}</th>
                <th className={styles.wide}>{say.changed}</th>
                <th>
                  <span className="unseen">{say.open}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {inWork.map((release) => (
                <tr key={release.code}>
                  <th scope="row">
                    <ReleaseName release={release} />
                  </th>
                  <td>
                    <State release={release} />
                  </td>
                  <td className={styles.right}>{formatDigits(String(release.figures))}</td>
                  <td className={styles.wide}>{release.enteredBy}</td>
                  <td className={styles.wide}>{release.approvedBy}</td>
                  <td className={`${styles.wide} n`}>{formatInstant(release.updatedAt, language, 'day-time')}</td>
                  <td className={styles.right}>
                    <Link
                      href={`/desk/releases/${release.code}`}
                      className={styles.open}
                      aria-label={`${say.open} ${release.code}`}
                    >
                      {say.open}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section aria-labelledby="published">
        <h2 id="published" className={styles.title}>
          {say.publishedList}
        </h2>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{say.release}</th>
              <th>{say.state}</th>
              <th className={styles.right}>{say.figures}</th>
              <th className={`${styles.right} ${styles.wide}`}>{say.sequence}</th>
              <th className={styles.wide}>{say.publishedAt}</th>
            </tr>
          </thead>
          <tbody>
            {published.map((release) => (
              <tr key={release.code}>
                <th scope="row">
                  <Link href={`/desk/releases/${release.code}`}>
                    <ReleaseName release={release} />
                  </Link>
                </th>
                <td>{say.states[release.state]}</td>
                <td className={styles.right}>{formatDigits(String(release.figures))}</td>
                <td className={`${styles.right} ${styles.wide}`}>
                  {release.sequence !== null && formatDigits(String(release.sequence))}
                </td>
                <td className={`${styles.wide} n`}>
                  {release.publishedAt && formatInstant(release.publishedAt, language, 'day-time')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function ReleaseName({ release }: { release: ListedRelease }) {
  const language = useLanguage()
  const kind = deskWords(language).kinds[release.kind]
  return (
    <>
      <b>{formatRelease(release, language)}</b>
      {kind && <span className={styles.kind}>{kind}</span>}
      <small className={styles.code}>{release.code}</small>
    </>
  )
}

function State({ release }: { release: ListedRelease }) {
  const say = deskWords(useLanguage())
  return (
    <span className={styles.state} data-state={release.state}>
      {release.isHeld ? say.held : say.states[release.state]}
      {release.state === 'approved' && release.embargoAt && !release.isHeld && (
        <>
          , {say.publishesIn} <Countdown at={release.embargoAt} />
        </>
      )}
    </span>
  )
}
