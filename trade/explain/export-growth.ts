import { commodity, containing, overlap } from '../commodities.ts'
import { Decimal } from '../decimal.ts'
import type { SectorId } from '../sectors.ts'
import { sector } from '../sectors.ts'
import { en, type Fact, listed, type Phrase, zh } from './fact.ts'
import { computed, contributionFact, growthFact, levelFact, rate, remainderFact, shareFact } from './facts-of-items.ts'
import { formula } from './formula.ts'
import { fullestFrame } from './frames.ts'
import { growthPercentOf, type Item, itemOf, nameOf, sumOf } from './item.ts'
import { ALL_TRADE, type Frame, type Knowledge } from './knowledge.ts'
import { about as roughly, amount, bareRate, grew, inside, points, pointsTold, signedRate, signOf } from './phrases.ts'
import { type Block, list, type Spoken, text } from './section.ts'
import { inMonths } from './span-words.ts'

/**
 * What made up exports' growth: the largest contributions of official lines that do not overlap, the rest, then the sectors that
 * readers ask for, each as far as its lines' figures go (docs/sentences.md, 5.12.2). Nothing is said to drive but in points.
 */
export function exportGrowth(known: Knowledge, about: Spoken): readonly Block[] {
  const frame = fullestFrame(about, (one) => pointsOfLines(known, one).length || growthOnly(known, one).length / 100)
  if (frame === null) return []
  const whole = itemOf(known, 'exports', ALL_TRADE, frame)
  const growth = growthFact(whole)
  const lines = disjoint(pointsOfLines(known, frame))
  const alone = growthOnly(known, frame)
  return [
    ...(growth && lines.length > 0 ? contributionsTold(whole, growth, lines) : []),
    ...withinTold(known, whole, frame, lines),
    ...sectorsTold(known, whole, frame),
    ...(alone.length > 0 ? [growthAloneTold(frame, alone)] : []),
  ]
}

interface Contributor {
  readonly item: Item
  readonly fact: Fact
}

function pointsOfLines(known: Knowledge, frame: Frame): readonly Contributor[] {
  const whole = itemOf(known, 'exports', ALL_TRADE, frame)
  return linesIn(known, frame).flatMap((item) => {
    const fact = contributionFact(item, whole)
    return fact ? [{ item, fact }] : []
  })
}

/** Lines cut by technology, brand or use overlap every other and are no part of a sum. */
function linesIn(known: Knowledge, frame: Frame): readonly Item[] {
  return known
    .members('exports', 'commodity', frame)
    .filter((code) => commodity(code)?.aggregate !== 'across')
    .map((member) => itemOf(known, 'exports', { breakdown: 'commodity', member }, frame))
}

/** The largest first, each only if it shares no goods with a larger one. */
function disjoint(all: readonly Contributor[]): readonly Contributor[] {
  const chosen: Contributor[] = []
  for (const one of all.toSorted((a, b) => sizeOf(b.fact).cmp(sizeOf(a.fact)))) {
    if (!chosen.some((other) => overlap(one.item.member ?? '', other.item.member ?? ''))) chosen.push(one)
  }
  return chosen
}

function sizeOf({ value }: Fact): Decimal {
  return new Decimal(value).abs()
}

const OF_THE_SIGN = 3
/** Below this the parts are not said to be of the whole: each has its own points only. */
const POINTS_OF_FROM = '1.0'

function contributionsTold(whole: Item, growth: Fact, lines: readonly Contributor[]): readonly Block[] {
  const isFall = signOf(growth) < 0
  const same = lines.filter(({ fact }) => signOf(fact) !== 0 && signOf(fact) < 0 === isFall).slice(0, OF_THE_SIGN)
  const other = lines.filter(({ fact }) => signOf(fact) !== 0 && signOf(fact) < 0 !== isFall).slice(0, 1)
  const told = [...same, ...other]
  if (told.length === 0) return []
  const isOf = new Decimal(growth.value).abs().gte(POINTS_OF_FROM) ? growth : null
  const rest = remainderFact(
    whole,
    told.map(({ fact }) => fact),
  )
  return [
    text({
      en: en`${inMonths(whole.frame)} exports ${grew(growth)}${whole.frame.currency === 'CNY' ? ' in yuan terms' : ' in US dollars'}.`,
      zh: zh`${inMonths(whole.frame)}出口（${whole.frame.currency === 'CNY' ? '人民币计' : '美元计'}）${grew(growth)}。`,
    }),
    ...list([
      ...told.map(({ item, fact }) => contributionTold(item, whole, fact, isFall ? null : isOf)),
      ...(rest ? [restTold(rest)] : []),
    ]),
  ]
}

