import { type Concentration, concentration } from '../concentration.ts'
import { counterpart } from '../counterparts.ts'
import { Decimal, fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { isMissing } from '../missing.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { en, type Fact, type Phrase, zh } from './fact.ts'
import { computed } from './facts-of-items.ts'
import { type Formula, formula } from './formula.ts'
import { fullestFrame } from './frames.ts'
import { type Item, itemOf } from './item.ts'
import { ALL_TRADE, type Frame, frameBefore, type Knowledge } from './knowledge.ts'
import { bareRate, number, points } from './phrases.ts'
import { type Block, type Spoken, text } from './section.ts'
import { inMonths } from './span-words.ts'

const TOP = 5
/** Of exports a table of countries must account for so many per cent, or it is a short list and no index is computed. */
const COMPLETE_FROM = '99.5'
/** The index has moved in words only where it moved by so much, and the largest partner's share with it (docs/sentences.md, 5.12.5). */
const MOVED_FROM = { index: '10', percentPoints: '0.3' }

/** How exports spread over single countries: index, equal partners, the five largest, against a year before where that is held. */
export function diversification(known: Knowledge, about: Spoken): readonly Block[] {
  const frame = fullestFrame(about, (one) => (spreadIn(known, one) ? 1 : 0))
  const spread = frame && spreadIn(known, frame)
  if (!frame || !spread) return []
  const before = spreadIn(known, frameBefore(frame))
  return [text(spreadTold(spread, before, frame)), text(topTold(spread, before))]
}

interface Spread {
  readonly frame: Frame
  readonly concentration: Concentration
  /** Largest first. */
  readonly countries: readonly Item[]
  readonly whole: Item
}

function spreadIn(known: Knowledge, frame: Frame): Spread | null {
  const whole = itemOf(known, 'exports', ALL_TRADE, frame)
  const countries = known
    .members('exports', 'counterpart', frame)
    .map((member) => itemOf(known, 'exports', { breakdown: 'counterpart', member }, frame))
    .filter(({ now, member }) => now !== null && !counterpart(member ?? '')?.isRest)
    .toSorted((a, b) => (b.now?.level.amount ?? new Decimal('0')).cmp(a.now?.level.amount ?? new Decimal('0')))
  if (!whole.now || countries.length === 0) return null
  const levels = countries.flatMap(({ now }) => now?.level ?? [])
  const sum = levels.reduce((all, { amount }) => all.plus(amount), new Decimal('0'))
  if (sum.div(whole.now.level.amount).times('100').lt(COMPLETE_FROM)) return null
  const found = concentration(levels, whole.now.level)
  return isMissing(found) ? null : { frame, concentration: found, countries, whole }
}

function spreadTold(spread: Spread, before: Spread | null, frame: Frame): Phrase {
  const [index, equal] = [indexFact(spread), equalFact(spread)]
  const now: Phrase = {
    en: en`an HHI of ${number(index, 0)}, as many as ${number(equal, 1)} equal partners`,
    zh: zh`集中度指数（HHI）${number(index, 0)}，相当于${number(equal, 1)}个等额伙伴`,
  }
  if (!before) {
    const year = String(Number(frame.period.slice(0, 4)) - 1)
    return {
      en: en`${inMonths(frame)} exports were spread over partners with ${now}. No whole table of countries for the same months of ${year} is held, so the change over the year is not known here.`,
      zh: zh`${inMonths(frame)}出口市场${now}。${year}年同期的完整国别（地区）表未收录，一年来的变化此处无从得知。`,
    }
  }
  const then = indexFact(before)
  const words = DIRECTIONS[directionOf(spread.concentration, before.concentration)]
  return {
    en: en`${inMonths(frame)} exports were ${words.en}: ${now}; HHI ${number(then, 0)} a year before.`,
    zh: zh`${inMonths(frame)}出口市场${words.zh}：${now}；上年同期指数${number(then, 0)}。`,
  }
}

type Direction = 'spread' | 'concentrated' | 'same'

const DIRECTIONS: Record<Direction, Bilingual> = {
  spread: { en: 'spread over more partners than a year before', zh: '较上年同期更分散' },
  concentrated: { en: 'more concentrated on partners than a year before', zh: '较上年同期更集中' },
  same: { en: 'about as spread as a year before', zh: '与上年大致相当' },
}

function directionOf(now: Concentration, before: Concentration): Direction {
  const index = now.index.minus(before.index)
  const largest = now.topShares[1].minus(before.topShares[1])
  if (index.abs().lt(MOVED_FROM.index) || largest.abs().lt(MOVED_FROM.percentPoints)) return 'same'
  if (index.lt('0') !== largest.lt('0')) return 'same'
  return index.lt('0') ? 'spread' : 'concentrated'
}

function topTold(spread: Spread, before: Spread | null): Phrase {
  const share = topFact(spread)
  const names = spread.countries.slice(0, TOP).map(({ name }) => name)
  const change = before && changeFact(share, topFact(before), spread.frame)
  return {
    en: en`The five largest partners (${names.map((name) => name.en).join('; ')}) took ${bareRate(share)} of exports${change && { en: en`, ${points(change)} ${change.value.startsWith('-') ? 'less' : 'more'} than a year before`, zh: [] }}.`,
    zh: zh`前五大伙伴（${names.map((name) => name.zh).join('、')}）占出口${bareRate(share)}${change && { en: [], zh: zh`，较上年同期${change.value.startsWith('-') ? '低' : '高'}${points(change)}` }}。`,
  }
}

function indexFact({ concentration: { index }, countries, whole, frame }: Spread): Fact {
  const [largest] = countries
  const how: Formula =
    largest?.now && whole.now
      ? formula`${overCountries(countries.length)} (100 × ${A_COUNTRY} / ${whole.now.level})² = (100 × ${largest.now.level} / ${whole.now.level})² + …`
      : formula``
  return computed('concentration', 'index', index, frame, figuresOf(countries, whole), how, fixed(index, 1))
}

const A_COUNTRY = { en: 'country', zh: '各国（地区）' }

function overCountries(count: number): Bilingual {
  return { en: `Σ of ${count} countries and regions`, zh: `Σ ${count}个国家（地区）` }
}

function equalFact({ concentration: { index, equalParts }, countries, whole, frame }: Spread): Fact {
  const how = formula`10000 / ${fixed(index, 1)}`
  return computed('equal-partners', 'count', equalParts, frame, figuresOf(countries, whole), how)
}

function topFact({ concentration: { topShares }, countries, whole, frame }: Spread): Fact {
  const top = countries.slice(0, TOP)
  const levels = top.flatMap(({ now }) => now?.level ?? [])
  const strings = ['100 × (', ...levels.slice(1).map(() => ' + '), ') / ', '']
  const how = formula(Object.assign(strings, { raw: strings }), ...levels, ...(whole.now ? [whole.now.level] : []))
  return computed('top-share', 'percent', topShares[TOP], frame, figuresOf(top, whole), how)
}

function changeFact(now: Fact, before: Fact, frame: Frame): Fact {
  const [share, then] = [new Decimal(now.value), new Decimal(before.value)]
  const how = formula`${fixed(share, 2)} − ${fixed(then, 2)}`
  return computed('change-of-share', 'points', share.minus(then), frame, [...now.rests, ...before.rests], how)
}

function figuresOf(countries: readonly Item[], whole: Item): readonly Figure[] {
  return [...countries.flatMap(({ now }) => now?.figures ?? []), ...(whole.now?.figures ?? [])]
}
