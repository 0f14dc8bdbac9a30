import { parse as parseCsv } from 'csv-parse/sync'
import JSONstat from 'jsonstat-toolkit'
import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { heldSeries } from '#server/queries/explore/holdings.ts'
import { onOwnConnection, ownDatabase } from '#server/testing/own-database.ts'
import { codesOf } from '#trade/sdmx/code-lists.ts'
import { DIMENSIONS } from '#trade/sdmx/components.ts'
import { coordinatesOf } from '#trade/sdmx/coordinates.ts'
import { GET as data } from './data/[[...path]]/route.ts'
import { GET as structure } from './structure/[[...path]]/route.ts'
import { OFFICIAL_SCHEMAS, officialErrors } from './testing/official-schemas.ts'
import { danglingReferences, readDataMessage, readStructureMessage } from './testing/read-sdmx-json.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const EXPORTS = 'M.exports._T._T._T._T.value.USD.month'
const FLOW = 'dataflow/TRADEWIRE/CN_TRADE/1.0.0'

let askers = 0
const asked = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  new Request(`http://127.0.0.1:3000/api/sdmx${path}`, {
    headers: { 'x-tradewire-address': `sdmx ${(askers += 1)}`, ...headers },
  })
const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  (path.startsWith('/data') ? data : structure)(asked(path, headers))
/** Of a key, with a query behind it. */
const cube = (rest: string, headers: Readonly<Record<string, string>> = {}) => ask(`/data/${FLOW}/${rest}`, headers)
const read = async (rest: string) => readDataMessage(await (await cube(rest)).json())
const csvOf = async (rest: string, headers: Readonly<Record<string, string>> = {}) =>
  parseCsv<Readonly<Record<string, string>>>(await (await cube(rest, headers)).text(), { columns: true })