/** The largest lines inside those told: what a wide line is made of, as far as growth is held. */
function withinTold(known: Knowledge, whole: Item, frame: Frame, wide: readonly Contributor[]): readonly Block[] {
  const names = new Set(wide.map(({ item }) => item.member))
  const inside = pointsOfLines(known, frame).filter(
    ({ item, fact }) =>
      !names.has(item.member) &&
      signOf(fact) !== 0 &&
      [...containing(item.member ?? '')].some((code) => names.has(code)),
  )
  const told = disjoint(inside).slice(0, OF_THE_SIGN)
  if (told.length === 0) return []
  return [
    text({ en: en`Of lines that lie within these:`, zh: zh`上述各项之内：` }),
    ...list(told.map(({ item, fact }) => contributionTold(item, whole, fact, null))),
  ]
}

/** `Mechanical and electrical products, 59.4% of exports, grew 8.7% and made up about 5.1 of the 7.1 points.` */
function contributionTold(item: Item, whole: Item, fact: Fact, of: Fact | null): Phrase {
  const [share, growth] = [shareFact(item, whole), growthFact(item)]
  const { name } = item
  return {
    en: en`${name}${share && { en: en`, ${bareRate(share)} of exports,`, zh: [] }}${growth && { en: en` ${grew(growth)} and`, zh: [] }} ${pointsTold(fact, of)}.`,
    zh: zh`${name}${share && { en: [], zh: zh`占出口${bareRate(share)}，` }}${growth && { en: [], zh: zh`${grew(growth)}，` }}${pointsTold(fact, of)}。`,
  }
}

function restTold(rest: Fact): Phrase {
  return { en: en`Everything else ${pointsTold(rest)}.`, zh: zh`其余各项合计${pointsTold(rest)}。` }
}

/** The sectors readers ask for first. They overlap the lines above, and electric vehicles are part of vehicles. */
const SECTORS_ASKED: readonly SectorId[] = ['electronics', 'vehicles', 'electric-vehicles', 'energy', 'medical']

function sectorsTold(known: Knowledge, whole: Item, frame: Frame): readonly Block[] {
  const told = SECTORS_ASKED.flatMap((id) => sectorTold(known, whole, frame, id) ?? [])
  if (told.length === 0) return []
  return [
    text({
      en: en`By sectors, which share goods with the lines above:`,
      zh: zh`按行业（与上述各项有重叠）：`,
    }),
    ...list(told),
  ]
}

