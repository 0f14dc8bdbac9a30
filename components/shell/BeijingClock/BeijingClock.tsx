'use client'
import { useNow } from '#components/live/use-now.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage, useWords } from '../../words/Language.tsx'
import styles from './BeijingClock.module.css'

/** The time by which the agency publishes, by the database's clock and not by this computer's. */
export function BeijingClock() {
  const language = useLanguage()
  const say = useWords().shell
  const clock = formatInstant(useNow(1000), language, 'clock')
  return (
    <span className={styles.clock}>
      <span className="n">{clock}</span> {say.beijing}
    </span>
  )
}
