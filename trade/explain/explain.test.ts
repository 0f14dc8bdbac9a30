import { describe, expect, it } from 'vitest'
import { overlap } from '../commodities.ts'
import { example } from '../explore/figures.examples.ts'
import { parseView } from '../explore/view-query.ts'
import type { Figure } from '../figure.ts'
import { explain, type Explanation, type ToExplain } from './explain.ts'
import { factsIn, plainText } from './fact.ts'
import { IMPORT_GROUPS } from './imports.ts'
import { knowledge } from './knowledge.ts'
import { explorerAddress, figureAnchor } from './observation-address.ts'
import { phrasesOf, type SectionId } from './section.ts'

const YEAR = 'value.CNY.year-to-date'
const TRILLIONS = { scale: 12, status: 'P' } as const
const TEN_THOUSANDS = { scale: 4, vintage: 3 } as const

/** The year 2024 as the press conference of 13 January 2025 said it, and 2023 as said the year before (story.csv). */
const CONFERENCE: readonly Figure[] = [
  example(`CN.total.all.${YEAR}`, '2024', '43.85', { ...TRILLIONS, growth: '5' }),
  example(`CN.exports.all.${YEAR}`, '2024', '25.45', { ...TRILLIONS, growth: '7.1' }),
  example(`CN.imports.all.${YEAR}`, '2024', '18.39', { ...TRILLIONS, growth: '2.3' }),
  example(`CN.total.all.${YEAR}`, '2023', '41.76', TRILLIONS),
  example(`CN.exports.all.${YEAR}`, '2023', '23.77', TRILLIONS),
  example(`CN.imports.all.${YEAR}`, '2023', '17.99', TRILLIONS),
  example('CN.total.all.value.USD.year-to-date', '2024', '6.16', { ...TRILLIONS, growth: '3.8' }),
  example(`CN.exports.commodity:electric-vehicles.${YEAR}`, '2024', null, { growth: '13.1' }),
  example(`CN.exports.commodity:mechanical-electrical.${YEAR}`, '2024', null, { growth: '8.7' }),
]

/** What the monthly report of 18 January added (commodities-history.csv, countries.csv). */
const REPORT: readonly Figure[] = [
  example(`CN.exports.all.${YEAR}`, '2024', '2545453724', { ...TEN_THOUSANDS, growth: '7.1' }),
  example(`CN.exports.commodity:mechanical-electrical.${YEAR}`, '2024', '1512456809', {
    ...TEN_THOUSANDS,
    growth: '8.7',
  }),
  example(`CN.exports.commodity:electric-passenger-vehicles.${YEAR}`, '2024', '33300230', TEN_THOUSANDS),
  example(`CN.exports.counterpart:USA.${YEAR}`, '2024', '373372228', TEN_THOUSANDS),
]

const replaced = new Set(REPORT.map(({ series, period }) => `${series} ${period}`))
const AFTER = [...CONFERENCE.filter(({ series, period }) => !replaced.has(`${series} ${period}`)), ...REPORT]

const ANNUAL: ToExplain = {
  release: {
    code: 'GACC-2024-annual',
    stage: 'annual',
    period: '2024',
    publishedAt: '2025-01-13T02:00:00.000Z',
    precision: 'minute',
  },
  day: knowledge(2, CONFERENCE),
  since: knowledge(3, AFTER),
  report: { at: '2025-01-18T03:00:00.000Z', isOut: true },
  expectations: [],
  past: [],
  revised: [],
  present: [],
}

const phrasesUnder = ({ sections }: Explanation, id: SectionId, known?: 'day' | 'since') =>
  (sections.find((section) => section.id === id)?.paragraphs ?? [])
    .filter((paragraph) => known === undefined || paragraph.known === known)
    .flatMap(({ blocks }) => blocks.flatMap(phrasesOf))
const said = (...asked: Parameters<typeof phrasesUnder>) =>
  phrasesUnder(...asked)
    .map(({ en, zh }) => `${plainText(en)} ${plainText(zh)}`)
    .join('\n')
    .replaceAll('\u2060', '')
    .replaceAll('\u00A0', ' ')

