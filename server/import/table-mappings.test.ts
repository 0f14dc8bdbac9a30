import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFile } from '#ingest/read/read-file.ts'
import { readTables } from '#ingest/read-tables.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { TableMapping } from '#trade/table-mapping.ts'
import { database } from '../database/client.ts'
import { CHIEF, EDITOR } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { forgetMapping } from './forget-mapping.ts'
import { readingOf } from './kept-file.ts'
import { readImport } from './read-import.ts'
import { startFromFile } from './start-from-file.ts'
import { handInTableReader } from './table-reader.ts'

ownDatabase(cloneDatabase)
// In this process: that a mapping crosses over into another is seen beside the reader (ingest/read/reader.test.ts).
beforeAll(() => handInTableReader(async (bytes, { mappings }) => readTables(await readFile(bytes), {}, mappings)))

/** The table of a year of its own, under a title of its own, so that no test knows another's layout. */
const table = (title: string, year: number, month: '05' | '06') =>
  Buffer.from(
    readFileSync(new URL(`../../ingest/mapped/testing/partners-2031-${month}.csv`, import.meta.url), 'utf8')
      .replace('货物往来情况', title)
      .replaceAll('2031年', `${year}年`),
  )

const MAPPING: TableMapping = {
  firstRow: 4,
  lastLabel: null,
  label: { column: 0, names: 'country' },
  columns: [
    { at: 1, holds: 'value', flow: 'exports', basis: 'month' },
    { at: 2, holds: 'value', flow: 'exports', basis: 'year-to-date' },
    { at: 3, holds: 'growth', of: 'value', flow: 'exports', basis: 'year-to-date' },
    { at: 4, holds: 'value', flow: 'imports', basis: 'month' },
    { at: 5, holds: 'value', flow: 'imports', basis: 'year-to-date' },
    { at: 6, holds: 'growth', of: 'value', flow: 'imports', basis: 'year-to-date' },
  ],
  hasGrowthRows: false,
  money: { row: 1, column: 6 },
  period: { row: 0, column: 0 },
}
const pointed = (mapping: TableMapping = MAPPING, period: string | null = null) => [
  { sheet: 'Sheet1', mapping, period },
]
const mappedIn = ({ sheets }: Awaited<ReturnType<typeof readImport>>) => sheets.map(({ mapped }) => mapped)
const deedsOf = (fingerprint: string) =>
  database()
    .audit.findMany({ where: { subject: fingerprint }, orderBy: { id: 'asc' } })
    .then((rows) => rows.map(({ actor, action }) => [actor, action]))

