import { createHash } from 'node:crypto'
import { columnLetters } from '#trade/column-letters.ts'
import { withoutPeriods } from '../gacc/period-words.ts'
import { plain } from '../gacc/plain-text.ts'
import type { Sheet } from '../sheet.ts'

/**
 * What a layout is known by: the SHA-256 of the words above its first row of figures, each with its cell, and of the page's headings.
 * Periods are taken out, so that next month's table has the same; any other word or number, a unit's too, makes it another layout.
 * Null for a sheet without a word there: everything would be like it.
 */
export function fingerprint(sheet: Sheet, firstRow: number): string | null {
  const words = sheet.rows
    .slice(0, firstRow)
    .flatMap((row, at) =>
      row.flatMap(({ text }, column) =>
        plain(text) === '' ? [] : [`${columnLetters(column)}${at + 1} ${withoutPeriods(text)}`],
      ),
    )
  if (words.length === 0) return null
  const headings = sheet.headings.map((heading) => `heading ${withoutPeriods(heading)}`)
  return createHash('sha256')
    .update([...headings, ...words].join('\n'))
    .digest('hex')
}
