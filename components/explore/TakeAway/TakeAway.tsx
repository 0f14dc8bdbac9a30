import { Link } from '../../shell/Link/Link.tsx'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { viewAddress } from '../address.ts'
import { FILE_FORMS, type FileForm, fileAddress } from '../file-address.ts'
import { takeAwayWords } from './take-away-words.ts'
import styles from './TakeAway.module.css'

/** The view in its other forms, and the link that shows these figures for ever; on a pinned view, what that means. */
export function TakeAway({ query, sequence, language }: { query: ViewQuery; sequence: number; language: Locale }) {
  const say = takeAwayWords[language]
  return (
    <nav className={styles.take} aria-label={say.take}>
      <span className={styles.forms}>
        {(Object.keys(FILE_FORMS) as FileForm[]).map((form) => (
          <a key={form} className="link" href={fileAddress(form, query, language)}>
            {form.toUpperCase()}
          </a>
        ))}
      </span>
      <span className={styles.pin}>
        {query.asOf === null ? (
          <>
            <Link className="link" href={viewAddress(query, { asOf: sequence })} scroll={false}>
              {say.pin}
            </Link>{' '}
            {say.pinTells}
          </>
        ) : (
          say.pinned
        )}
      </span>
    </nav>
  )
}
