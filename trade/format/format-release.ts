import type { PeriodText } from '../period.ts'
import type { Stage } from '../release.ts'
import { formatPeriod } from './format-period.ts'
import { formatStage } from './format-stage.ts'
import type { Locale } from './locale.ts'

/** What a release is called: `December 2024, flash`, `2024年12月快讯`. */
export function formatRelease({ stage, period }: { stage: Stage; period: PeriodText }, locale: Locale): string {
  const about = formatPeriod(period, locale, 'with-year')
  return locale === 'en' ? `${about}, ${formatStage(stage, 'en').toLowerCase()}` : `${about}${formatStage(stage, 'zh')}`
}
