import { read } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { FileForm } from '#components/explore/file-address.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { mayOrder } from '#server/press/may-order.ts'
import { closePress, setUpPress } from '#server/press/press.ts'
import { correctionOf, EXPORTS, published } from '#server/testing/desk-at-work.ts'
import { forgetProcessWide } from '#server/process-wide.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { GET as csv } from '../../explore.csv/route.ts'
import { GET as json } from '../../explore.json/route.ts'
import { GET as png } from '../../explore.png/route.ts'
import { GET as svg } from '../../explore.svg/route.ts'
import { GET as xlsx } from '../../explore.xlsx/route.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))
beforeAll(() => void setUpPress())
afterAll(closePress)

const ROUTES: Record<FileForm, (request: Request) => Promise<Response>> = { csv, json, png, svg, xlsx }
const FORMS = Object.keys(ROUTES) as FileForm[]
const get = (form: FileForm, query: string, headers: Record<string, string> = {}) =>
  ROUTES[form](new Request(`http://127.0.0.1:3000/explore.${form}${query ? `?${query}` : ''}`, { headers }))
// Pictures are made at a low priority: where every core is taken, they take their time.
const WHILE_BUSY_MS = 240_000
const bytes = async (answer: Response) => {
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

describe('a view in five forms', () => {
  it(
    'pinned shows the same figures for ever: a correction changes not a byte of any form',
    async () => {
      const { sequence } = await readHead(database())
      const pinned = `to=2024-12&asOf=${sequence}`
      const all = () => Promise.all(FORMS.map(async (form) => bytes(await get(form, pinned))))
      const before = await all()
      const latest = await bytes(await get('csv', 'to=2024-12'))

      await published(correctionOf('GACC-2024-12-flash', { [EXPORTS]: ['999.63', '99.9'] }))

      // What was kept would prove nothing of the log.
      forgetProcessWide('made files')
      const after = await all()
      expect(after.map((file, at) => file.equals(before[at] ?? file.subarray(1)))).toEqual(FORMS.map(() => true))
      expect(String(after[FORMS.indexOf('csv')])).not.toContain('999.63')
      const now = await bytes(await get('csv', 'to=2024-12'))
      expect([String(latest).includes('999.63'), String(now).includes('999.63')]).toEqual([false, true])
    },
    WHILE_BUSY_MS,
  )

  it('says at which place it was read, and may be kept for ever only where its address names that place', async () => {
    const { sequence, epoch } = await readHead(database())
    const latest = await get('csv', 'flow=imports')
    expect(latest.headers.get('cache-control')).toBe('no-cache')
    expect(latest.headers.get('x-tradewire-sequence')).toBe(String(sequence))
    expect(latest.headers.get('content-disposition')).toBe(
      `attachment; filename="tradewire-imports-usd-at-${sequence}.csv"`,
    )
    const etag = `W/"${epoch.slice(0, 8)}.${sequence}"`
    expect((await get('csv', 'flow=imports', { 'if-none-match': etag })).status).toBe(304)
    const lasting = 'public, max-age=31536000, immutable'
    expect((await get('csv', 'asOf=200')).headers.get('cache-control')).toBe(lasting)
    expect((await get('csv', 'asOf=2023-05-01')).headers.get('cache-control')).toBe(lasting)
    // What the log has not reached may still come to be something else.
    expect((await get('csv', `asOf=${sequence + 1}`)).headers.get('cache-control')).toBe('no-cache')
    expect((await get('csv', 'asOf=2099-01-01')).headers.get('cache-control')).toBe('no-cache')
  })

  it.each([
    ['csv', 'flow=sales', 'flow'],
    ['csv', 'size=wide', 'size'],
    ['json', 'theme=dark', 'theme'],
    ['svg', 'size=huge', 'size'],
    ['png', 'theme=neon', 'theme'],
    ['xlsx', 'lang=fr', 'lang'],
    ['csv', 'flow=imports&flow=exports', 'flow'],
    ['png', 'sign=ink', 'sign'],
  ] as const)('refuses what it does not know by name: %s?%s', async (form, query, parameter) => {
    const answer = await get(form, query)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ invalid: [{ parameter }] })
  })

  it('of a rehearsal says so in its name and first of all, and is nothing for ever', async () => {
    process.env['TRADEWIRE_REHEARSAL'] = 'this test'
    try {
      const table = await get('json', 'asOf=200')
      expect(table.headers.get('cache-control')).toBe('no-cache')
      expect(table.headers.get('content-disposition')).toContain('REHEARSAL-tradewire')
      expect(Object.keys((await table.json()) as object)[0]).toBe('rehearsal')
      const book = read(await bytes(await get('xlsx', 'asOf=200')))
      expect(book.Sheets['Notes']?.['A1']?.v).toContain('REHEARSAL')
    } finally {
      delete process.env['TRADEWIRE_REHEARSAL']
    }
  })

  it('made for an address too often is refused with the time to wait; what is made already is not', async () => {
    const from = (query: string) => get('xlsx', query, { 'x-tradewire-address': '192.0.2.7' })
    await from('asOf=100')
    // As if it had asked for thirty others.
    while (mayOrder('192.0.2.7', performance.now()));
    const refused = await from('asOf=101')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10'])
    expect((await from('asOf=100')).status).toBe(200)
    expect((await get('xlsx', 'asOf=101', { 'x-tradewire-address': '192.0.2.8' })).status).toBe(200)
  })

  it('of a view without figures draws nothing, and its tables say why', async () => {
    expect((await get('svg', 'with=ATLANTIS')).status).toBe(404)
    expect(await (await get('json', 'with=USA&split=sector')).json()).toMatchObject({
      notHeld: 'by-chapter',
      rows: [],
    })
  })
})

