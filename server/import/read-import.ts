import type { ImportView } from '#trade/import-view.ts'
import { isFileRefused } from '#ingest/read/file-refused.ts'
import { database } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { importedFigures } from './imported-figures.ts'
import { keepFile } from './keep-file.ts'
import { keptFile, readingOf, rememberReading } from './kept-file.ts'
import { sheetViews } from './sheet-views.ts'
import { tableReader } from './table-reader.ts'

/**
 * Reads a file somebody hands in, and keeps it where it holds a table of ours. Throws DeskError, field `file`, where it does not:
 * what was found and what to do, by cell.
 */
export async function readImport(name: string, bytes: Uint8Array, by: Actor): Promise<ImportView> {
  const reading = await tableReader()(bytes).catch((error: unknown) => {
    if (isFileRefused(error)) throw new DeskError('file', { en: error.message, zh: `无法读取文件：${error.message}` })
    throw error
  })
  importedFigures(reading)
  const sha256 = await keepFile(name, bytes, by)
  rememberReading(sha256, reading)
  return importView(sha256)
}

/** A kept file as the desk sees it. Throws DeskError where none is kept under that hash. */
async function importView(sha256: string): Promise<ImportView> {
  const file = await keptFile(sha256)
  if (!file) throw new DeskError('file', { en: 'that file is not kept here', zh: '未存有该文件' })
  const reading = await readingOf(sha256)
  const { release: code, period, figures, notPlaced } = importedFigures(reading)
  const held = await database().release.findUnique({ where: { code }, select: { state: true } })
  return {
    file: { sha256, name: file.name, size: file.size },
    release: { code, period, state: held ? (held.state === 'in_review' ? 'in-review' : held.state) : null },
    figures: figures.length,
    sheets: sheetViews(reading),
    problems: [...reading.tables.flatMap((table) => table.problems), ...notPlaced],
    notes: [...reading.tables.flatMap((table) => table.notes), ...(reading.tables.length > 0 ? reading.refused : [])],
  }
}
