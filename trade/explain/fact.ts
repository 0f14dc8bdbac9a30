import type { Figure } from '../figure.ts'
import type { Basis, PeriodText } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'

/** What a number of the text is: as the agency printed it, or what was computed of it. */
export const FACT_KINDS = [
  'level',
  'growth',
  'computed-growth',
  'first-print',
  'sum',
  'share',
  'change-of-share',
  'contribution',
  'remainder',
  'unit-value',
  'exchange-rate',
  'concentration',
  'equal-partners',
  'top-share',
  'per-hundred',
  'expected',
  'difference',
  'count',
] as const
export type FactKind = (typeof FACT_KINDS)[number]

/** One number of the text: what it is, of which period, on which observations it rests, and how it was reached. */
export interface Fact {
  readonly kind: FactKind
  /** Exact digits in `unit`: per cent, percentage points, currency or quantity in base units, or a bare number. */
  readonly value: string
  readonly unit: string
  readonly period: PeriodText
  readonly basis: Basis
  /** The observations behind it. Empty only for a number of the poll itself. */
  readonly rests: readonly Figure[]
  /** The arithmetic with the numbers put in; null where it stands as it was printed. */
  readonly how: Bilingual | null
  /** It follows from rounded rates, since a level a year before is not held: said as "about". */
  readonly isAbout: boolean
  /** Where a number comes from that is no observation: the poll. */
  readonly poll: string | null
}

/** A number as it stands in a sentence of one language. */
export interface Told {
  readonly fact: Fact
  readonly text: string
}

export type Span = string | Told

/** Words and numbers in both languages, each written from the same facts, never one from the other. */
export interface Phrase {
  readonly en: readonly Span[]
  readonly zh: readonly Span[]
}

/** What may stand in a template: a phrase, a name in both languages, words of this language, or nothing. */
export type Piece = Phrase | Bilingual | string | null | false | undefined

/** `en\`Exports were ${amount}\``: the English half of a phrase. */
export const en = written('en')
/** The Chinese half. */
export const zh = written('zh')

function written(language: 'en' | 'zh') {
  return (strings: TemplateStringsArray, ...pieces: readonly Piece[]): readonly Span[] =>
    merged(strings.flatMap((text, at) => [text, ...spansOf(pieces[at], language)]))
}

function spansOf(piece: Piece, language: 'en' | 'zh'): readonly Span[] {
  if (!piece) return []
  if (typeof piece === 'string') return [piece]
  const own = piece[language]
  return typeof own === 'string' ? [own] : own
}

/** Neighbouring words as one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (typeof span === 'string' && typeof last === 'string') out[out.length - 1] = last + span
    else if (span !== '') out.push(span)
  }
  return out
}

/** Phrases in a row: `a, b and c`; `a、b、c`. */
export function listed(phrases: readonly Piece[], between: Bilingual = { en: ', ', zh: '、' }): Phrase {
  const held = phrases.filter((one) => one)
  const joined = (language: 'en' | 'zh', last: string) =>
    merged(
      held.flatMap((one, at) => [
        at === 0 ? '' : at === held.length - 1 ? last : between[language],
        ...spansOf(one, language),
      ]),
    )
  return { en: joined('en', ' and '), zh: joined('zh', between.zh) }
}

/** Phrases one after another, with nothing or `between` them. */
export function together(phrases: readonly Piece[], between: Bilingual = { en: ' ', zh: '' }): Phrase {
  const held = phrases.filter((one) => one)
  const joined = (language: 'en' | 'zh') =>
    merged(held.flatMap((one, at) => [at === 0 ? '' : between[language], ...spansOf(one, language)]))
  return { en: joined('en'), zh: joined('zh') }
}

/** The numbers of a phrase, in the order of the English text. */
export function factsIn({ en: spans }: Phrase): readonly Fact[] {
  return spans.flatMap((span) => (typeof span === 'string' ? [] : [span.fact]))
}

/** A phrase as plain text. */
export function plainText(spans: readonly Span[]): string {
  return spans.map((span) => (typeof span === 'string' ? span : span.text)).join('')
}
