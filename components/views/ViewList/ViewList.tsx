import { Link } from '../../shell/Link/Link.tsx'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Stage } from '#trade/release.ts'
import { viewAddress } from '../../explore/address.ts'
import { viewWords } from '../../explore/view-words.ts'
import { CopyLink } from '../CopyLink/CopyLink.tsx'
import { Deed, type FormAct } from '../Deed/Deed.tsx'
import { pinnedTo } from '../pinned-to.ts'
import { viewsWords } from '../words.ts'
import styles from './ViewList.module.css'

/** A view as its owner's list shows it. */
export interface ViewShown {
  readonly id: number
  readonly name: string
  /** Null where the address is no longer understood. */
  readonly query: ViewQuery | null
  readonly alerts: number
  /** The publication that last carried a figure of it. */
  readonly lastChange: {
    readonly publishedAt: string
    readonly code: string
    readonly stage: Stage
    readonly period: string
  } | null
}

/** The views somebody keeps: what each shows, when it last changed, and what may be done with it. */
export function ViewList({
  views,
  deleteView,
  language,
}: {
  views: readonly ViewShown[]
  deleteView: FormAct
  language: Locale
}) {
  const say = viewsWords[language]
  if (views.length === 0) {
    return (
      <p className={styles.none}>
        {say.none} <Link href="/explore">{say.toExplore}</Link>
      </p>
    )
  }
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{say.name}</th>
          <th className={styles.wide}>{say.view}</th>
          <th>{say.lastChanged}</th>
          <th>{say.alerts}</th>
          <th>
            <span className="unseen">{say.details}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {views.map((view) => (
          <tr key={view.id}>
            <th scope="row">
              {view.query ? (
                <Link className="link" href={viewAddress(view.query)}>
                  {view.name}
                </Link>
              ) : (
                view.name
              )}
            </th>
            <td className={styles.wide}>
              {view.query ? viewWords(view.query, language) : say.notUnderstood}
              {view.query && <small>{keptWords(view.query, language)}</small>}
            </td>
            <td>
              <LastChange change={view.lastChange} language={language} />
            </td>
            <td className="n">
              <Link className="link" href={`/views/${view.id}`}>
                {view.alerts > 0 ? view.alerts : say.noAlerts}
              </Link>
            </td>
            <td className={styles.deeds}>
              <div>
                <Link className={styles.button} href={`/views/${view.id}`}>
                  {say.details}
                  <span className="unseen">: {view.name}</span>
                </Link>
                {view.query && <CopyLink path={viewAddress(view.query)} name={view.name} />}
                <Deed act={deleteView} fields={{ id: view.id }} label={say.delete} said={say.deleteOf(view.name)} />
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether a view is kept live, or which publication it is pinned to. */
export function keptWords(query: ViewQuery, language: Locale): string {
  const say = viewsWords[language]
  const pin = pinnedTo(query)
  return pin === null ? say.live : say.pinned(pin)
}

/** When a view last changed, and by which release. */
export function LastChange({ change, language }: { change: ViewShown['lastChange']; language: Locale }) {
  if (!change) return viewsWords[language].neverChanged
  return (
    <>
      <time dateTime={change.publishedAt}>{formatInstant(change.publishedAt, language, 'day')}</time>{' '}
      <small>
        <Link href={`/releases/${change.code}`}>{formatRelease(change, language)}</Link>
      </small>
    </>
  )
}
