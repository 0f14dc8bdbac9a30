import { fixed } from '#trade/decimal.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Revised } from '#trade/vintages/first-and-newest.ts'
import type { Measured, Publication, Reading } from '#trade/vintages/print.ts'
import { differenceText, levelText } from '../explore/print-cell.ts'

/** A print's number in a column that names its unit: growth to one decimal with its sign, a level to 0.1 billion or 1亿. */
export function readingText(reading: Reading, of: Measured, language: Locale): string {
  return of === 'growth' ? formatGrowthBare(fixed(reading.amount, 1), language) : levelText(reading, language)
}

/** What a number was revised by, in its own unit; a revision of nothing has no sign. */
export function revisedText({ by, from, to }: Revised, of: Measured, language: Locale): string {
  return of === 'growth'
    ? formatSigned(fixed(by, 1))
    : differenceText({ amount: by, lastDigit: Math.max(from.lastDigit, to.lastDigit), unit: to.unit }, language)
}

/** Which print it was: `Flash, 13 April 2023`. A restatement and a correction are named as such. */
export function printedIn({ stage, publishedAt }: Publication, language: Locale): string {
  const day = formatInstant(publishedAt, language, 'day')
  return language === 'en' ? `${formatStage(stage, 'en')}, ${day}` : `${day}${formatStage(stage, 'zh')}`
}

/** A publication by what it was about: `Monthly report, March 2023`; a restatement is about many periods. */
export function publicationName({ stage, period }: Publication, language: Locale): string {
  const name = formatStage(stage, language)
  if (stage === 'restatement') return name
  const about = formatPeriod(period, language, 'with-year')
  return language === 'en' ? `${name}, ${about}` : `${about}${name}`
}
