import { describe, expect, it } from 'vitest'
import { plainText, readExamples } from '#trade/sentences/testing/examples.ts'
import { replayHistory } from './testing/replay-history.ts'
import type { Sentences } from '#trade/sentences/sentences.ts'
import { writeSentences } from '#trade/sentences/write-sentences.ts'

const HISTORY = replayHistory()
const EXAMPLES = new Map(readExamples().map(({ release, texts }) => [release, texts]))

describe('gathered from the official history as known at each embargo', () => {
  it.each([
    '2021-01..02',
    '2023-01..02',
    '2023-03',
    '2023-07',
    '2023-08',
    '2023-10',
    '2023-11',
    '2024-03',
    '2024-06',
    '2024-11',
    '2024-12',
    '2025-01..02',
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-10',
    '2025-11',
    '2026-03',
    '2026-06',
    '2026-07',
  ])('the flash of %s reads as the rulebook’s example', (period) => {
    expect(textsOf(sentencesOf(`GACC-${period}-flash`))).toEqual(EXAMPLES.get(period))
  })

  it('the year 2024: a record 43.85 trillion yuan, above all seven annual totals before', () => {
    expect(textsOf(sentencesOf('GACC-2024-annual'))).toEqual(EXAMPLES.get('2024-annual'))
    expect(HISTORY.get('GACC-2024-annual')?.gather()).toMatchObject({ record: { since: '2017' } })
  })

  it('August 2024 in yuan, where the dollar figures are taken away', () => {
    const flash = HISTORY.get('GACC-2024-08-flash')
    const facts = flash?.gather({ figures: flash.figures.filter(({ series }) => series.includes('.CNY.')) })
    expect(facts && textsOf(writeSentences(facts))).toEqual(EXAMPLES.get('2024-08-CNY'))
  })

  it('September 2022 speaks in yuan, ten days late: no first print in dollars is held', () => {
    const facts = HISTORY.get('GACC-2022-09-flash')?.gather({ firstDueAt: '2022-10-14T03:00:00Z' })
    expect(facts && textsOf(writeSentences(facts))).toEqual(EXAMPLES.get('2022-09-late'))
  })

  it('May 2026 was revised down from 19.4% to 19.2%, measured from the first print', () => {
    const capture = HISTORY.get('GACC-2026-08-18-restatement')
    const facts = capture?.gather({ figures: capture.figures.filter(({ period }) => period === '2026-05') })
    expect(facts && textsOf(writeSentences(facts))).toEqual(EXAMPLES.get('2026-05-revised'))
  })

  it('June 2026: exports moved by 0.1 points only, so imports lead', () => {
    const capture = HISTORY.get('GACC-2026-08-18-restatement')
    const facts = capture?.gather({ figures: capture.figures.filter(({ period }) => period === '2026-06') })
    expect(facts && textsOf(writeSentences(facts)).en_headline).toBe(EXAMPLES.get('2026-06-revised')?.en_headline)
  })

  it('March 2023 was restated by 3.9 points, the largest move of its capture', () => {
    const { en_headline, en_wall, zh_headline, zh_wall, en_portrait, zh_portrait } = textsOf(
      sentencesOf('GACC-2026-07-07-restatement'),
    )
    expect({ en_headline, en_wall, zh_headline, zh_wall, en_portrait, zh_portrait }).toEqual(
      withoutTicker(EXAMPLES.get('2023-03-restated')),
    )
  })

  it('June 2025 was a record among months released alone: January 2025, known from later tables, had 137.9', () => {
    const record = (code: string) => HISTORY.get(code)?.gather()
    expect(record('GACC-2024-12-flash')).toMatchObject({
      balance: { record: { since: '2008-01', amongReleasedAlone: false } },
    })
    expect(record('GACC-2025-06-flash')).toMatchObject({
      balance: { record: { since: '2008-01', amongReleasedAlone: true } },
    })
    expect(record('GACC-2025-11-flash')).toMatchObject({ balance: { record: null } })
    expect(sentencesOf('GACC-2025-06-flash').standfirst.en).toContain('the largest of any month released alone since')
  })

  it('December 2019 is quoted as known in March 2020, with its first print', () => {
    expect(plainText(sentencesOf('GACC-2020-01..02-flash').ticker.en[0] ?? '')).toBe(
      'China Jan–Feb exports −17.2% y/y, expected −15.2%, previous +7.9% (first +7.6%)',
    )
  })

  it('the standfirst of December 2024', () => {
    const { standfirst } = sentencesOf('GACC-2024-12-flash')
    expect(standfirst.en).toBe(
      'Growth quickened from 6.7% in November. Imports rose 1.0%, against a 1.5% fall expected. The surplus was US$104.8bn, the largest of any month since our series begins in January 2008.',
    )
    expect(plainText(standfirst.zh)).toBe(
      '增速较11月加快4.0个百分点。进口增长1.0%，预期为下降1.5%。顺差1,048亿美元，为2008年1月有数据以来单月最高。',
    )
  })

  it('the captions of December 2024', () => {
    const { captions, against } = sentencesOf('GACC-2024-12-flash')
    expect(captions.exports && plainText(captions.exports.en)).toBe('US$335.6bn; expected +7.3%, 3.4 pp above')
    expect(captions.exports?.zh).toBe('3,356亿美元；预期+7.3%，高3.4个百分点')
    expect(captions.balance).toEqual({ en: 'a record; expected US$100.0bn', zh: '创历史新高；预期1,000亿美元' })
    expect(against.exports && plainText(against.exports.en)).toBe('3.4 pp above the median forecast')
  })

  it('every flash and every year has words, and figures that are no first prints say so', () => {
    for (const [code, { gather }] of HISTORY) {
      if (!/-(flash|annual)$/.test(code)) continue
      const facts = gather()
      if (!facts) throw new Error(`${code} has no headline`)
      if (facts.kind !== 'month' || !facts.isRestated) continue
      expect(writeSentences(facts).standfirst.en).toContain('The first prints are not held')
    }
  })
})

function sentencesOf(code: string): Sentences {
  const facts = HISTORY.get(code)?.gather()
  if (!facts) throw new Error(`${code} has no headline`)
  return writeSentences(facts)
}

function textsOf({ page, wall, portrait, ticker }: Sentences) {
  return {
    en_headline: plainText(page.en),
    en_wall: plainText(wall.en),
    zh_headline: plainText(page.zh),
    zh_wall: plainText(wall.zh),
    en_ticker: plainText(ticker.en[0] ?? ''),
    zh_ticker: plainText(ticker.zh[0] ?? ''),
    en_portrait: plainText(portrait.en),
    zh_portrait: plainText(portrait.zh),
  }
}

function withoutTicker(texts: Readonly<Record<string, string>> | undefined) {
  const { en_ticker: _en, zh_ticker: _zh, ...headlines } = texts ?? {}
  return headlines
}