describe('what was released', () => {
  it('is told with the rate that both currencies imply, its arithmetic shown: 43.85 / 6.16 = 7.12', () => {
    const text = said(explain(ANNUAL), 'released')
    expect(text).toContain('Trade in goods came to 43.85 trillion yuan, 5.0% more than a year earlier')
    expect(text).toContain('货物贸易进出口43.85万亿元，同比增长5.0%')
    const rate = phrasesUnder(explain(ANNUAL), 'released')
      .flatMap(factsIn)
      .find(({ kind }) => kind === 'exchange-rate')
    expect(rate?.how).toEqual({
      en: '43.85 / 6.16 = 7.12 (trillion yuan, trillion US dollars)',
      zh: '43.85 / 6.16 = 7.12（万亿元、万亿美元）',
    })
  })

  it('says what each flow made up of the whole: 100 × (25.45 − 23.77) / 41.76 = 4.02 points', () => {
    expect(said(explain(ANNUAL), 'released')).toContain('exports made up 4.0 points and imports made up 1.0 points')
  })
})

describe('what made up exports’ growth', () => {
  it('is not computed from growth alone on the day, and stands apart once the report has the levels', () => {
    const day = said(explain(ANNUAL), 'export-growth', 'day')
    expect(day).toContain('growth alone was printed')
    expect(day).not.toContain('made up')
    const since = said(explain(ANNUAL), 'export-growth', 'since')
    expect(since).toContain('59.4% of exports, grew 8.7% and made up about 5.1 of the 7.1 points.')
    expect(since).toContain('机电产品占出口59.4%，增长8.7%，拉动约5.1个百分点（全部7.1个）。')
  })

  it('gives a least where a level is held of a part of the line whose growth is: electric vehicles, 0.2 points', () => {
    // 100 × 333.0023 / 25,454.53724 × 13.1 / 113.1 × 107.1 / 100 = 0.162: no more than that can be said
    expect(said(explain(ANNUAL), 'export-growth', 'since')).toContain(
      'electric vehicles, of which this line is part, grew 13.1%, and so made up at least about 0.2 pp',
    )
  })

  it('adds up: the parts named and everything else make the growth of the whole', () => {
    const facts = phrasesUnder(explain(ANNUAL), 'export-growth', 'since').flatMap(factsIn)
    const [mechanical] = facts.filter(({ kind }) => kind === 'contribution')
    const rest = facts.find(({ kind }) => kind === 'remainder')
    expect(Number(mechanical?.value) + Number(rest?.value)).toBeCloseTo(7.1, 12)
  })
})

describe('what no figure answers', () => {
  it('is said in one sentence that names the agency’s table, and nothing is guessed: one country is no index', () => {
    const { sections, unanswered } = explain(ANNUAL)
    expect(sections.map(({ id }) => id)).not.toContain('diversification')
    expect(unanswered.find(({ id }) => id === 'diversification')?.sentence.en).toBe(
      'No figure for it is held; it would stand in the agency’s whole table of trade by country or region.',
    )
  })

  it('is promised for the monthly report only where the calendar has its day', () => {
    const waiting = explain({ ...ANNUAL, since: null, report: { at: '2025-01-18T03:00:00.000Z', isOut: false } })
    expect(waiting.unanswered.find(({ id }) => id === 'imports')?.sentence).toEqual({
      en: 'The agency has not published this yet; it comes with the monthly report on 18 January 2025.',
      zh: '海关总署尚未公布，将随2025年1月18日的月报发布。',
    })
  })
})

it('lines that are counted together share no goods', () => {
  const pairs = IMPORT_GROUPS.flatMap(({ lines }) =>
    lines.flatMap((a, at) => lines.slice(at + 1).map((b) => [a, b] as const)),
  )
  expect(pairs.filter(([a, b]) => overlap(a, b))).toEqual([])
})

describe('the address of an observation', () => {
  it('is a view the explorer knows, pinned at the publication that carried it', () => {
    const [figure] = REPORT
    if (!figure) throw new Error('no figure')
    expect(explorerAddress(figure, 'growth')).toBe('/explore?in=cny&by=ytd&to=2024-12&quote=2024.growth&asOf=3')
    for (const one of AFTER) {
      const address = explorerAddress(one, 'value') ?? ''
      expect(parseView(new URLSearchParams(address.split('?')[1])).refused).toEqual([])
    }
  })

  it('is its row in its release where the explorer has no place for it: a January alone', () => {
    const january = example('CN.imports.commodity:wood.quantity.cubic metres.month', '2024-01', '562.2')
    expect(explorerAddress(january, 'value')).toBeNull()
    expect(figureAnchor(january)).toBe('imports.commodity:wood.quantity.cubic-metres.month.2024-01')
  })
})
