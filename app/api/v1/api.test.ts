import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { GET as events } from './events/route.ts'
import { GET as log } from './log/route.ts'
import { GET as observations } from './observations/route.ts'
import { GET as release } from './releases/[code]/route.ts'
import { GET as releases } from './releases/route.ts'
import { GET as series } from './series/route.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const EXPORTS = 'CN.exports.all.value.USD.month'
const asked = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1:3000/api/v1${path}`, { headers })
const one = (code: string, query = '') =>
  release(asked(`/releases/${code}${query}`), { params: Promise.resolve({ code }) })
const json = async (answer: Promise<Response> | Response) => (await answer).json()

describe('observations', () => {
  const march = `/observations?series=${EXPORTS}&from=2023-03&to=2023-03`

  it('of March 2023 print 14.8 as of May 2023 and 10.9 today, exact decimals as strings', async () => {
    const then = await json(observations(asked(`${march}&asOf=2023-05-01T00:00:00Z`)))
    const now = await json(observations(asked(march)))
    expect(then.observations).toMatchObject([
      { series: EXPORTS, period: '2023-03', printedGrowthPercent: '14.8', unit: 'USD 1,000', value: '315589337' },
    ])
    expect(now.observations).toMatchObject([
      { printedGrowthPercent: '10.9', unit: 'USD billion', value: '302.4', status: 'R' },
    ])
    expect(now.sequence).toBeGreaterThan(then.sequence)
  })

  it('as of a sequence are the same as of its instant', async () => {
    const then = await json(observations(asked(`${march}&asOf=2023-05-01T00:00:00Z`)))
    expect(await json(observations(asked(`${march}&asOfSequence=${then.sequence}`)))).toEqual(then)
  })

  it('take a year or January–February for a range, and several series', async () => {
    const found = await json(
      observations(
        asked(
          `/observations?series=${EXPORTS}&series=${EXPORTS.replace('exports', 'imports')}&from=2024-01..02&to=2024`,
        ),
      ),
    )
    const periods = new Set(found.observations.map(({ period }: { period: string }) => period))
    expect([...periods]).toEqual(expect.arrayContaining(['2024-01..02', '2024-12']))
    expect([...periods].every((period) => String(period).startsWith('2024'))).toBe(true)
  })
})

describe('the prints of a figure', () => {
  const may = `/observations?series=${EXPORTS}&from=2026-05&to=2026-05`
  const prints = async (query: string) =>
    (await json(observations(asked(`${may}${query}`)))).observations.map(
      ({ value, vintage, replacedBy }: { value: string; vintage: number; replacedBy: number | null }) => ({
        value,
        vintage,
        replacedBy,
      }),
    )

  it('of May 2026 are 376.8, 376.4 and 376.3, each replaced by the next; the first is the first', async () => {
    const all = await prints('&includeHistory=true')
    expect(all.map(({ value }: { value: string }) => value)).toEqual(['376.8', '376.4', '376.3'])
    expect(all.map(({ replacedBy }: { replacedBy: number | null }) => replacedBy)).toEqual([
      all[1].vintage,
      all[2].vintage,
      null,
    ])
    expect(await prints('&firstPrint=true')).toEqual([{ ...all[0], replacedBy: null }])
    expect(await prints('')).toEqual([all[2]])
  })

  it('as of a past instant are those known then, and none of them was replaced by what came later', async () => {
    const then = await prints('&includeHistory=true&asOf=2026-08-12T00:00:00Z')
    expect(then).toMatchObject([
      { value: '376.8', replacedBy: then[1].vintage },
      { value: '376.4', replacedBy: null },
    ])
  })

  it('published after an instant are those alone', async () => {
    expect(await prints('&includeHistory=true&updatedAfter=2026-08-11T12:00:00Z')).toMatchObject([{ value: '376.3' }])
    expect(await prints('&updatedAfter=2026-08-19T00:00:00Z')).toEqual([])
    expect(await prints('&firstPrint=true&updatedAfter=2026-08-11T12:00:00Z')).toEqual([])
  })
})

describe('series', () => {
  it('are those held, with their reach, and as of a past place those held then', async () => {
    const { series: found } = await json(series(asked('/series?flow=exports&breakdown=all&unit=USD&basis=month')))
    expect(found).toMatchObject([
      {
        series: EXPORTS,
        first: '2008-01',
        last: '2026-07',
        hasLevels: true,
        member: null,
        name: { zh: expect.any(String) },
      },
    ])
    const usa = (query: string) => json(series(asked(`/series?breakdown=counterpart&member=USA${query}`)))
    expect((await usa('')).series.length).toBeGreaterThan(0)
    expect((await usa('&asOf=2009-06-01T00:00:00Z')).series).toEqual([])
  })
})

describe('policy events', () => {
  const titles = async (query: string) =>
    (await json(events(asked(`/events${query}`)))).events.map(({ title }: { title: { en: string } }) => title.en)

  it('come newest first, and as of a past day are those announced by then', async () => {
    expect(await titles('?kind=export-control&to=2023-12-31')).toEqual([
      'Export licences for graphite items',
      'Export licences for gallium, germanium',
    ])
    // Graphite was announced on 20 October 2023 and in effect on 1 December.
    expect(await titles('?kind=export-control&asOf=2023-10-19T00:00:00Z')).toEqual([
      'Export licences for gallium, germanium',
    ])
    expect((await titles('?kind=export-control&asOf=2023-10-21T00:00:00Z'))[0]).toContain('graphite')
  })

  it('have an ETag of their own edition', async () => {
    const first = await events(asked('/events'))
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/\.e\d+"$/)
    expect((await events(asked('/events', { 'if-none-match': etag }))).status).toBe(304)
  })
})

describe('a request that is not understood is refused by name, never ignored', () => {
  const refusals: readonly (readonly [string, () => Promise<Response>, string, string])[] = [
    [
      'an unknown parameter',
      () => observations(asked(`/observations?series=${EXPORTS}&frequency=M`)),
      'frequency',
      'unknown parameter',
    ],
    [
      'a misspelt series',
      () => observations(asked('/observations?series=CN.sales.all.value.USD.month')),
      'series',
      'unknown flow "sales"',
    ],
    [
      'a series that is not held',
      () => observations(asked('/observations?series=CN.exports.commodity:unobtainium.value.CNY.month')),
      'series',
      'no figures are held',
    ],
    ['a partner nobody knows', () => events(asked('/events?partner=ATLANTIS')), 'partner', 'expected the code'],
    ['a day there is none of', () => events(asked('/events?from=2023-02-30')), 'from', 'expected a day'],
    ['no series', () => observations(asked('/observations')), 'series', 'is missing'],
    [
      'a period that is none',
      () => observations(asked(`/observations?series=${EXPORTS}&from=2023-13`)),
      'from',
      'expected a period',
    ],
    [
      'an instant without offset',
      () => observations(asked(`/observations?series=${EXPORTS}&asOf=2023-05-01`)),
      'asOf',
      'expected an instant',
    ],
    [
      'a sequence the log has not reached',
      () => observations(asked(`/observations?series=${EXPORTS}&asOfSequence=99999`)),
      'asOfSequence',
      'the log has reached',
    ],
    [
      'two ways to say as of',
      () => observations(asked(`/observations?series=${EXPORTS}&asOfSequence=1&asOf=2023-05-01T00:00:00Z`)),
      'asOfSequence',
      'one of the two',
    ],
    ['an unknown stage', () => releases(asked('/releases?stage=leak')), 'stage', 'known: flash, annual, report'],
    ['a limit beyond what is allowed', () => releases(asked('/releases?limit=100000')), 'limit', 'from 1 to 500'],
    ['a parameter given twice', () => releases(asked('/releases?stage=flash&stage=report')), 'stage', 'once'],
    ['an unknown basis', () => series(asked('/series?basis=weekly')), 'basis', 'known: month, year-to-date'],
    ['a parameter where none is taken', () => one('GACC-2024-12-flash', '?pretty=1'), 'pretty', 'unknown parameter'],
  ]
  it.each(refusals)('%s', async (_, answer, parameter, reason) => {
    const response = await answer()
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = await response.json()
    expect(body).toMatchObject({ status: 400, invalid: [{ parameter }] })
    expect(body.invalid[0].reason).toContain(reason)
    expect(body.detail).toContain(parameter)
  })

  it('and its twin, with that one thing right, is answered', async () => {
    expect((await observations(asked(`/observations?series=${EXPORTS}`))).status).toBe(200)
    expect((await releases(asked('/releases?stage=flash&limit=500'))).status).toBe(200)
    expect((await series(asked('/series?basis=month'))).status).toBe(200)
  })
})

describe('releases', () => {
  it('come in the order published, and page after page is all of them, once', async () => {
    const all: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await json(releases(asked(`/releases?limit=37${cursor && `&cursor=${cursor}`}`)))
      all.push(...page.releases.map(({ code }: { code: string }) => code))
      cursor = page.next
    }
    expect(new Set(all).size).toBe(all.length)
    expect(all.indexOf('GACC-2024-12-flash')).toBeGreaterThan(all.indexOf('GACC-2024-11-flash'))
    expect(all).toEqual(expect.arrayContaining(['GACC-2024-01..02-flash', 'GACC-2024-annual', 'GACC-2023-03-report']))
  })

  it('of the annual flash of 2024 have its figures, 43.85, 25.45 and 18.39 trillion yuan, and its sentences in both languages', async () => {
    const annual = await json(one('GACC-2024-annual'))
    const level = (flow: string) =>
      annual.figures.find((figure: { series: string }) => figure.series === `CN.${flow}.all.value.CNY.year-to-date`)
    expect([level('total'), level('exports'), level('imports')]).toMatchObject([
      { value: '43.85', unit: 'CNY trillion', printedGrowthPercent: '5', period: '2024' },
      { value: '25.45', printedGrowthPercent: '7.1' },
      { value: '18.39', printedGrowthPercent: '2.3' },
    ])
    expect(annual).toMatchObject({ stage: 'annual', period: '2024', state: 'published', precision: expect.any(String) })
    expect(annual.sentences.page.en).toContain('43.85')
    expect(annual.sentences.page.zh).toContain('43.85万亿元')
    expect(Array.isArray(annual.sentences.ticker.zh)).toBe(true)
  })

  it('have what was expected: 7.3 for exports in December 2024', async () => {
    const flash = await json(one('GACC-2024-12-flash'))
    expect(flash.expectations).toContainEqual(
      expect.objectContaining({
        flow: 'exports',
        currency: 'USD',
        figure: 'growth',
        median: expect.stringMatching(/^7\.30?$/),
      }),
    )
  })

  it.each(['GACC-2031-01-flash', 'GACC-2024-13-flash', 'nonsense', '<script>'])(
    '"%s" is not found, as a problem',
    async (code) => {
      const response = await one(code)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    },
  )
})

describe('the log', () => {
  it('is read in order, each entry following the hash of the one before', async () => {
    const page = await json(log(asked('/log?after=10&limit=5')))
    expect(page.entries.map(({ sequence }: { sequence: number }) => sequence)).toEqual([11, 12, 13, 14, 15])
    for (const [at, entry] of page.entries.slice(1).entries()) expect(entry.previousHash).toBe(page.entries[at].hash)
  })

  it('ends at its head, with nothing after it', async () => {
    const { head } = await json(log(asked('/log?limit=1')))
    expect((await json(log(asked(`/log?after=${head.sequence}`)))).entries).toEqual([])
  })
})

describe('an answer', () => {
  it('carries the place of the log as its ETag, is asked for each time, and is not sent again to who holds it', async () => {
    const first = await releases(asked('/releases?limit=1'))
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(etag).toContain(String((await first.json()).sequence))
    const again = await releases(asked('/releases?limit=1', { 'if-none-match': etag }))
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await releases(asked('/releases?limit=1', { 'if-none-match': 'W/"another.1"' }))).status).toBe(200)
  })
})
