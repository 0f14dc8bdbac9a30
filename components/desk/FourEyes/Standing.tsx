import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import { deskWords } from '../words.ts'
import styles from './FourEyes.module.css'

/** What stands over every page of the desk. */
export interface StandingView {
  /** Who switched four eyes off, and when; null while they are on. */
  readonly fourEyesOff: { readonly by: string; readonly at: string } | null
  /** Until when the person's second factor may wait; null where there is one. */
  readonly secondFactorDueAt: string | null
}

export function Standing({ language, standing }: { language: Locale; standing: StandingView }) {
  const say = deskWords(language)
  const { fourEyesOff, secondFactorDueAt } = standing
  if (fourEyesOff === null && secondFactorDueAt === null) return null
  return (
    <aside aria-label={say.notices}>
      {fourEyesOff && (
        <p className={styles.notice} role="note">
          {say.fourEyesOffNotice(fourEyesOff.by, formatInstant(fourEyesOff.at, language, 'day-time'))}
        </p>
      )}
      {secondFactorDueAt && (
        <p className={styles.due}>
          <Link href="/desk/account">{say.secondFactor}</Link>
          {': '}
          {say.secondFactorMissing(formatInstant(secondFactorDueAt, language, 'day-time'))}
        </p>
      )}
    </aside>
  )
}
