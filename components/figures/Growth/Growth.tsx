import { formatGrowth, formatGrowthBare } from '#trade/format/format-change.ts'
import type { Locale } from '#trade/format/locale.ts'
import styles from './Growth.module.css'
import { signOf } from './growth-sign.ts'

/** A year-on-year rate with its sign, coloured as the reader chose. `scanned` adds a drawn triangle, where eyes run down a column. */
export function Growth({
  percent,
  language,
  bare = false,
  scanned = false,
}: {
  percent: string
  language: Locale
  bare?: boolean
  scanned?: boolean
}) {
  const sign = signOf(percent)
  return (
    <data
      value={percent}
      className={[styles.growth, sign !== 'flat' && sign, scanned && styles.scanned].filter(Boolean).join(' ')}
      data-sign-of={sign}
    >
      {bare ? formatGrowthBare(percent, language) : formatGrowth(percent, language)}
    </data>
  )
}
