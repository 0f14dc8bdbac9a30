import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import { beijingField } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { asOfWords } from '../as-of-words.ts'
import { exploreWords } from '../words.ts'
import styles from './AsOfInstant.module.css'

/** What was known at any instant, to the second, in Beijing time: a plain form whose answer is the view's own address. */
export function AsOfInstant({ query, at, language }: { query: ViewQuery; at: string | null; language: Locale }) {
  const say = exploreWords[language]
  const others = new URLSearchParams(printView({ ...query, asOf: null }))
  return (
    <details className={styles.instant}>
      <summary>{asOfWords[language].anotherInstant}</summary>
      <form action="/explore">
        {[...others].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label>
          {asOfWords[language].knownAtBeijing}
          <input
            type="datetime-local"
            name="asOf"
            step="1"
            required
            defaultValue={at === null ? undefined : beijingField(at)}
          />
        </label>
        <button type="submit">{say.apply}</button>
      </form>
    </details>
  )
}
