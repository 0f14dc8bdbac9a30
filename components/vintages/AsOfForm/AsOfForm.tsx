import { beijingField, formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printRevisions, type RevisionQuery } from '#trade/vintages/revision-query.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './AsOfForm.module.css'

/** Any instant, to the second: answered by the last publication that was out by then. Works without scripts. */
export function AsOfForm({
  query,
  sequence,
  readAt,
  pastAt,
  language,
}: {
  query: RevisionQuery
  sequence: number
  /** When the newest publication that is read was public. */
  readAt: string | null
  /** The past instant that is shown; null for now. */
  pastAt: string | null
  language: Locale
}) {
  const say = vintageWords[language]
  const shown = pastAt ?? readAt
  const kept = [...new URLSearchParams(printRevisions({ ...query, asOf: null }))]
  return (
    <form className={styles.form} action="/explore/revisions" method="get">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="as-of-second">
        <b>{say.asOf}</b>
        <small>{say.asOfHint}</small>
      </label>
      <input
        key={shown}
        id="as-of-second"
        type="datetime-local"
        step="1"
        name="asOf"
        required
        {...(shown ? { defaultValue: beijingField(shown) } : {})}
      />
      <button type="submit">{say.goBack}</button>
      {readAt && (
        <span className={styles.read}>
          {say.asOfRead(
            `${formatInstant(readAt, language, 'day')}${language === 'en' ? ', ' : ''}${formatInstant(readAt, language, 'clock')}`,
            formatDigits(String(sequence)),
          )}
        </span>
      )}
    </form>
  )
}
