import { beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { published } from '#server/testing/desk-at-work.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { type Decimal, fixed } from '#trade/decimal.ts'
import { growthShown } from '#trade/explore/view-cell.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { GET as json } from '../explore.json/route.ts'
import { explorePage } from './explore-page.ts'
import { parseSearch } from './parse-search.ts'

ownDatabase(cloneDatabase)

// Made up, in billions of dollars: no table of partners by HS chapter was to be had (prisma/history/SOURCES.md).
const MAY: Readonly<Record<string, readonly [now: string, before: string]>> = {
  all: ['400.0', '300.0'],
  'counterpart:USA': ['100.0', '80.0'],
  'group:ASEAN': ['90.0', '60.0'],
  'chapter:84': ['70.0', '60.0'],
  'chapter:85': ['120.0', '100.0'],
  'section:XVI': ['190.0', '160.0'],
  'counterpart-chapter:USA+84': ['20.0', '10.0'],
  'counterpart-chapter:USA+85': ['42.0', '40.0'],
  'counterpart-chapter:ASEAN+85': ['30.0', '24.0'],
  'counterpart-chapter:VNM+85': ['12.0', '8.0'],
}
const figures = (at: 0 | 1) =>
  Object.fromEntries(
    Object.entries(MAY).map(([cut, values]) => [`CN.exports.${cut}.value.USD.month`, [values[at], null] as const]),
  )

beforeAll(async () => {
  await published({ code: 'GACC-2030-05-report', figures: figures(1) })
  await published({ code: 'GACC-2031-05-report', figures: figures(0) })
})

const open = (address: string) => explorePage(parseSearch(Object.fromEntries(new URLSearchParams(address))).query)
const shown = (value: Decimal | Missing) => (isMissing(value) ? value.missing : fixed(value, 1))
/** Each row's share and growth in May 2031, the whole first. */
async function rows(address: string) {
  const { verdict, view } = await open(address)
  expect(verdict).toBe(true)
  return [view.whole, ...view.parts].map((row) => {
    const cell = row.cells.get('2031-05') ?? expect.fail(`no ${row.code}`)
    return [row.code, shown(cell.sharePercent), shown(growthShown(cell))]
  })
}

describe('one partner’s goods, from the log', () => {
  it('of a chapter are a share of the partner’s trade', async () => {
    expect(await rows('with=USA&goods=chapter:85')).toEqual([['USA+85', '42.0', '5.0']])
  })

  it('are cut into chapters and sections of the partner’s trade', async () => {
    expect(await rows('with=USA&split=chapter')).toEqual([
      ['USA', '100.0', '25.0'],
      ['85', '42.0', '5.0'],
      ['84', '20.0', '100.0'],
    ])
    expect((await rows('with=USA&split=section')).slice(1)).toEqual([['XVI', '62.0', '24.0']])
  })

  it('a chapter is cut into partners, of the chapter’s trade, and a section into its chapters', async () => {
    expect(await rows('goods=chapter:85&split=country')).toEqual([
      ['85', '100.0', '20.0'],
      ['USA', '35.0', '5.0'],
      ['VNM', '10.0', '50.0'],
    ])
    expect((await rows('goods=chapter:85&split=partner')).map(([code]) => code)).toEqual(['85', 'USA', 'ASEAN'])
    expect((await rows('goods=section:XVI&split=chapter')).map(([code]) => code)).toEqual(['XVI', '85', '84'])
  })

  it('stand beside the partner’s whole, and beside another partner’s', async () => {
    expect((await rows('with=USA&goods=chapter:85&and=exports~USA,exports~ASEAN~chapter:85')).slice(1)).toEqual([
      ['exports~USA', '25.0', '25.0'],
      ['exports~USA~chapter:85', '42.0', '5.0'],
      ['exports~ASEAN~chapter:85', '33.3', '25.0'],
    ])
  })

  it('are taken away under a title that says whose goods they are', async () => {
    const answer = await json(new Request('http://127.0.0.1:3000/explore.json?with=USA&goods=chapter:85'))
    expect(await answer.json()).toMatchObject({
      title: {
        en: expect.stringMatching(/^Exports of electrical machinery and electronics \(HS 85\) to the United States/),
        zh: expect.stringMatching(/^对美国.*（HS第85章）出口/),
      },
      notHeld: null,
    })
  })

  it('that are not held are said to be so, and the nearest is offered', async () => {
    const { verdict, nearest } = await open('with=ASEAN&goods=section:XVI')
    expect([verdict, nearest]).toMatchObject(['not-crossed', { partner: null, goods: { kind: 'section' } }])
  })
})
