import type { ReactNode } from 'react'
import type { Locale } from '#trade/format/locale.ts'
import { LiveMark } from '../../shell/LiveMark/LiveMark.tsx'
import { Wordmark } from '../../shell/Masthead/Wordmark.tsx'
import { embedWords } from '../embed-words.ts'
import styles from './EmbedSheet.module.css'
import { TellHeight } from './TellHeight.tsx'

const CONTENT = 'embed'

/**
 * The frame of what stands on another's page: the content, as of when it is known, whether it is live, and one way out, to `page` in a
 * window of its own. `isLive` where it stands below <Live>.
 */
export function EmbedSheet({
  vintage,
  page,
  isLive,
  language,
  children,
}: {
  vintage: string
  page: string
  isLive: boolean
  language: Locale
  children: ReactNode
}) {
  return (
    <main id={CONTENT} className={styles.sheet}>
      {children}
      <footer className={styles.foot}>
        <span>{vintage}</span>
        {isLive && (
          <span className={styles.live}>
            <LiveMark />
          </span>
        )}
        <a className={styles.out} href={page} target="_blank" rel="noopener" aria-label={embedWords[language].full}>
          <Wordmark />
        </a>
      </footer>
      <TellHeight of={CONTENT} />
    </main>
  )
}
