import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { PeriodText } from '#trade/period.ts'
import styles from './PeriodAxis.module.css'

/** The months under (or between) bars, each centred on its own. */
export function PeriodAxis({
  bars,
  language,
}: {
  bars: readonly { readonly period: PeriodText; readonly start: number; readonly months: number }[]
  language: Locale
}) {
  const length = bars.reduce((end, { start, months }) => Math.max(end, start + months), 0)
  return (
    <div className={styles.axis} aria-hidden="true">
      {bars.map(({ period, start, months }) => (
        <span key={period} style={{ left: `${(((start + months / 2) / length) * 100).toFixed(2)}%` }}>
          {formatPeriod(period, language, 'short')}
        </span>
      ))}
    </div>
  )
}