const decimal = z.string().regex(/^-?\d+(\.\d+)?$/)
const bilingual = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })
// The shape that docs/api.md promises.
const VIEW = z.strictObject({
  title: bilingual,
  address: z.url(),
  asOf: z.strictObject({
    pinned: z.boolean(),
    epoch: z.string(),
    sequence: z.int(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    knownAt: z.iso.datetime(),
  }),
  query: z.strictObject({
    flow: z.string(),
    counted: z.string(),
    currency: z.string(),
    basis: z.string(),
    split: z.string(),
    shown: z.string(),
    indexBase: z.string().nullable(),
  }),
  agency: bilingual,
  terms: bilingual,
  notHeld: z.string().nullable(),
  rows: z
    .array(
      z.strictObject({
        row: z.string(),
        kind: z.enum(['whole', 'part', 'rest']),
        name: bilingual,
        flow: z.enum(['exports', 'imports', 'total', 'balance']),
        observations: z
          .array(
            z.strictObject({
              period: z.string().regex(/^\d{4}(-\d\d(\.\.\d\d)?)?$/),
              value: decimal.nullable(),
              unit: z.string().nullable(),
              printedGrowthPercent: decimal.nullable(),
              computedGrowthPercent: decimal.nullable(),
              sharePercent: decimal.nullable(),
              contributionPoints: decimal.nullable(),
              contributionIsAbout: z.boolean(),
              transformed: z
                .strictObject({ value: decimal.nullable(), unit: z.string(), missingReason: z.string().nullable() })
                .nullable(),
              missingReason: z.string().nullable(),
              series: z.string().nullable(),
              status: z.enum(['A', 'P', 'R', 'E', 'M']).nullable(),
              firstPrint: z.string().nullable(),
              vintage: z.int().nullable(),
              publishedAt: z.iso.datetime().nullable(),
              release: z.string().nullable(),
              source: z
                .strictObject({
                  url: z.string(),
                  cell: z.string().nullable(),
                  note: z.string().nullable(),
                  file: z.string().optional(),
                })
                .nullable(),
              disagreements: z.array(z.record(z.string(), z.unknown())),
              replaces: z.record(z.string(), z.unknown()).nullable(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
})

describe('JSON', () => {
  it.each(['', 'in=cny&by=ytd&split=partner', 'show=index&base=2023-01', 'and=imports&from=2024&asOf=300'])(
    'has the documented shape: %s',
    async (query) => {
      VIEW.parse(await (await get('json', query)).json())
    },
  )

  it('side by side gives each row its own flow', async () => {
    const view = VIEW.parse(await (await get('json', 'and=imports')).json())
    expect(view.rows.map(({ kind, flow }) => [kind, flow])).toContainEqual(['part', 'imports'])
  })
})

describe('a workbook', () => {
  it('has numbers as numbers that show the printed digits, and notes in both languages', async () => {
    const { sequence, hash } = await readHead(database())
    const query = `in=cny&by=ytd&split=partner&to=2024&lang=zh&asOf=${sequence}`
    const book = read(await bytes(await get('xlsx', query)), { cellNF: true })
    const table = parse<Record<string, string>>(String(await bytes(await get('csv', query))), {
      columns: true,
      bom: true,
    })
    expect(book.SheetNames).toEqual(['Figures', 'Notes'])
    const figures = book.Sheets['Figures'] ?? expect.fail('no figures')
    const column = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].find(
      (one) => figures[`${one}1`]?.v === '数值（按公布）',
    )
    expect(table.length).toBeGreaterThan(50)
    for (const [at, { value }] of table.entries()) {
      const cell = figures[`${column}${at + 2}`]
      if (value === '') expect(cell).toBeUndefined()
      else expect([cell?.t, cell?.w]).toEqual(['n', value])
    }
    const notes = JSON.stringify(book.Sheets['Notes'])
    for (const said of [hash, `asOf=${sequence}`, 'General Administration of Customs', '海关总署', 'MIT', 'http'])
      expect(notes).toContain(said)
  })
})

describe('a picture', () => {
  it.each([
    ['wide', 1600, 900],
    ['square', 1200, 1200],
    ['tall', 1080, 1350],
  ])(
    '%s is %i by %i, needs no face of the machine that shows it, and says what it shows to who cannot see it',
    async (size, width, height) => {
      const query = `split=partner&in=cny&by=ytd&show=level&size=${size}&lang=zh&theme=dark`
      const drawing = String(await bytes(await get('svg', query)))
      expect(drawing).toContain(`width="${width}" height="${height}"`)
      // By what is found and not by the drawing, which would fill the report of a failure.
      const found = (what: RegExp) => what.exec(drawing)?.[0].slice(0, 200) ?? null
      expect(found(/<text|font-family|var\(/)).toBeNull()
      expect(found(/<title id="title">[^<]*<\/title>/)).toContain('出口')
      expect(found(/<desc id="description">[^<]*美国 [\d,]+[^<]*海关总署/)).not.toBeNull()
      const image = await bytes(await get('png', query))
      // The header of a PNG: width and height stand at bytes 16 and 20.
      expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([width, height])
    },
    WHILE_BUSY_MS,
  )
})
