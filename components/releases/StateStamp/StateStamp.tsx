import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import { releaseWords } from '../words.ts'
import styles from './StateStamp.module.css'

/** Whether a release was corrected or withdrawn, in words. Nothing for one that stands as it was published. */
export function StateStamp({
  notice,
  language,
}: {
  notice: Pick<ReleaseNotice, 'state' | 'amended'>
  language: Locale
}) {
  const { state, amended } = notice
  if (!amended || state === 'published') return null
  const say = releaseWords[language]
  const at = formatInstant(amended.at, language, 'day-time')
  return (
    <span className={styles.stamp} data-state={state}>
      {state === 'corrected' ? say.correctedAt(at) : say.withdrawnAt(at)}
    </span>
  )
}
