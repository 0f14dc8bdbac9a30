import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { readInWorker } from '#ingest/read/reader.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { approve } from '../desk/approve.ts'
import { typeFigures } from '../desk/type-figures.ts'
import { openRelease } from '../desk/open-release.ts'
import { submitForReview } from '../desk/submit-for-review.ts'
import { CHIEF, checksumOf, EDITOR } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { publish } from '../publish/publish.ts'
import { publishedFile } from './published-file.ts'
import { readImport } from './read-import.ts'
import { startFromFile } from './start-from-file.ts'
import { handInTableReader } from './table-reader.ts'

ownDatabase(cloneDatabase)
beforeAll(() => handInTableReader(readInWorker))

const FILE = fileURLToPath(
  new URL('../../ingest/gacc/testing/tables/preliminary-commodity-imports-2024-12-cny-zh.csv', import.meta.url),
)
const of = (year: number, spoil = (text: string) => text) =>
  Buffer.from(spoil(readFileSync(FILE, 'utf8').replaceAll('2024年', `${year}年`)))

describe('a table of a file, from the desk to the log', () => {
  it('begins the draft of its release, each figure with its cell and the file’s hash', async () => {
    const view = await readImport('imports.csv', of(2031), EDITOR)
    expect([view.release?.code, view.release?.state, view.problems]).toEqual(['GACC-2031-12-flash', null, []])
    const code = await startFromFile(view.file.sha256, EDITOR)
    const rows = await database().draftFigure.findMany({ where: { release: { code } } })
    expect(rows).toHaveLength(view.figures)
    const crude = rows.find(
      (row) => row.seriesKey === 'CN.imports.commodity:crude-oil.quantity.tons.year-to-date' && row.period === '2031',
    )
    expect(crude).toMatchObject({ scale: 4, sourceFile: view.file.sha256, status: 'P' })
    expect(crude?.sourceCell).toMatch(/^Sheet1!F\d+$/)
    // Last year's column, as this year's table restates it.
    expect(rows.find((row) => row.period === '2030')?.status).toBe('R')
  })

  it('a figure that is then typed over is no longer the cell’s', async () => {
    const { file } = await readImport('imports.csv', of(2032), EDITOR)
    const code = await startFromFile(file.sha256, EDITOR)
    const opened = await openRelease(code)
    const [first] = opened?.entries ?? []
    if (!first) throw new Error('the file was read as nothing')
    const { series, period, scale } = first
    const was = { text: first.value ?? '', scale }
    await typeFigures(code, [{ series, period, part: 'value', text: '1.5', scale, was }], EDITOR)
    const typed = await database().draftFigure.findMany({ where: { release: { code }, sourceFile: null } })
    expect(typed.map(({ seriesKey, value, sourceCell }) => [seriesKey, value, sourceCell])).toEqual([
      [first?.series, '1.5', null],
    ])
  })

  it('nobody sees the file before a figure of it is published, and everybody then; it stays as it came in', async () => {
    const { file } = await readImport('imports.csv', of(2033), EDITOR)
    const code = await startFromFile(file.sha256, EDITOR)
    expect(await publishedFile(file.sha256)).toBeNull()
    const opened = await openRelease(code)
    await submitForReview(code, opened?.release.revision ?? 0, 'a table of parts', EDITOR)
    const { revision } = (await openRelease(code))?.release ?? { revision: 0 }
    await approve(code, { now: { typedPeriod: '2033-12' } }, { revision, checksum: opened?.checksum ?? '' }, CHIEF)
    await publish(code, await checksumOf(code), CHIEF)
    expect(await publishedFile(file.sha256)).toMatchObject({ name: 'imports.csv' })
    const shown = await database().observation.findFirstOrThrow({ where: { sourceFile: file.sha256 } })
    expect(shown.sourceCell).toMatch(/^Sheet1!/)
    const change = database().sourceFile.update({ where: { sha256: file.sha256 }, data: { name: 'other.csv' } })
    await expect(change).rejects.toThrow(/stays as it came in/)
    await expect(database().sourceFile.delete({ where: { sha256: file.sha256 } })).rejects.toThrow()
  })

  it('what is no table is refused in both languages, and not kept', async () => {
    const refused = readImport('a.xlsx', Buffer.from('89504e470d0a1a0a', 'hex'), EDITOR)
    await expect(refused).rejects.toMatchObject({
      field: 'file',
      said: { en: expect.stringContaining('picture'), zh: expect.stringContaining('图片') },
    })
    expect(await database().sourceFile.count({ where: { name: 'a.xlsx' } })).toBe(0)
  })
})
