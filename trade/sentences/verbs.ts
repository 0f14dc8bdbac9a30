import { type Decimal, decimal } from '../decimal.ts'
import { formatGrowth, formatRate } from '../format/format-change.ts'
import { WORD_JOINER } from '../format/format-number.ts'

/** Sizes of a printed growth rate (docs/sentences.md, 4.1). */
export type Movement =
  | 'unchanged'
  | 'little changed'
  | 'edge up'
  | 'rise'
  | 'jump'
  | 'surge'
  | 'edge down'
  | 'fall'
  | 'slump'

/** A quarter or longer moves less than a month: its words begin at smaller rates. */
export type Span = 'month' | 'longer'

const FROM: Record<Span, { readonly jump: Decimal; readonly surge: Decimal; readonly slump: Decimal }> = {
  month: { jump: decimal('15.0'), surge: decimal('25.0'), slump: decimal('-10.0') },
  longer: { jump: decimal('10.0'), surge: decimal('20.0'), slump: decimal('-5.0') },
}

/** The word for `percent` (one decimal, as printed). */
export function movementOf(percent: string, span: Span): Movement {
  const growth = decimal(percent)
  const size = growth.abs()
  if (growth.eq('0')) return 'unchanged'
  if (size.lte('0.2')) return 'little changed'
  if (size.lt('1.0')) return growth.gt('0') ? 'edge up' : 'edge down'
  if (growth.lt('0')) return growth.lte(FROM[span].slump) ? 'slump' : 'fall'
  if (growth.gte(FROM[span].surge)) return 'surge'
  return growth.gte(FROM[span].jump) ? 'jump' : 'rise'
}

/** `plural` present ("exports rise"), `singular` present ("trade rises"), `past` ("imports rose"), `bare` after a flow ("imports unchanged"). */
export type VerbForm = 'plural' | 'singular' | 'past' | 'bare'

const ENGLISH: Record<
  Exclude<Movement, 'unchanged' | 'little changed'>,
  Record<'plural' | 'singular' | 'past', string>
> = {
  'edge up': { plural: 'edge up', singular: 'edges up', past: 'edged up' },
  rise: { plural: 'rise', singular: 'rises', past: 'rose' },
  jump: { plural: 'jump', singular: 'jumps', past: 'jumped' },
  surge: { plural: 'surge', singular: 'surges', past: 'surged' },
  'edge down': { plural: 'edge down', singular: 'edges down', past: 'edged down' },
  fall: { plural: 'fall', singular: 'falls', past: 'fell' },
  slump: { plural: 'slump', singular: 'slumps', past: 'slumped' },
}
const BE: Record<VerbForm, string> = { plural: 'are ', singular: 'is ', past: 'were ', bare: '' }

/** Verb and rate: `rise 10.7%`, `are unchanged`, `are little changed (+0.2%)`. Verb or sign, never both. */
export function englishVerb(percent: string, form: VerbForm, span: Span): string {
  const movement = movementOf(percent, span)
  if (movement === 'unchanged') return `${BE[form]}unchanged`
  if (movement === 'little changed') return `${BE[form]}little changed (${formatGrowth(percent, 'en')})`
  return `${ENGLISH[movement][form === 'bare' ? 'plural' : form]} ${formatRate(percent, 'en')}`
}

const CHINESE: Record<Exclude<Movement, 'unchanged' | 'little changed'>, string> = {
  'edge up': '微增',
  rise: '增长',
  jump: '大幅增长',
  surge: '大幅增长',
  'edge down': '微降',
  fall: '下降',
  slump: '大幅下降',
}

/** Verb and rate in Chinese: `增长10.7%`, `持平`, `基本持平（+0.2%）`; no line may break between the two. */
export function chineseVerb(percent: string, span: Span): string {
  const movement = movementOf(percent, span)
  if (movement === 'unchanged') return '持平'
  if (movement === 'little changed') return `基本持平（${formatGrowth(percent, 'zh')}）`
  return `${CHINESE[movement]}${WORD_JOINER}${formatRate(percent, 'zh')}`
}

/** Without sizes, for expectations and for the period before: `增长3.0%`, `下降7.0%`, `持平`. */
export function chineseChange(percent: string): string {
  const growth = decimal(percent)
  if (growth.eq('0')) return '持平'
  return `${growth.gt('0') ? '增长' : '下降'}${WORD_JOINER}${formatRate(percent, 'zh')}`
}

/** `a 3.0% rise`, `an 8.6% fall`, `no change`: for expectations and for the period before. */
export function englishChange(percent: string): string {
  const growth = decimal(percent)
  if (growth.eq('0')) return 'no change'
  const rate = formatRate(percent, 'en')
  return `${articleFor(rate)} ${rate} ${growth.gt('0') ? 'rise' : 'fall'}`
}

/** A or an by the sound of the number: an 8.6% rise, an 11th, an 18.0% fall, an 80.1% rise. */
function articleFor(number: string): 'a' | 'an' {
  return /^(8|(11|18)(?!\d))/.test(number) ? 'an' : 'a'
}

const ORDINALS = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** `a fourth month of falls`, `an 11th month of falls`: in words from third to tenth. */
export function englishStreak(months: number): string {
  const word = ORDINALS[months - 3]
  const ordinal = word ?? `${months}${suffix(months)}`
  return `${word === 'eighth' ? 'an' : articleFor(ordinal)} ${ordinal} month of falls`
}

function suffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th'
  return ({ 1: 'st', 2: 'nd', 3: 'rd' } as Record<number, string>)[n % 10] ?? 'th'
}