describe('a table of a layout never seen before', () => {
  it('is asked about, pointed out, and begins a draft, figure by figure with its cell; next month’s reads itself', async () => {
    const may = table('往来甲', 2031, '05')
    const asked = await readImport('may.csv', may, EDITOR)
    expect([asked.release, asked.sheets[0]?.isUnfamiliar, asked.problems.length]).toEqual([null, true, 1])
    // Of what nothing is read nothing is kept.
    expect(await database().sourceFile.count({ where: { sha256: asked.file.sha256 } })).toBe(0)

    const read = await readImport('may.csv', may, EDITOR, pointed())
    expect([read.release?.code, read.figures, read.problems]).toEqual(['GACC-2031-05-flash', 20, []])
    await startFromFile(read.file.sha256, EDITOR)
    const rows = await database().draftFigure.findMany({ where: { sourceFile: read.file.sha256 } })
    const row = (key: string) => rows.find(({ seriesKey, period }) => `${seriesKey}@${period}` === key)
    expect(row('CN.exports.counterpart:USA.value.USD.month@2031-05')).toMatchObject({
      scale: 8,
      printedGrowthPercent: null,
      sourceCell: 'Sheet1!B7',
    })
    const asean = row('CN.exports.group:ASEAN.value.USD.year-to-date@2031-01..05')
    expect([asean?.value?.toString(), asean?.printedGrowthPercent?.toString(), asean?.sourceCell]).toEqual([
      '2633.0',
      '12.2',
      'Sheet1!C6',
    ])

    const june = await readImport('june.csv', table('往来甲', 2031, '06'), CHIEF)
    expect([june.release?.code, june.problems]).toEqual(['GACC-2031-06-flash', []])
    expect(mappedIn(june)).toMatchObject([{ by: EDITOR.id, isReadByIt: true, mapping: MAPPING }])
    const code = await startFromFile(june.file.sha256, CHIEF)
    const brazil = await database().draftFigure.findFirst({
      where: { release: { code }, seriesKey: 'CN.imports.counterpart:BRA.value.USD.month' },
    })
    expect([brazil?.value?.toString(), brazil?.sourceCell]).toEqual(['97.8', 'Sheet1!E7'])
    expect(await deedsOf(mappedIn(june)[0]?.fingerprint ?? '')).toEqual([[EDITOR.id, 'mapping.made']])
  })

  it('what does not fit the sheet is said by cell, and not remembered', async () => {
    const wrong = readImport(
      'may.csv',
      table('往来乙', 2032, '05'),
      EDITOR,
      pointed({ ...MAPPING, period: { row: 2, column: 0 } }),
    )
    await expect(wrong).rejects.toMatchObject({
      field: 'mapping',
      said: {
        en: expect.stringMatching(/^Sheet1!A3: "伙伴" names no month/),
        zh: expect.stringContaining('没有写明年月'),
      },
    })
    const asked = await readImport('may.csv', table('往来乙', 2032, '05'), EDITOR)
    expect(mappedIn(asked)).toEqual([null])
  })

  it('a changed mapping is another’s from then on; one forgotten asks anew; files stay as they were read', async () => {
    const first = await readImport('may.csv', table('往来丙', 2033, '05'), EDITOR, pointed())
    const fewer: TableMapping = {
      ...MAPPING,
      columns: MAPPING.columns.map((one) => (one.at >= 4 ? { at: one.at, holds: 'nothing-read' } : one)),
    }
    const june = table('往来丙', 2033, '06')
    const changed = await readImport('june.csv', june, CHIEF, pointed(fewer))
    expect([changed.figures, mappedIn(changed)[0]?.by]).toEqual([12, CHIEF.id])
    const figuresOf = async (sha256: string) =>
      (await readingOf(sha256)).tables.flatMap(({ figures }) => figures).length
    expect([await figuresOf(first.file.sha256), await figuresOf(changed.file.sha256)]).toEqual([20, 12])

    const fingerprint = mappedIn(changed)[0]?.fingerprint ?? ''
    await forgetMapping(fingerprint, EDITOR)
    await expect(forgetMapping(fingerprint, EDITOR)).rejects.toMatchObject({ field: 'mapping' })
    expect((await readImport('june.csv', june, CHIEF)).release).toBeNull()
    expect(await figuresOf(first.file.sha256)).toBe(20)
    expect(await deedsOf(fingerprint)).toEqual([
      [EDITOR.id, 'mapping.made'],
      [CHIEF.id, 'mapping.changed'],
      [EDITOR.id, 'mapping.forgotten'],
    ])
  })

  it('a period that no cell says is typed with each file, and kept with it', async () => {
    const untitled = (month: '05' | '06') =>
      Buffer.from(
        table('往来丁', 2034, month)
          .toString()
          .replace(/^2034年\d月/, ''),
      )
    const mapping = { ...MAPPING, period: null }
    const read = await readImport('may.csv', untitled('05'), EDITOR, pointed(mapping, '2034-05'))
    expect(read.release?.code).toBe('GACC-2034-05-flash')
    expect(await startFromFile(read.file.sha256, EDITOR)).toBe('GACC-2034-05-flash')
    const next = await readImport('june.csv', untitled('06'), EDITOR)
    expect([next.release, mappedIn(next)[0]?.isReadByIt, next.problems[0]?.reason.en]).toEqual([
      null,
      false,
      'no cell of this layout says its period: type it',
    ])
  })

  it('two who point out the same layout at once leave one mapping in force', async () => {
    const may = table('往来戊', 2035, '05')
    const both = await Promise.all([EDITOR, CHIEF].map((by) => readImport('may.csv', may, by, pointed())))
    expect(new Set(both.map((view) => mappedIn(view)[0]?.fingerprint)).size).toBe(1)
    const [view] = both
    const held = await database().tableMapping.findMany({
      where: { fingerprint: (view && mappedIn(view)[0]?.fingerprint) ?? '' },
    })
    expect(held).toHaveLength(1)
  })

  it('a mapping that files were read by is neither changed nor deleted', async () => {
    await readImport('may.csv', table('往来己', 2036, '05'), EDITOR, pointed())
    const { id } = await database().tableMapping.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const change = database().tableMapping.update({ where: { id }, data: { madeBy: 'another' } })
    await expect(change).rejects.toThrow(/stays; make another/)
    await expect(database().tableMapping.delete({ where: { id } })).rejects.toThrow(/stays; make another/)
  })
})
