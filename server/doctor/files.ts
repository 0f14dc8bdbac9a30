import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { HandedMapping } from '#ingest/mapped/handed-mapping.ts'
import { isFileRefused } from '#ingest/read/file-refused.ts'
import { readInWorker } from '#ingest/read/reader.ts'
import { parsePeriod, type PeriodText } from '#trade/period.ts'
import type { TableMapping } from '#trade/table-mapping.ts'
import { importedFigures } from '../import/imported-figures.ts'
import { storedKeys } from '../desk/draft-entries.ts'
import { type Finding, firstFew, well, wrong } from './finding.ts'

/** A published figure that says which cell of which file it came from. */
interface FromFile {
  readonly series: string
  readonly period: string
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  readonly cell: string | null
}

/** Every published figure that was read from a file, set against that file, read anew: the cell, and what stands in it. */
export async function checkFiles(client: pg.Client): Promise<readonly Finding[]> {
  const { rows: files } = await client.query<{ sha256: string; name: string }>(
    `SELECT "sha256", "name" FROM "SourceFile" f WHERE EXISTS (SELECT FROM "Observation" o WHERE o."sourceFile" = f."sha256") ORDER BY "receivedAt"`,
  )
  if (files.length === 0) return [well('files', 'no published figure came from a file')]
  const faults: string[] = []
  const unread: string[] = []
  let figures = 0
  for (const { sha256, name } of files) {
    const published = await publishedFrom(client, sha256)
    figures += published.length
    try {
      faults.push(...(await faultsOfFile(client, sha256, published)).map((fault) => `${name}: ${fault}`))
    } catch (error) {
      // It was read when it was imported: for want of time it says nothing of the figures.
      if (isFileRefused(error) && error.refusal === 'too-heavy') unread.push(`${name}: ${error.said.en}`)
      else faults.push(`${name}: can not be read: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  const said = `${figures} figures of ${files.length} ${files.length === 1 ? 'file' : 'files'}`
  if (faults.length === 0 && unread.length === 0) return [well('files', `${said} stand in the cells they name`)]
  if (faults.length === 0)
    return [
      wrong('files', firstFew(unread), 'ask again when this machine has less to do: nothing is known of these yet'),
    ]
  return [
    wrong(
      'files',
      `of ${said}: ${firstFew(faults)}`,
      'look at the cell: either this version reads that file differently than the one that imported it, or a figure was changed past the desk. Where the figure is wrong, publish a correction',
    ),
  ]
}

/** Rejects with FileRefused, or DeskError where there is no table. */
async function faultsOfFile(client: pg.Client, sha256: string, published: readonly FromFile[]): Promise<string[]> {
  const { rows } = await client.query<{ bytes: Buffer }>('SELECT "bytes" FROM "SourceFile" WHERE "sha256" = $1', [
    sha256,
  ])
  const bytes = rows[0]?.bytes ?? Buffer.alloc(0)
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return ['its bytes are not what they were']
  const { figures } = importedFigures(await readInWorker(bytes, { mappings: await mappingsOf(client, sha256) }))
  const inFile = new Map(
    figures.flatMap((figure) => storedKeys(figure).map((series) => [`${series}@${figure.period}`, figure] as const)),
  )
  return published.flatMap((figure) => {
    const read = inFile.get(`${figure.series}@${figure.period}`)
    const where = `${figure.cell} ${figure.series} of ${figure.period}`
    if (!read) return [`${where} is published, and not in the file`]
    if (read.cell !== figure.cell) return [`${where} stands in ${read.cell}`]
    const isSame =
      read.value === figure.value &&
      read.scale === figure.scale &&
      read.printedGrowthPercent === figure.printedGrowthPercent
    return isSame ? [] : [`${where} is published as ${inPrint(figure)}, the file has ${inPrint(read)}`]
  })
}

function inPrint({
  value,
  scale,
  printedGrowthPercent,
}: Pick<FromFile, 'value' | 'scale' | 'printedGrowthPercent'>): string {
  return `${value ?? 'no level'} × 10^${scale}, ${printedGrowthPercent ?? 'no growth'}`
}

async function publishedFrom(client: pg.Client, sha256: string): Promise<readonly FromFile[]> {
  const { rows } = await client.query<FromFile>(
    `SELECT s."key" AS "series", o."period", round(o."value", o."digits")::text AS "value", o."scale",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "printedGrowthPercent", o."sourceCell" AS "cell"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" WHERE o."sourceFile" = $1 ORDER BY s."key", o."period"`,
    [sha256],
  )
  return rows
}

/** What each sheet was read by when it was imported, whatever became of that since. */
async function mappingsOf(client: pg.Client, sha256: string): Promise<readonly HandedMapping[]> {
  const { rows } = await client.query<{ sheet: string; period: PeriodText | null; mapping: TableMapping }>(
    `SELECT f."sheet", f."period", m."mapping" FROM "FileMapping" f JOIN "TableMapping" m ON m."id" = f."mappingId"
     WHERE f."file" = $1 ORDER BY f."sheet"`,
    [sha256],
  )
  return rows.map(({ sheet, period, mapping }) => ({
    mapping,
    for: { sheet },
    period: period === null ? null : parsePeriod(period),
  }))
}
