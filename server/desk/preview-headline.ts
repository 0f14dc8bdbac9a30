import { readEntries, type DraftEntry } from '#trade/checks/draft.ts'
import type { MissingReason } from '#trade/missing.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { writeFor } from '../publish/compose.ts'
import type { DraftFigure } from '../publish/draft-figure.ts'
import { readHeadlineBook } from '../publish/headline-book.ts'
import { readExpectations } from '../publish/read-expectations.ts'
import { calendarItem } from './change-calendar.ts'
import { storedEntries } from './draft-entries.ts'
import { readRelease } from './held-release.ts'

/** The wall's headline as it would be written from these entries, were they published as the release stands; null where none can be. */
export async function previewHeadline(code: ReleaseCode, entries: readonly DraftEntry[]): Promise<Bilingual | null> {
  const db = database()
  const release = await readRelease(db, code)
  const [book, expectations, item, now] = await Promise.all([
    readHeadlineBook(db),
    readExpectations(db, code),
    calendarItem(db, code),
    databaseNow(db),
  ])
  // What can't be read yet is not said: a sentence follows a half-typed number as if it were not there.
  const readable = readEntries(entries).flatMap((entry) =>
    (entry.unreadable.value ?? entry.unreadable.growth) ? [] : [entry],
  )
  const figures = storedEntries(readable, release.stage).map(
    ({ seriesKey, missingReason, ...row }): DraftFigure => ({
      ...row,
      series: seriesKey,
      missingReason: missingReason as MissingReason | null,
      firstPrint: 'held',
      sourceUrl: null,
      sourceCell: null,
      sourceFile: null,
      sourceNote: null,
      disagreements: [],
    }),
  )
  const composable = { ...release, embargoAt: release.embargoAt ?? now, headlineEn: null, headlineZh: null, figures }
  return writeFor(composable, book, expectations, item?.firstDueAt ?? item?.dueAt ?? null)?.wall ?? null
}
