import { createHash } from 'node:crypto'
import type { HandedMapping } from '#ingest/mapped/handed-mapping.ts'
import { isFileRefused } from '#ingest/read/file-refused.ts'
import type { FileReading } from '#ingest/read-tables.ts'
import type { ImportView, MappedView, PointedOut } from '#trade/import-view.ts'
import { parsePeriod } from '#trade/period.ts'
import type { ReleaseState } from '#trade/release.ts'
import { accountNames } from '../accounts/list-accounts.ts'
import { database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { importedFigures } from './imported-figures.ts'
import { keepFile } from './keep-file.ts'
import { rememberReading } from './kept-file.ts'
import { rememberMapping } from './remember-mapping.ts'
import { sheetViews } from './sheet-views.ts'
import {
  handedFor,
  keepMappingsOfFile,
  type RememberedMapping,
  rememberedMappings,
  type SheetMapping,
} from './table-mappings.ts'
import { tableReader } from './table-reader.ts'

/**
 * Reads a file somebody hands in, and keeps it where it holds a table of ours. What is `pointed` out of its sheets goes before what
 * is remembered of their layouts, and is remembered where figures come of it. Throws DeskError, field `file`, where there is nothing
 * to read or to point at, `mapping` where what was pointed out does not fit the sheet: what was found and what to do, by cell.
 */
export async function readImport(
  name: string,
  bytes: Uint8Array,
  by: Actor,
  pointed: readonly PointedOut[] = [],
): Promise<ImportView> {
  const before = await rememberedMappings()
  const reading = await readBy([...pointed.map(handed), ...before.map(handedFor)], bytes)
  assertFits(pointed, reading)
  if (reading.tables.length === 0 && reading.unfamiliar.length > 0)
    return {
      file: { sha256: createHash('sha256').update(bytes).digest('hex'), name, size: bytes.length },
      release: null,
      figures: 0,
      sheets: sheetViews(reading, await mappedViews(reading, before)),
      problems: reading.refused,
      notes: [],
    }
  const { release: code, period, figures, notPlaced } = importedFigures(reading)
  const file = await keepFile(name, bytes, by)
  const read = await rememberAll(file.sha256, reading, pointed, before, by)
  rememberReading(file.sha256, read, reading)
  const [held] = await database().$queryRaw<{ state: ReleaseState }[]>`
    SELECT "state"::text AS "state" FROM "Release" WHERE "code" = ${code}`
  return {
    file,
    release: { code, period, state: held?.state ?? null },
    figures: figures.length,
    sheets: sheetViews(reading, await mappedViews(reading, await rememberedMappings())),
    problems: [...reading.tables.flatMap((table) => table.problems), ...notPlaced],
    notes: [...reading.tables.flatMap((table) => table.notes), ...reading.refused],
  }
}

async function readBy(mappings: readonly HandedMapping[], bytes: Uint8Array): Promise<FileReading> {
  try {
    return await tableReader()(bytes, { mappings })
  } catch (error) {
    if (isFileRefused(error)) throw new DeskError('file', error.said)
    throw error
  }
}

const handed = ({ sheet, mapping, period }: PointedOut): HandedMapping => ({
  mapping,
  for: { sheet },
  period: period === null ? null : parsePeriod(period),
})

/** What somebody points out now is read by, or said not to fit; what was remembered and does not fit is a sheet not read. */
function assertFits(pointed: readonly PointedOut[], { refused, tables, unfamiliar }: FileReading): void {
  const misfit = pointed.find(({ sheet }) => !unfamiliar.some((one) => one.sheet === sheet && one.isReadByIt))
  if (!misfit) return
  const problems = [...refused, ...tables.flatMap((table) => table.problems)]
  const why = problems.findLast(({ cell }) => cell === misfit.sheet || cell.startsWith(`${misfit.sheet}!`))
  if (!why)
    throw new DeskError('mapping', { en: `${misfit.sheet} is read without it`, zh: `${misfit.sheet}无需指定即可读取` })
  throw new DeskError('mapping', { en: `${why.cell}: ${why.reason.en}`, zh: `${why.cell}：${why.reason.zh}` })
}

/** Remembers what was pointed out, and which mapping each sheet of the file was read by. */
function rememberAll(
  file: string,
  { unfamiliar, tables }: FileReading,
  pointed: readonly PointedOut[],
  before: readonly RememberedMapping[],
  by: Actor,
): Promise<readonly SheetMapping[]> {
  return transaction(async (tx) => {
    const read: SheetMapping[] = []
    for (const { sheet, fingerprint, isReadByIt } of unfamiliar) {
      if (!isReadByIt || fingerprint === null) continue
      const told = pointed.find((one) => one.sheet === sheet)
      const title = tables.find(({ head }) => head.sheet === sheet)?.head.title ?? sheet
      const mappingId = told
        ? await rememberMapping(tx, fingerprint, { mapping: told.mapping, title }, by)
        : before.find((one) => one.fingerprint === fingerprint)?.id
      if (mappingId !== undefined) read.push({ sheet, mappingId, period: told?.period ?? null })
    }
    await keepMappingsOfFile(tx, file, read)
    return read
  })
}

async function mappedViews(
  { unfamiliar }: FileReading,
  remembered: readonly RememberedMapping[],
): Promise<ReadonlyMap<string, MappedView>> {
  const names = unfamiliar.some(({ fingerprint }) => fingerprint !== null) ? await accountNames() : {}
  return new Map(
    unfamiliar.flatMap(({ sheet, fingerprint, isReadByIt }) => {
      const found = remembered.find((one) => one.fingerprint === fingerprint)
      if (!found) return []
      const { mapping, madeBy, madeAt } = found
      const by = names[madeBy] ?? madeBy
      return [[sheet, { fingerprint: found.fingerprint, mapping, by, at: madeAt.toISOString(), isReadByIt }] as const]
    }),
  )
}
