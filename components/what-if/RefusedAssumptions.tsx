import type { Locale } from '#trade/format/locale.ts'
import type { Refused } from '#trade/what-if/assumed.ts'
import styles from '../explore/Refused/Refused.module.css'
import { whatIfWords } from './words.ts'

/** Assumptions that were not counted, each with its reason. */
export function RefusedAssumptions({
  refused,
  names,
  period,
  language,
}: {
  refused: readonly Refused[]
  names: (code: string) => string
  period: string
  language: Locale
}) {
  if (refused.length === 0) return null
  const say = whatIfWords[language]
  return (
    <div role="alert">
      <ul className={styles.refused}>
        {refused.map((one) => (
          <li key={one.code}>
            <b>{say.refused}</b>{' '}
            {one.why === 'overlaps'
              ? say.refusedOverlap(names(one.code), names(one.other))
              : say.refusedNotHeld(one.code, period)}
          </li>
        ))}
      </ul>
    </div>
  )
}