describe('data', () => {
  const march = `${EXPORTS}?c[TIME_PERIOD]=2023-03`

  it('of March 2023 print growth of 14.8 as of May 2023 and 10.9 today, each in its own unit, with its release', async () => {
    const [then] = await read(`${march}&asOf=2023-05-01T00:00:00Z`)
    const [now] = await read(march)
    expect(then).toMatchObject({
      key: EXPORTS,
      time: '2023-03',
      action: 'Information',
      values: { OBS_VALUE: 315589337, PRINTED_GROWTH: 14.8, UNIT_MULT: 3, DECIMALS: 0, RELEASE: 'GACC-2023-03-report' },
    })
    expect(now).toMatchObject({ values: { OBS_VALUE: 302.4, PRINTED_GROWTH: 10.9, UNIT_MULT: 9, OBS_STATUS: 'R' } })
    expect(now?.values['VINTAGE']).toBeGreaterThan(Number(then?.values['VINTAGE']))
  })

  it('have the printed digits for numbers, a nought at the end too, and the same as codes of CSV', async () => {
    const noughts = (await csvOf(`${EXPORTS}`, { accept: 'text/csv' })).find(({ OBS_VALUE }) =>
      OBS_VALUE?.endsWith('.0'),
    )
    expect(noughts).toBeDefined()
    const { TIME_PERIOD = '', OBS_VALUE = '' } = noughts ?? {}
    const text = await (
      await cube(`${EXPORTS}?c[TIME_PERIOD]=${TIME_PERIOD}&measures=OBS_VALUE&attributes=none`)
    ).text()
    expect(text).toContain(`"observations":{"0":[${OBS_VALUE}]}`)
  })

  it('of January–February 2024 are a range of their own, within what begins in January alone', async () => {
    const times = async (bound: string) =>
      (await read(`${EXPORTS}?c[TIME_PERIOD]=${bound}&measures=OBS_VALUE`)).map(({ time }) => time)
    expect(await times('ge:2024-01+le:2024-03')).toEqual(['2024-01', '2024-01-01/P2M', '2024-02', '2024-03'])
    expect(await times('ge:2024-02+le:2024-03')).toEqual(['2024-02', '2024-03'])
    expect(await times('2024-01-01/P2M')).toEqual(['2024-01-01/P2M'])
  })

  it('with their history are a data set for each publication: May 2026 as 376.8, 376.4 and 376.3', async () => {
    const prints = await read(`${EXPORTS}?c[TIME_PERIOD]=2026-05&includeHistory=true`)
    expect(prints.map(({ values }) => values['OBS_VALUE'])).toEqual([376.8, 376.4, 376.3])
    expect(new Set(prints.map(({ action }) => action))).toEqual(new Set(['Replace']))
    const from = prints.map(({ validFrom }) => validFrom ?? '')
    expect(from).toEqual(from.toSorted())
    expect(from).toEqual(prints.map(({ values }) => values['PUBLISHED_AT']))
    const later = await read(`${EXPORTS}?c[TIME_PERIOD]=2026-05&includeHistory=true&updatedAfter=2026-08-11T12:00:00Z`)
    expect(later.map(({ values }) => values['OBS_VALUE'])).toEqual([376.3])
  })

  it('are picked by places of the key, several with a plus sign, several keys with commas, any with a star', async () => {
    const keys = async (key: string) =>
      [...new Set((await read(`${key}?c[TIME_PERIOD]=2024-12&attributes=none`)).map((one) => one.key))].toSorted()
    const imports = EXPORTS.replace('exports', 'imports')
    expect(await keys(`${EXPORTS},${imports}`)).toEqual([EXPORTS, imports])
    expect(await keys(EXPORTS.replace('exports', 'exports+imports'))).toEqual([EXPORTS, imports])
    const any = await keys(EXPORTS.replace('exports', '*'))
    expect(any).toEqual(expect.arrayContaining([EXPORTS, imports, EXPORTS.replace('exports', 'balance')]))
    const whole =
      'c[COUNTERPART]=_T&c[PRODUCT]=_T&c[TRADE_MODE]=_T&c[ENTERPRISE_TYPE]=_T&c[UNIT_MEASURE]=ne:CNY&c[BASIS]=month'
    const filtered = await read(`*?${whole}&c[FLOW]=exports,imports&c[TIME_PERIOD]=2024-12`)
    expect(filtered.map(({ key }) => key)).toEqual([EXPORTS, imports])
    expect((await keys('M.exports.USA')).every((key) => key.startsWith('M.exports.USA.'))).toBe(true)
  })

  it('may be the series alone, the last of each, without attributes, or in another arrangement', async () => {
    const exports = 'M.exports+imports._T._T._T._T.value.USD.month'
    const series = await read(`${exports}?detail=serieskeysonly`)
    expect(series.map(({ key, time }) => ({ key, time }))).toEqual([
      { key: EXPORTS, time: null },
      { key: EXPORTS.replace('exports', 'imports'), time: null },
    ])
    expect((await csvOf(`${exports}?detail=serieskeysonly&format=sdmx-csv`)).length).toBe(2)
    const last = await read(`${exports}?lastNObservations=1&detail=dataonly`)
    expect(last.map(({ time, values }) => [time, Object.keys(values)])).toEqual([
      ['2026-07', ['OBS_VALUE', 'PRINTED_GROWTH']],
      ['2026-07', ['OBS_VALUE', 'PRINTED_GROWTH']],
    ])
    const told = (await read(`${exports}?c[TIME_PERIOD]=ge:2024`)).toSorted(byPlace)
    for (const arrangement of ['AllDimensions', 'FLOW', 'UNIT_MEASURE']) {
      const other = await read(`${exports}?c[TIME_PERIOD]=ge:2024&dimensionAtObservation=${arrangement}`)
      expect(other.toSorted(byPlace)).toEqual(told)
    }
  })

  it('of the whole cube are every figure that stands, each at a place of its own, in codes of the lists', async () => {
    const all = await read('*?attributes=OBS_STATUS')
    const { rows } = await onOwnConnection((client) =>
      client.query<{ standing: number }>(
        `SELECT count(*)::int AS "standing" FROM "Observation" WHERE "supersededBy" IS NULL`,
      ),
    )
    expect(all.length).toBe(rows[0]?.standing)
    expect(new Set(all.map(({ key, time }) => `${key} ${time}`)).size).toBe(all.length)
    const held = await heldSeries(database(), await readHead(database()))
    const unlisted = [...held.keys()].flatMap((series) => {
      const at = coordinatesOf(series)
      return DIMENSIONS.flatMap(({ id, list }) =>
        codesOf(list).some((code) => code.id === at[id]) ? [] : [`${id} ${at[id]}`],
      )
    })
    expect(unlisted).toEqual([])
  })

  it('as CSV are the same, with names and keys where they are asked for', async () => {
    const line = `${EXPORTS}?c[TIME_PERIOD]=ge:2024-01`
    const told = await read(line)
    const csv = await csvOf(line, { accept: 'application/vnd.sdmx.data+csv;version=2.0.0;labels=both;keys=both' })
    expect(csv.map((row) => row['SERIES_KEY'])).toEqual(told.map(({ key }) => key))
    expect(csv.map((row) => row['OBS_KEY'])).toEqual(told.map(({ key, time }) => `${key}.${time}`))
    expect(csv.find((row) => row['OBS_KEY']?.endsWith('P2M'))).toMatchObject({
      STRUCTURE: 'dataflow',
      STRUCTURE_ID: 'TRADEWIRE:CN_TRADE(1.0.0): China’s goods trade, by vintage',
      ACTION: 'I',
      'FLOW: Trade flow': 'exports: Exports',
      'TIME_PERIOD: Time period': expect.stringMatching(/^2024-01-01\/P2M: /),
    })
    const plain = await csvOf(line, { accept: 'text/csv' })
    expect(plain.map((row) => row['OBS_VALUE'])).toEqual(csv.map((row) => row['OBS_VALUE: Value as printed']))
    const [chinese] = await csvOf(`${line}&labels=name&format=sdmx-csv`, { 'accept-language': 'zh-CN, en;q=0.5' })
    expect(chinese).toMatchObject({ FLOW: 'exports', 贸易流向: '出口' })
  })

  it('as JSON-stat are in base units, by a reader that is not ours: 302.4 billion dollars in March 2023', async () => {
    const answer = await cube(
      `M.exports+imports._T._T._T._T.value.USD.month?c[TIME_PERIOD]=ge:2023-02+le:2023-04&format=jsonstat`,
    )
    expect(answer.headers.get('content-type')).toBe('application/json')
    const read = JSONstat(await answer.json())
    expect(read.class).toBe('dataset')
    const cell = (FLOW: string, TIME_PERIOD: string) => read.Data({ FLOW, TIME_PERIOD })
    expect(cell('exports', '2023-03')).toMatchObject({ value: 302_400_000_000, status: 'R' })
    expect(read.role.time).toEqual(['TIME_PERIOD'])
    expect(read.Dimension('FLOW').Category('imports').label).toBe('Imports')
    const growth = JSONstat(await (await cube(`${march}&measures=PRINTED_GROWTH&format=jsonstat`)).json())
    expect(growth.Data(0).value).toBe(10.9)
  })
})

