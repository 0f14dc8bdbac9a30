import type { ReactNode } from 'react'
import { formatPoints } from '#trade/format/format-change.ts'
import { formatPeriod, type PeriodForm } from '#trade/format/format-period.ts'
import type { PeriodText } from '#trade/period.ts'
import type { GrowthField } from '#trade/wall/field.ts'
import { useWallWords } from './use-wall-words.ts'
import styles from './field.module.css'

/** One line under a figure: what it is set against, and the other figure. */
export function Compare({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className={styles.compare}>
      {label} {children}
    </p>
  )
}

/** The same, against another period. */
export function Compared({ period, form, text }: { period: PeriodText; form: PeriodForm; text: string }) {
  const { locale } = useWallWords()
  return (
    <Compare label={formatPeriod(period, locale, form)}>
      <b>{text}</b>
    </Compare>
  )
}

/** How far the figure lies from what was expected, in words; on the marker while it is new. */
export function Difference({
  difference,
  isFresh,
}: {
  difference: NonNullable<GrowthField['difference']>
  isFresh: boolean
}) {
  const { locale, words } = useWallWords()
  const points = formatPoints(difference.points, locale)
  const said = {
    above: words.above(points),
    below: words.below(points),
    'fell-more': words.fellMore(points),
    'fell-less': words.fellLess(points),
    'as-expected': words.asExpected,
  }[difference.side]
  // Off the marker a comma parts the two figures (field.module.css); it has no width of its own, so that nothing moves when the yellow
  // goes. Chinese labels are parted by space.
  return (
    <>
      {locale === 'en' && <span className={styles.comma}>,</span>}{' '}
      <mark className={isFresh ? styles.marked : styles.unmarked}>{said}</mark>
    </>
  )
}
