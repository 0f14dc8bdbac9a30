import type { ImportView } from '#trade/import-view.ts'
import type { ReleaseState } from '#trade/release.ts'
import { isFileRefused } from '#ingest/read/file-refused.ts'
import { database } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { importedFigures } from './imported-figures.ts'
import { keepFile } from './keep-file.ts'
import { rememberReading } from './kept-file.ts'
import { sheetViews } from './sheet-views.ts'
import { tableReader } from './table-reader.ts'

/**
 * Reads a file somebody hands in, and keeps it where it holds a table of ours. Throws DeskError, field `file`, where it does not:
 * what was found and what to do, by cell.
 */
export async function readImport(name: string, bytes: Uint8Array, by: Actor): Promise<ImportView> {
  const reading = await tableReader()(bytes).catch((error: unknown) => {
    if (isFileRefused(error)) throw new DeskError('file', error.said)
    throw error
  })
  const { release: code, period, figures, notPlaced } = importedFigures(reading)
  const file = await keepFile(name, bytes, by)
  rememberReading(file.sha256, reading)
  const [held] = await database().$queryRaw<{ state: ReleaseState }[]>`
    SELECT "state"::text AS "state" FROM "Release" WHERE "code" = ${code}`
  return {
    file,
    release: { code, period, state: held?.state ?? null },
    figures: figures.length,
    sheets: sheetViews(reading),
    problems: [...reading.tables.flatMap((table) => table.problems), ...notPlaced],
    notes: [...reading.tables.flatMap((table) => table.notes), ...reading.refused],
  }
}