function byPlace(a: { key: string; time: string | null }, b: { key: string; time: string | null }): number {
  return `${a.key} ${a.time}` < `${b.key} ${b.time}` ? -1 : 1
}

describe('structures', () => {
  it('around the flow are complete: nothing that the definition names is left out', async () => {
    const found = readStructureMessage(
      await (await ask('/structure/dataflow/TRADEWIRE/CN_TRADE/+?references=all')).json(),
    )
    expect(danglingReferences(found)).toEqual([])
    expect(found.dataStructures?.[0]?.dataStructureComponents?.dimensionList.dimensions.map(({ id }) => id)).toEqual(
      DIMENSIONS.map(({ id }) => id),
    )
    expect(found.agencySchemes?.[0]).toMatchObject({ agencyID: 'SDMX', id: 'AGENCIES', version: '1.0' })
  })

  it('may be one code, a name alone, or several lists at once', async () => {
    const lists = async (path: string) =>
      readStructureMessage(await (await ask(`/structure/${path}`)).json()).codelists ?? []
    const [partners] = await lists('codelist/TRADEWIRE/CL_COUNTERPART/1.0.0/USA,DEU')
    expect(partners).toMatchObject({ isPartial: true, codes: [{ id: 'DEU' }, { id: 'USA' }] })
    const stubs = await lists('codelist?detail=allstubs')
    expect(stubs.length).toBeGreaterThan(10)
    expect(stubs.every(({ codes, isExternalReference }) => codes === undefined && isExternalReference)).toBe(true)
    expect((await lists('codelist/*/CL_FLOW,CL_BASIS/~')).map(({ id }) => id)).toEqual(['CL_FLOW', 'CL_BASIS'])
    expect(readStructureMessage(await (await ask('/structure')).json()).dataflows).toHaveLength(1)
  })

  it('are named in the language that is liked best, and in both', async () => {
    const { codelists } = readStructureMessage(
      await (await ask('/structure/codelist/*/CL_FLOW', { 'accept-language': 'zh' })).json(),
    )
    expect(codelists?.[0]?.codes?.[0]).toEqual({ id: 'exports', name: '出口', names: { en: 'Exports', zh: '出口' } })
  })
})

