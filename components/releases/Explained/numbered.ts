import type { Fact, Phrase } from '#trade/explain/fact.ts'
import { type Block, phrasesOf } from '#trade/explain/section.ts'
import type { Locale } from '#trade/format/locale.ts'

/** A number of the text, with the text it has there and where its arithmetic stands. */
export interface Numbered {
  readonly fact: Fact
  readonly text: string
  readonly id: string
}

/** The numbers of a section in reading order, once each, numbered under its name. */
export function numbered(phrases: readonly Phrase[], under: string, language: Locale): ReadonlyMap<Fact, Numbered> {
  const found = new Map<Fact, Numbered>()
  for (const span of phrases.flatMap((phrase) => phrase[language])) {
    if (typeof span === 'string' || found.has(span.fact)) continue
    found.set(span.fact, { ...span, id: `how-${under}-${found.size + 1}` })
  }
  return found
}

export function phrasesIn(blocks: readonly Block[]): readonly Phrase[] {
  return blocks.flatMap(phrasesOf)
}
