import { describe, expect, it } from 'vitest'
import { type Example, factsOf, plainText, readExamples } from './testing/examples.ts'
import type { MonthFacts } from './facts.ts'
import { lengthOf } from './fit.ts'
import { leadOf } from './lead.ts'
import { BUDGETS } from './rulebook.ts'
import { writeSentences } from './write-sentences.ts'

const EXAMPLES = readExamples()

describe('every example of the rulebook, from its figures', () => {
  it('34 rows are read, none lost', () => {
    expect(EXAMPLES.length).toBe(34)
  })

  it.each(EXAMPLES)('$release: page, wall, portrait and ticker in both languages', (example) => {
    expect(textsOf(example)).toEqual(example.texts)
  })

  it.each(EXAMPLES)('$release fits every budget', (example) => {
    const { page, wall, portrait, ticker } = writeSentences(factsOf(example))
    for (const locale of ['en', 'zh'] as const) {
      expect(lengthOf(page[locale])).toBeLessThanOrEqual(BUDGETS.page[locale])
      expect(lengthOf(wall[locale])).toBeLessThanOrEqual(BUDGETS.wall[locale])
      expect(lengthOf(portrait[locale])).toBeLessThanOrEqual(BUDGETS.portrait[locale])
      for (const line of ticker[locale]) expect(lengthOf(line)).toBeLessThanOrEqual(BUDGETS.ticker[locale])
    }
  })
})

describe('the rule and the size of the surprise that each example names', () => {
  it.each(EXAMPLES.filter(({ inputs }) => inputs.exports?.rule))('$release', (example) => {
    const facts = factsOf(example) as MonthFacts
    const exports = facts.exports && {
      rule: leadOf(facts.exports, Boolean(facts.balance?.record)).rule,
      size: facts.exports.surprise?.size,
    }
    expect(exports).toEqual({ rule: example.inputs.exports?.rule, size: example.inputs.exports?.size })
    const imports = facts.imports && {
      rule: leadOf(facts.imports, false).rule,
      size: facts.imports.surprise?.size ?? null,
    }
    expect(imports).toEqual({ rule: example.inputs.imports?.rule, size: example.inputs.imports?.size })
  })
})

function textsOf(example: Example): Example['texts'] {
  const { page, wall, portrait, ticker } = writeSentences(factsOf(example))
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
