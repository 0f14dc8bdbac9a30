import { formatDigits } from '#trade/format/format-number.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type Level, printLevel } from '#trade/level.ts'
import { isMissing } from '#trade/missing.ts'
import type { ReleaseCell, ReleaseTable } from '#trade/release-tables.ts'
import { asDisplayed, printValue } from '../print-figure.ts'

/** The unit that stands in a table's head; null for quantities, each of which has its own. */
export function unitOfTable(table: ReleaseTable, language: Locale): string | null {
  return table.currency && formatUnit({ base: table.currency, scale: shownScale(table, language) }, language)
}

/** A cell's level in its table's unit, or in words why there is none. */
export function valueInTable({ level, figure }: ReleaseCell, table: ReleaseTable, language: Locale): string {
  if (isMissing(level)) return formatReason(level.missing, language)
  if (table.currency) return inScale(level, table, language)
  return printValue(figure.series, figure.value ?? '0', figure.scale, language)
}

/** What stood there until it was corrected or withdrawn; null where nothing else did. */
export function struckInTable({ struck, figure }: ReleaseCell, table: ReleaseTable, language: Locale): string | null {
  if (!struck?.level || !figure.replaces?.value) return null
  if (table.currency) return inScale(struck.level, table, language)
  return printValue(figure.series, figure.replaces.value, figure.replaces.scale, language)
}

function inScale(level: Level, table: ReleaseTable, language: Locale): string {
  return formatDigits(asDisplayed(printLevel(level, shownScale(table, language))))
}

/** Chinese counts in 亿 and never in billions; other scales are the agency's own in both languages. */
function shownScale({ scale }: ReleaseTable, language: Locale): number {
  return language === 'zh' && scale === 9 ? 8 : scale
}
