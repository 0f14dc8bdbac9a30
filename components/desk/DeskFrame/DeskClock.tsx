'use client'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useNow } from '../../live/use-now.ts'
import { useLanguage } from '../../words/Language.tsx'
import styles from './DeskFrame.module.css'

/** The clock that decides embargoes. */
export function DeskClock({ label }: { label: string }) {
  const clock = formatInstant(useNow(), useLanguage(), 'clock')
  return (
    <span className={styles.clock}>
      <b className="n">{clock}</b> {label}
    </span>
  )
}
