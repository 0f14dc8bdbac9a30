'use client'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import { Countdown } from '../Countdown/Countdown.tsx'
import { Padlock } from '../icons/Marks.tsx'
import { deskWords } from '../words.ts'
import styles from './EmbargoBar.module.css'

/** The bar over everything that is not public: until when, how long still, and who sees it. `at`: the approved instant; `dueAt`: the calendar's. */
export function EmbargoBar({ at, dueAt }: { at: string | null; dueAt: string | null }) {
  const language = useLanguage()
  const say = deskWords(language)
  return (
    <div className={styles.bar} aria-live="polite">
      <Padlock />
      <b>{at ? say.embargoedUntil(formatInstant(at, language, 'clock')) : say.notPublic}</b>
      {at && (
        <span className={styles.count}>
          <Countdown at={at} />
        </span>
      )}
      {!at && dueAt && <span>{say.due11(formatInstant(dueAt, language, 'day-time'))}</span>}
      <span className={styles.who}>
        {at && `${say.notPublicNow} `}
        {say.whoSees}
      </span>
    </div>
  )
}
