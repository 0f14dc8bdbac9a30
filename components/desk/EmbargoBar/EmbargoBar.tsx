'use client'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import { Countdown } from '../Countdown/Countdown.tsx'
import { Padlock } from '../icons/Marks.tsx'
import type { ReleaseView } from '../ReleaseDesk/release-view.ts'
import { deskWords } from '../words.ts'
import styles from './EmbargoBar.module.css'

type Props = Pick<ReleaseView, 'state' | 'embargoAt' | 'dueAt' | 'held'>

/** The bar over everything that is not public: until when, how long still, and who sees it; or that somebody holds it. */
export function EmbargoBar({ state, embargoAt, dueAt, held }: Props) {
  const at = state === 'approved' && !held ? embargoAt : null
  const language = useLanguage()
  const say = deskWords(language)
  return (
    <div className={styles.bar} aria-live="polite">
      <Padlock />
      <b>{at ? say.embargoedUntil(formatInstant(at, language, 'clock')) : held ? say.held : say.notPublic}</b>
      {at && (
        <span className={styles.count}>
          <Countdown at={at} />
        </span>
      )}
      {!at && dueAt && <span>{say.due11(formatInstant(dueAt, language, 'day-time'))}</span>}
      <span className={styles.who}>
        {(at || held) && `${say.notPublicNow} `}
        {say.whoSees}
      </span>
    </div>
  )
}
