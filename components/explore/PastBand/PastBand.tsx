import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { asOfWords } from '../as-of-words.ts'
import styles from './PastBand.module.css'

/** Over the whole page: this is the past, how much has changed, and the way back. */
export function PastBand({
  at,
  changed,
  latest,
  language,
}: {
  at: string | null
  changed: number
  latest: string
  language: Locale
}) {
  const say = asOfWords[language]
  return (
    <output className={styles.past}>
      <div>
        <b>
          <i aria-hidden="true" />
          {say.pastView}
        </b>
        <span>
          {at ? say.knownOn(formatInstant(at, language, 'day-time')) : say.nothingThen}
          {language === 'en' ? ' ' : ''}
          {say.changedSince(formatDigits(String(changed)))}
        </span>
        <Link href={latest} scroll={false}>
          {say.goLatest}
        </Link>
      </div>
    </output>
  )
}