describe('what is asked for', () => {
  it('is written as it is taken, and the answer says so', async () => {
    const types = async (path: string, accept: string) => (await ask(path, { accept })).headers.get('content-type')
    const line = `/data/${FLOW}/${EXPORTS}`
    expect(await types(line, 'application/vnd.sdmx.data+json;version=2.1.0')).toBe(
      'application/vnd.sdmx.data+json;version=2.1.0',
    )
    expect(await types(line, '*/*')).toBe('application/vnd.sdmx.data+json;version=2.0.0')
    expect(await types(line, 'text/csv;q=0.9, application/json')).toBe('application/json')
    expect(await types(line, 'application/vnd.sdmx.data+csv; version=2+.0.0; labels=name')).toMatch(
      /^application\/vnd\.sdmx\.data\+csv;version=2\.1\.0;labels=name/,
    )
    expect(await types('/structure/dataflow', 'application/vnd.sdmx.structure+json;version=2.0.0')).toBe(
      'application/vnd.sdmx.structure+json;version=2.0.0',
    )
  })

  it('is not sent again to who holds it, in that form and language', async () => {
    const line = `/data/${FLOW}/${EXPORTS}?lastNObservations=1`
    const first = await ask(line)
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('vary')).toBe('Accept, Accept-Language, Accept-Encoding')
    expect((await ask(line, { 'if-none-match': etag })).status).toBe(304)
    expect((await ask(line, { 'if-none-match': etag, accept: 'text/csv' })).status).toBe(200)
    expect((await ask(line, { 'if-none-match': etag, 'accept-language': 'zh' })).status).toBe(200)
    const list = await ask('/structure/codelist')
    expect((await ask('/structure/codelist', { 'if-none-match': list.headers.get('etag') ?? '' })).status).toBe(304)
  })

  it('counts as any request, and is for any site’s pages', async () => {
    const answer = await cube(`${EXPORTS}?lastNObservations=1`)
    expect(answer.headers.get('ratelimit')).toContain('"address"')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect((await cube(EXPORTS, { authorization: 'Bearer tw_made-up' })).status).toBe(401)
  })

  it('and of which nothing is held is not found, and nothing is said to be wrong with it', async () => {
    for (const rest of [
      `${EXPORTS}?c[TIME_PERIOD]=1999`,
      `${EXPORTS}?asOf=2001-01-01T00:00:00Z`,
      'M.exports.USA.soybeans',
    ]) {
      const answer = await cube(rest)
      expect(answer.status).toBe(404)
      expect(await answer.json()).not.toHaveProperty('invalid')
    }
  })

  const refusals: readonly (readonly [string, string, number, string, string | null])[] = [
    ['an unknown parameter', `/data/${FLOW}/${EXPORTS}?startPeriod=2024`, 400, 'startPeriod', null],
    ['a dimension there is none of', `/data/${FLOW}/${EXPORTS}?c[FLOWS]=exports`, 400, 'c[FLOWS]', 'c[FLOW]'],
    ['a code of the key', `/data/${FLOW}/M.exportz._T`, 400, 'key', 'exports'],
    ['a code of a condition', `/data/${FLOW}/*?c[COUNTERPART]=USA,JPM`, 400, 'c[COUNTERPART]', 'JPN'],
    ['a key that is too long', `/data/${FLOW}/${EXPORTS}.x`, 400, 'key', EXPORTS],
    ['an operator', `/data/${FLOW}/*?c[FLOW]=ge:exports`, 400, 'c[FLOW]', 'ne'],
    ['a period', `/data/${FLOW}/*?c[TIME_PERIOD]=ge:2024-13`, 400, 'c[TIME_PERIOD]', 'ge:2024-12'],
    ['a version', `/data/dataflow/TRADEWIRE/CN_TRADE/2.0.0`, 404, 'version', '1.0.0'],
    ['a flow', `/data/dataflow/TRADEWIRE/CN_TRAD`, 404, 'resourceID', 'CN_TRADE'],
    ['an agency', `/data/dataflow/TRADEWIRES`, 404, 'agencyID', 'TRADEWIRE'],
    ['a context', `/data/dataflows`, 404, 'context', 'dataflow'],
    ['an attribute', `/data/${FLOW}/*?attributes=OBS_STATUS,DECIMAL`, 400, 'attributes', 'OBS_STATUS,DECIMALS'],
    ['detail beside attributes', `/data/${FLOW}/*?attributes=none&detail=dataonly`, 400, 'attributes', null],
    [
      'the past after the past',
      `/data/${FLOW}/*?asOf=2024-01-01T00:00:00Z&updatedAfter=2025-01-01T00:00:00Z`,
      400,
      'updatedAfter',
      '2024-01-01T00:00:00Z',
    ],
    ['what will be known', `/data/${FLOW}/*?asOf=2999-01-01T00:00:00Z`, 400, 'asOf', expect.any(String) as never],
    ['history in cells', `/data/${FLOW}/*?includeHistory=true&format=jsonstat`, 400, 'includeHistory', 'false'],
    ['names in JSON', `/data/${FLOW}/*?labels=name`, 400, 'labels', null],
    ['a kind of artefact', '/structure/codelists', 404, 'artefactType', 'codelist'],
    ['a list', '/structure/codelist/TRADEWIRE/CL_FLOWS', 404, 'resourceID', 'CL_FLOW'],
    ['a code of a list', '/structure/codelist/TRADEWIRE/CL_FLOW/1.0.0/export', 404, 'itemID', 'exports'],
    ['references', '/structure/codelist?references=child', 400, 'references', 'children'],
    [
      'the past of structures',
      '/structure/codelist?asOf=2024-01-01T00:00:00Z',
      400,
      'asOf',
      expect.any(String) as never,
    ],
  ]
  it.each(refusals)('is refused by name where it is not known: %s', async (_, path, status, parameter, nearest) => {
    const answer = await ask(path)
    const body = await answer.json()
    expect({ status: answer.status, ...body }).toMatchObject({
      status,
      detail: expect.stringContaining(parameter.split('[')[0] ?? ''),
    })
    expect(body.invalid[0]).toMatchObject({ parameter, ...(nearest !== null && { nearest }) })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it('is refused with the nearest where its form is not written', async () => {
    for (const [accept, near] of [
      ['application/vnd.sdmx.data+xml;version=3.0.0', 'application/vnd.sdmx.data+csv;version=2.0.0'],
      ['application/vnd.sdmx.data+json;version=1.0.0', 'application/vnd.sdmx.data+json;version=2.0.0'],
      ['application/vnd.sdmx.data+csv;version=2.0.0;labels=names', 'application/vnd.sdmx.data+csv;version=2.0.0'],
    ] as const) {
      const answer = await cube(EXPORTS, { accept })
      expect(answer.status).toBe(406)
      expect((await answer.json()).invalid[0]).toMatchObject({ parameter: 'Accept', nearest: near })
    }
  })
})

it.skipIf(OFFICIAL_SCHEMAS === undefined)(
  'the official schemas of SDMX-JSON accept every kind of answer (looked at where TRADEWIRE_SDMX_SCHEMAS names their folder)',
  async () => {
    for (const path of [
      `/data/${FLOW}/*?c[TIME_PERIOD]=ge:2024-10+le:2025-03`,
      `/data/${FLOW}/M.*._T._T._T._T.value.USD?includeHistory=true`,
      `/data/datastructure/TRADEWIRE/CN_TRADE/1.0.0/${EXPORTS}?dimensionAtObservation=AllDimensions`,
      `/data/${FLOW}/${EXPORTS}?dimensionAtObservation=FLOW&attributes=none`,
      `/data/${FLOW}/*?detail=serieskeysonly`,
    ])
      expect({ path, errors: officialErrors('data', await (await ask(path)).json()).slice(0, 5) }).toEqual({
        path,
        errors: [],
      })
    for (const path of [
      '/structure',
      '/structure/*/*/*/*?detail=allstubs',
      '/structure/codelist/TRADEWIRE/CL_COUNTERPART/~/USA',
    ])
      expect({ path, errors: officialErrors('structure', await (await ask(path)).json()).slice(0, 5) }).toEqual({
        path,
        errors: [],
      })
    // The twin: a message that is none is refused by them.
    expect(officialErrors('data', { meta: {}, data: { dataSets: [{ action: 'Erase' }] } })).not.toEqual([])
    expect(officialErrors('structure', { meta: {}, data: { codelists: [{ id: 'CL' }] } })).not.toEqual([])
  },
)