/** A sector as far as its lines go: whole, or of the lines whose growth is held, or by size alone; null where nothing is held. */
export function sectorTold(known: Knowledge, whole: Item, frame: Frame, id: SectorId): Phrase | null {
  const found = sector(id)
  if (!found) return null
  const lines = (found.lines.exports ?? []).map((member) =>
    itemOf(known, 'exports', { breakdown: 'commodity', member }, frame),
  )
  const held = lines.filter(({ now }) => now !== null)
  if (held.length === 0) return null
  const name = { en: found.en, zh: found.zh }
  const own = sumOf(name, held)
  const share = own && shareFact(held.length === 1 ? (held[0] ?? own) : own, whole)
  const level = own && levelFact(held.length === 1 ? (held[0] ?? own) : own)
  if (!own || !share || !level) return null
  const size: Phrase = {
    en: en`${name} (${listed(held.map((line) => inside(line.name)))}): ${amount(level)}, ${bareRate(share)} of exports`,
    zh: zh`${name}（${listed(held.map((line) => line.name))}）：${amount(level)}，占出口${bareRate(share)}`,
  }
  const total = contributionFact(own, whole)
  if (total && held.length === lines.length) {
    const took = pointsTold(total)
    return { en: en`${size}; ${took}.`, zh: zh`${size}；${took}。` }
  }
  const least = held.length === 1 && held[0] ? atLeast(known, held[0], whole, frame) : null
  if (least) return { en: en`${size}; ${least}.`, zh: zh`${size}；${least}。` }
  const some = held.flatMap((item) => {
    const fact = contributionFact(item, whole)
    return fact ? [{ item, fact }] : []
  })
  if (some.length === 0)
    return {
      en: en`${size}; its growth is not held, so its contribution is not.`,
      zh: zh`${size}；增速未收录，无从计算拉动。`,
    }
  const parts = listed(
    some.map(({ item, fact }) => ({
      en: en`${inside(item.name)} ${pointsTold(fact)}`,
      zh: zh`${item.name}${pointsTold(fact)}`,
    })),
  )
  return {
    en: en`${size}; ${parts}; of its other lines no growth is held.`,
    zh: zh`${size}；其中${parts}；其余各项增速未收录。`,
  }
}

/**
 * A line whose growth is not printed, within a wider one of which growth alone is: the wider one is at least as large, so it
 * contributed at least what the narrower one would have at its rate. Of growth only: of a fall it would be a most.
 */
function atLeast(known: Knowledge, line: Item, whole: Item, frame: Frame): Phrase | null {
  const wholeGrowth = growthPercentOf(whole)
  if (!line.now || !whole.now || wholeGrowth === null || growthPercentOf(line) !== null) return null
  for (const member of containing(line.member ?? '')) {
    const wider = itemOf(known, 'exports', { breakdown: 'commodity', member }, frame)
    const growth = growthFact(wider)
    if (wider.now !== null || growth?.kind !== 'growth' || signOf(growth) <= 0 || !wider.figure) continue
    const percent = new Decimal(growth.value)
    const share = line.now.level.amount.div(whole.now.level.amount).times('100')
    const value = share.times(percent).div(percent.plus('100')).times(wholeGrowth.plus('100')).div('100')
    const fact = computed(
      'contribution',
      'points',
      value,
      frame,
      [wider.figure, ...line.now.figures, ...whole.now.figures],
      formula`100 × ${line.now.level} / ${whole.now.level} × ${rate(percent)} / (100 + ${rate(percent)}) × (100 + ${rate(wholeGrowth)}) / 100`,
      undefined,
      true,
    )
    const { name } = wider
    return {
      en: en`${inside(name)}, of which this line is part, ${grew(growth)}, and so made up at least ${roughly(fact)}${points(fact)}`,
      zh: zh`${name}（包含本项）${grew(growth)}，即至少拉动${roughly(fact)}${points(fact)}`,
    }
  }
  return null
}

function growthOnly(known: Knowledge, frame: Frame): readonly Item[] {
  return known
    .members('exports', 'commodity', frame)
    .map((member) => itemOf(known, 'exports', { breakdown: 'commodity', member }, frame))
    .filter(({ figure, now }) => now === null && figure !== null && figure.printedGrowthPercent !== null)
    .toSorted((a, b) => new Decimal(b.figure?.printedGrowthPercent ?? '0').cmp(a.figure?.printedGrowthPercent ?? '0'))
}

function growthAloneTold(frame: Frame, items: readonly Item[]): Block {
  const each = listed(
    items.flatMap((item) => {
      const growth = growthFact(item)
      const name = nameOf({ breakdown: 'commodity', member: item.member })
      return growth ? [{ en: en`${inside(name)} ${signedRate(growth)}`, zh: zh`${name}${signedRate(growth)}` }] : []
    }),
  )
  return text({
    en: en`${inMonths(frame)} growth alone was printed, without a level, of ${each}; what these added to the whole cannot be computed from that.`,
    zh: zh`${inMonths(frame)}公布了增速、未公布金额的有：${each}；由增速本身算不出拉动。`,
  })
}
