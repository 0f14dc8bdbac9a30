import type { Figure } from '#trade/figure.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { words } from '../words/words.ts'

/** Agency, stage and day of the release that carried `figure`: 'GACC, flash of 13 January 2025' · '海关总署，2025年1月13日快讯'. */
export function sourceOf({ release, publishedAt }: Pick<Figure, 'release' | 'publishedAt'>, language: Locale): string {
  const { stage } = parseReleaseCode(release)
  const agency = words(language).charts.source
  const day = formatInstant(publishedAt, language, 'day')
  const name = formatStage(stage, language)
  return language === 'zh' ? `${agency}，${day}${name}` : `${agency}, ${name.toLowerCase()} of ${day}`
}
