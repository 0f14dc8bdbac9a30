import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '#server/database/client.ts'
import { HISTORY_DIRECTORY, readHistory } from '#server/history/read-history.ts'
import { readHead } from '#server/log/head.ts'
import { explainedFigures } from '#server/queries/releases/explained-figures.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import type { Explanation } from '#trade/explain/explain.ts'
import { factsIn, type Phrase, plainText } from '#trade/explain/fact.ts'
import { explorerAddress } from '#trade/explain/observation-address.ts'
import { phrasesOf, type SectionId } from '#trade/explain/section.ts'
import { explorePage } from '../../explore/explore-page.ts'
import { parseSearch } from '../../explore/parse-search.ts'
import { releasePage } from './release-page.ts'

ownDatabase(() => cloneDatabase({ template: 'history' }))

const CONFERENCE = 'GACC-2024-annual'

async function explained(code: string): Promise<Explanation> {
  const page = await releasePage(code)
  return page?.explained ?? expect.fail(`${code} is not explained`)
}

const phrasesIn = ({ sections, claims }: Explanation): readonly Phrase[] => [
  ...sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ blocks }) => blocks.flatMap(phrasesOf))),
  ...(claims ?? []).map(({ says }) => says),
]
const textOf = ({ sections }: Explanation, id: SectionId, known: 'day' | 'since') =>
  (sections.find((section) => section.id === id)?.paragraphs ?? [])
    .filter((paragraph) => paragraph.known === known)
    .flatMap(({ blocks }) => blocks.flatMap(phrasesOf))
    .map(({ en, zh }) => `${plainText(en)} ${plainText(zh)}`)
    .join('\n')
    .replaceAll('\u2060', '')
    .replaceAll('\u00A0', ' ')

type Row = Readonly<Record<string, string>>
const rows = (name: string): readonly Row[] => readHistory(HISTORY_DIRECTORY, name)
const amount = (found: Row | undefined): number => Number(found?.['value'] || expect.fail('no such row'))

// What follows is computed apart from the product, in floats, from prisma/history.
const commodities = rows('commodities')
const history = rows('commodities-history')
const countries = rows('countries').filter(({ table }) => table === 'bulletin-country-2024-12-cny-zh')
const story = rows('story').filter(({ period }) => period === '2024')
const growthSaid = (flow: string, name: string) =>
  Number(story.find((row) => row['flow'] === flow && row['name_en'] === name)?.['printed_growth_percent'])
const toDate = (of: readonly Row[], flow: string, code: string, period: string) =>
  amount(
    of.find(
      (row) =>
        row['flow'] === flow &&
        row['code'] === code &&
        row['period'] === period &&
        row['basis'] === 'ytd' &&
        row['currency'] === 'CNY',
    ),
  )
const partner = (flow: string, code: string) =>
  amount(countries.find((row) => row['flow'] === flow && row['code'] === code && row['basis'] === 'ytd'))
const exports2024 = partner('exports', '_TOTAL')

