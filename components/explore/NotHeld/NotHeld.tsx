import { Link } from '../../shell/Link/Link.tsx'
import type { NotHeld as Why } from '#trade/explore/held.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { viewAddress } from '../address.ts'
import { viewWords } from '../view-words.ts'
import { exploreWords } from '../words.ts'
import styles from './NotHeld.module.css'

/** What was asked, what is known of why there is nothing, and the nearest thing that exists. */
export function NotHeld({
  query,
  why,
  nearest,
  language,
}: {
  query: ViewQuery
  why: Why
  nearest: ViewQuery | null
  language: Locale
}) {
  const say = exploreWords[language]
  return (
    <div className={styles.empty}>
      <h2>{say.empty}</h2>
      <p>
        {viewWords(query, language)}
        {language === 'en' ? '. ' : '。'}
        {say.emptyWhy[why]}
      </p>
      {nearest && (
        <p>
          {say.nearest}{' '}
          <Link className="link" href={viewAddress(nearest)} scroll={false}>
            {viewWords(nearest, language)}
          </Link>
        </p>
      )}
    </div>
  )
}
