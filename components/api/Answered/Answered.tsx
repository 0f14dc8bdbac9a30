import { formatDigits } from '#trade/format/format-number.ts'
import { useLanguage } from '../../words/Language.tsx'
import { apiWords } from '../api-words.ts'
import type { Answer } from '../send-request.ts'
import styles from './Answered.module.css'

// More is slow to lay out, and nobody reads it here.
const SHOWN_AT_MOST = 40_000

/** An answer of the API: its status, its headers, its body. */
export function Answered({ answer }: { answer: Answer }) {
  const say = apiWords[useLanguage()]
  const { status, statusText, headers, text, bytes } = answer
  return (
    <section aria-label={say.answer} className={styles.answered}>
      <output className={styles.status} data-failed={status >= 400}>
        {status} {statusText} <small>{say.bytes(formatDigits(String(bytes)))}</small>
      </output>
      <details className={styles.headers}>
        <summary>{say.headers}</summary>
        <dl>
          {headers.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {text === null ? (
        <p>{bytes === 0 ? say.noBody : say.isFile}</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so a keyboard must be able to enter it
        <section className={styles.scroll} aria-label={say.body} tabIndex={0}>
          <pre className={styles.body}>{text.slice(0, SHOWN_AT_MOST)}</pre>
        </section>
      )}
      {text !== null && text.length > SHOWN_AT_MOST && <p>{say.cut(formatDigits(String(SHOWN_AT_MOST)))}</p>}
    </section>
  )
}