describe('the page of 13 January 2025', () => {
  it('has the story’s totals, and their value in dollars with the rate that it implies', async () => {
    const text = textOf(await explained(CONFERENCE), 'released', 'day')
    const rate = (43.85 / 6.16).toFixed(2)
    for (const piece of [
      '43.85 trillion yuan, 5.0% more',
      'exports 25.45 trillion yuan, 7.1% more',
      'imports 18.39 trillion yuan, 2.3% more',
      'US$6.16tn, 3.8% more',
      `imply ${rate} yuan to the dollar`,
      `1美元兑${rate}元`,
    ])
      expect(text).toContain(piece)
  })

  it('measures what made up exports’ growth only since the report gave levels', async () => {
    const page = await explained(CONFERENCE)
    expect(textOf(page, 'export-growth', 'day')).not.toContain('made up')
    const [part, whole] = [
      growthSaid('exports', 'Mechanical and electrical products'),
      growthSaid('exports', 'Exports'),
    ]
    const share = (100 * toDate(history, 'exports', 'mechanical-electrical', '2024-12')) / exports2024
    const points = (share * part * (100 + whole)) / (100 + part) / 100
    expect(textOf(page, 'export-growth', 'since')).toContain(
      `Mechanical and electrical products, ${share.toFixed(1)}% of exports, grew ${part}% and made up about ${points.toFixed(1)} of the ${whole} points.`,
    )
    const cars = toDate(history, 'exports', 'electric-passenger-vehicles', '2024-12') / exports2024
    const said = growthSaid('exports', 'Electric vehicles')
    const least = (cars * said * (100 + whole)) / (100 + said)
    expect(textOf(page, 'export-growth', 'since')).toContain(`made up at least about ${least.toFixed(1)} pp`)
  })

  it('tells the essential resources in imports, by value, tonnes and average value', async () => {
    const text = textOf(await explained(CONFERENCE), 'imports', 'day')
    const lines = ['crude-oil', 'natural-gas', 'coal', 'refined-oil', 'iron-ore', 'copper-ore', 'copper', 'rare-earth']
    const sum = (period: string) => lines.reduce((all, code) => all + toDate(commodities, 'imports', code, period), 0)
    const [now, before] = [sum('2024-12'), sum('2023-12')]
    expect(text).toContain(
      `${((100 * now) / 183_900).toFixed(1)}% of imports, ${((100 * now) / before - 100).toFixed(1)}% more`,
    )
    expect(text).toContain(
      `Crude oil: 1.9% fewer tonnes, 2.7% less value; average value per tonne ${(100 - (100 * 97.3) / 98.1).toFixed(1)}% lower.`,
    )
    expect(text).toContain('The figures do not say why.')
  })

  it('says how spread exports were: an HHI over single countries, and that none of 2023 is held', async () => {
    const single = countries.filter(
      (row) =>
        row['flow'] === 'exports' &&
        row['basis'] === 'ytd' &&
        (!row['code']?.startsWith('_') || ['_CANARY', '_CEUTA', '_MELILLA', '_UNKNOWN'].includes(row['code'] ?? '')),
    )
    const index = single.reduce((all, row) => all + ((100 * amount(row)) / exports2024) ** 2, 0)
    const text = textOf(await explained(CONFERENCE), 'diversification', 'since')
    expect(text).toContain(`an HHI of ${index.toFixed(0)}, as many as ${(10_000 / index).toFixed(1)} equal partners`)
    expect(text).toContain('No whole table of countries for the same months of 2023 is held')
  })

  it('marks each claim of the story as held, held in part or not held', async () => {
    const { claims } = await explained(CONFERENCE)
    const states = Object.fromEntries((claims ?? []).map(({ claim, state }) => [claim.en, state]))
    expect(states).toMatchObject({
      'Trade came to 43.85 trillion yuan, 5% more': 'held',
      'Its value in US dollars': 'held',
      'It was a record': 'held',
      'Electronics in the growth of exports': 'part',
      'Essential resources in imports': 'held',
      'Demand at home, as imports would show it': 'not-held',
      'Diversification of partners': 'part',
    })
  })

  it('knew nothing of the report on its own day', async () => {
    const page = await releasePage(CONFERENCE)
    const notice = page?.notice ?? expect.fail('no release')
    const { day, since } = await explainedFigures(database(), notice, notice.sequence, notice.sequence + 1)
    expect(since).toBeNull()
    expect(day.figures.every(({ vintage }) => vintage <= notice.sequence + 1)).toBe(true)
    expect(day.figures.some(({ series }) => series.startsWith('CN.imports.commodity:crude-oil'))).toBe(true)
  })
})

it('a release with totals alone is short: what was released, what changed, and where the rest would stand', async () => {
  const { sections, unanswered } = await explained('GACC-2015-06-flash')
  expect(sections.map(({ id }) => id)).toEqual(['released', 'revised'])
  expect(unanswered.map(({ id }) => id)).toEqual([
    'export-growth',
    'imports',
    'partners',
    'diversification',
    'how-traded',
    'expectation',
  ])
})

