import { fixed } from '#trade/decimal.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { memberName } from '#trade/member-name.ts'
import { printPeriod } from '#trade/period.ts'
import type { NotComputed } from '#trade/structure/concentration-history.ts'
import styles from '../Structure.module.css'
import { structureWords } from '../words.ts'
import { lowered } from '#trade/format/letter-case.ts'

/** Periods of which something is held and too little, each with what it lacks. */
export function NotComputedList({
  notComputed,
  isGoods,
  language,
}: {
  notComputed: readonly NotComputed[]
  isGoods: boolean
  language: Locale
}) {
  if (notComputed.length === 0) return null
  const say = structureWords[language]
  return (
    <details className={styles.more}>
      <summary>{say.notComputedTitle(String(notComputed.length))}</summary>
      <p className={styles.note}>{isGoods ? say.leastLines : say.leastPartners}</p>
      <ul>
        {notComputed.toReversed().map(({ period, coveragePercent, lacking }) => {
          const percent = formatDigits(fixed(coveragePercent, 1))
          return (
            <li key={printPeriod(period)}>
              <b>{formatPeriod(period, language, 'with-year')}</b>{' '}
              {isGoods ? say.tooFewLines(percent, namesOf(lacking, language)) : say.tooLittle(percent)}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

const NAMED = 3

function namesOf(codes: readonly string[], language: Locale): string {
  const names = codes.slice(0, NAMED).map((code) => lowered(memberName('commodity', code, language)))
  const more = codes.length - names.length
  if (more > 0) names.push(language === 'en' ? `${more} more` : `另外${more}项`)
  return names.join(language === 'en' ? ', ' : '、')
}
