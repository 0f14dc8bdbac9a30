import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './NothingYet.module.css'

/** An instant before the first publication: nothing was known, and the page says since when something is. */
export function NothingYet({ begun, language }: { begun: string; language: Locale }) {
  return <p className={styles.nothing}>{vintageWords[language].nothingThen(formatInstant(begun, language, 'day'))}</p>
}
