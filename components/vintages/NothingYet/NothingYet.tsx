import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './NothingYet.module.css'

/** An instant before the first publication: nothing was known, and the page says so instead of showing an empty past. */
export function NothingYet({ at, begun, language }: { at: string; begun: string; language: Locale }) {
  const second = `${formatInstant(at, language, 'day')}${language === 'en' ? ', ' : ''}${formatInstant(at, language, 'clock')}`
  return (
    <p role="alert" className={styles.nothing}>
      {vintageWords[language].nothingThen(second, formatInstant(begun, language, 'day'))}
    </p>
  )
}