it('a forecast is set against what came, and against the misses before it', async () => {
  expect(textOf(await explained('GACC-2024-12-flash'), 'expectation', 'day')).toContain(
    'Exports grew 10.7% in US dollars; the median was 7.3% more, so it came 3.4 pp above.',
  )
})

// docs/sentences.md, 1: no cause, intent, mood, forecast or verdict, and none of the small words that carry one.
const FORBIDDEN_ENGLISH =
  /\b(because|amid|due to|thanks to|on hopes|front-?loading|rush(ed)?|retaliat\w+|strong(er|ly)?|robust|weak(er)?|solid|worrying|stellar|set to|likely|on track|drag(ged)?|surpris\w+|shock\w*|stunn?\w*|beat(s|en)?|miss(es|ed)?|unexpectedly|improved|recovered|rebound\w*|just|still|even|again|only|domestic demand|driven|led by|drove|negative growth|clarified|all-time)\b|[!?]/i
const FORBIDDEN_CHINESE =
  /受.{0,8}影响|得益于|(?<!原)因|抢出口|强劲|疲软|亮眼|稳中向好|开门红|有望|料将|拖累|意外|历史最高纪录|负增长|增长到|增长了|仅|竟|仍|再度|[！？]/

it('no sentence says more than the figures, in either language, and every number of it rests on something', async () => {
  const head = (await readHead(database())).sequence
  const releases = (await listReleases(database(), {}, head)).map(({ notice }) => notice)
  // Some of those since 2024, when the tables begin; the years; and a few before.
  const some = releases.filter(
    ({ period, stage }, at) => (period >= '2024' && at % 6 === 0) || stage === 'annual' || at % 30 === 0,
  )
  const wrong: string[] = []
  for (const { code } of some) {
    const page = await releasePage(code)
    for (const phrase of page?.explained ? phrasesIn(page.explained) : []) {
      const [english, chinese] = [plainText(phrase.en), plainText(phrase.zh)]
      const inEnglish = new Set(factsIn(phrase))
      const inChinese = new Set(phrase.zh.flatMap((span) => (typeof span === 'string' ? [] : [span.fact])))
      if (FORBIDDEN_ENGLISH.test(english)) wrong.push(`${code} says: ${english}`)
      if (FORBIDDEN_CHINESE.test(chinese)) wrong.push(`${code} says: ${chinese}`)
      const both = [...inEnglish].filter((fact) => inChinese.has(fact))
      if (both.length !== inEnglish.size || both.length !== inChinese.size)
        wrong.push(`${code} differs: ${english} ${chinese}`)
      if ([...inEnglish].some(({ rests, poll }) => rests.length === 0 && poll === null))
        wrong.push(`${code} has a number that rests on nothing: ${english}`)
    }
  }
  expect(wrong).toEqual([])
})

it('a printed number leads to a view of the explorer that shows this very observation', async () => {
  const page = await explained(CONFERENCE)
  const figures = phrasesIn(page)
    .flatMap(factsIn)
    .filter(({ how, kind }) => how === null && (kind === 'level' || kind === 'growth'))
    .flatMap(({ rests }) => rests)
  const once = [...new Map(figures.map((figure) => [explorerAddress(figure, 'value'), figure])).entries()]
  const sample = once.filter(([address], at) => address !== null && at % 6 === 0)
  expect(sample.length).toBeGreaterThan(5)
  for (const [address, figure] of sample) {
    const { query, refused } = parseSearch(Object.fromEntries(new URLSearchParams(address?.split('?')[1])))
    expect(refused).toEqual([])
    const { view } = await explorePage(query)
    const shown = [view.whole, ...view.parts].flatMap(({ cells }) => [...cells.values()].map((cell) => cell.figure))
    expect(shown).toContainEqual(figure)
  }
})
