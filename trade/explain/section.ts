import type { Figure } from '../figure.ts'
import type { PeriodText } from '../period.ts'
import type { InstantPrecision, ReleaseCode, Stage } from '../release.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Phrase } from './fact.ts'

/** The questions a release is asked, in this order (docs/sentences.md, 5.12, and value chains). */
export const SECTIONS = [
  'released',
  'export-growth',
  'imports',
  'partners',
  'diversification',
  'how-traded',
  'expectation',
  'revised',
] as const
export type SectionId = (typeof SECTIONS)[number]

/** A paragraph, or a list under it. */
export type Block =
  | { readonly kind: 'text'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Phrase[] }

/** A release as an explanation speaks of it. */
export interface Spoken {
  readonly code: ReleaseCode
  readonly stage: Stage
  readonly period: PeriodText
  readonly publishedAt: string
  readonly precision: InstantPrecision
}

/** Where figures came from that this release did not carry. */
export interface Origin {
  readonly release: ReleaseCode
  readonly publishedAt: string
}

export interface Paragraph {
  /** `day`: from what was public by the end of the release's own day. `since`: from its monthly report, days later. */
  readonly known: 'day' | 'since'
  readonly blocks: readonly Block[]
  /** Other releases of that day or later whose figures it uses, the oldest first. */
  readonly origins: readonly Origin[]
}

export interface Section {
  readonly id: SectionId
  readonly paragraphs: readonly Paragraph[]
}

/** A question that the figures held do not answer, and where the answer would stand. */
export interface Unanswered {
  readonly id: SectionId
  readonly sentence: Bilingual
}

export function text(phrase: Phrase): Block {
  return { kind: 'text', phrase }
}

export function list(items: readonly Phrase[]): readonly Block[] {
  return items.length > 0 ? [{ kind: 'list', items }] : []
}

export function phrasesOf(block: Block): readonly Phrase[] {
  return block.kind === 'text' ? [block.phrase] : block.items
}

/** Every observation that numbers of `blocks` rest on, once. */
export function figuresBehind(blocks: readonly Block[]): readonly Figure[] {
  const spans = blocks.flatMap(phrasesOf).flatMap(({ en, zh }) => [...en, ...zh])
  return [...new Set(spans.flatMap((span) => (typeof span === 'string' ? [] : span.fact.rests)))]
}
