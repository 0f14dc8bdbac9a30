import type { ReactNode } from 'react'
import { beijingField } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { asOfWords } from '../as-of-words.ts'
import styles from './AsOfForm.module.css'

/**
 * Asks for a page as known at any instant, to the second, in Beijing time: answered by the last publication that was out by then. A plain
 * form whose answer is the page's own address, so it works without scripts.
 */
export function AsOfForm({
  page,
  kept,
  at,
  language,
  children,
}: {
  page: `/${string}`
  /** What else the address says, without the question mark. */
  kept: string
  /** The instant that stands in the field; null for none. */
  at: string | null
  language: Locale
  /** What is said beside it. */
  children?: ReactNode
}) {
  const say = asOfWords[language]
  return (
    <form className={styles.form} action={page} method="get">
      {[...new URLSearchParams(kept)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="as-of-second">
        <b>{say.asOf}</b>
        <small>{say.anyInstant}</small>
      </label>
      <input
        key={at}
        id="as-of-second"
        type="datetime-local"
        step="1"
        name="asOf"
        required
        {...(at === null ? {} : { defaultValue: beijingField(at) })}
      />
      <button type="submit">{say.goBack}</button>
      {children}
    </form>
  )
}
