import { contribution, contributionFromRates } from '../contribution.ts'
import { Decimal, fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { isMissing } from '../missing.ts'
import { changeOfShare, share } from '../share.ts'
import { yearPair, type YearPair } from '../year-pair.ts'
import type { Fact, FactKind } from './fact.ts'
import { type Formula, formula, sumFormula, type Term } from './formula.ts'
import { growthPercentOf, type Item } from './item.ts'
import type { Frame } from './knowledge.ts'

/** A number as it stands in an observation. */
export function printedFact(
  figure: Figure,
  kind: 'level' | 'growth' | 'first-print',
  frame: Pick<Frame, 'basis'>,
): Fact {
  const isGrowth = kind !== 'level'
  return {
    kind,
    value: (isGrowth ? figure.printedGrowthPercent : figure.value) ?? '0',
    unit: isGrowth ? 'percent' : 'printed',
    period: figure.period,
    basis: frame.basis,
    rests: [figure],
    how: null,
    isAbout: false,
    poll: null,
  }
}

/** The level of an item: printed, or the sum of its rows. */
export function levelFact(item: Item): Fact | null {
  if (!item.now) return null
  if (item.figure) return printedFact(item.figure, 'level', item.frame)
  const [only, ...others] = item.parts
  if (only && others.length === 0) return levelFact(only)
  const levels = item.now.figures.map((_, at) => item.parts[at]?.now?.level).filter((level) => level !== undefined)
  const { amount, unit } = item.now.level
  return computed('sum', unit, amount, item.frame, item.now.figures, sumFormula(levels), item.now.level)
}

/** Growth on the year: the agency's, else ours from the two levels. */
export function growthFact(item: Item): Fact | null {
  const { figure, now, before, frame } = item
  if (figure && figure.printedGrowthPercent !== null) return printedFact(figure, 'growth', frame)
  const percent = growthPercentOf(item)
  if (percent === null || !now || !before) return null
  return computed(
    'computed-growth',
    'percent',
    percent,
    frame,
    [...now.figures, ...before.figures],
    formula`100 × (${now.level} − ${before.level}) / ${before.level}`,
  )
}

/** `part` in % of `whole`. */
export function shareFact(part: Item, whole: Item): Fact | null {
  if (!part.now || !whole.now) return null
  const percent = share(part.now.level, whole.now.level)
  if (isMissing(percent)) return null
  return computed(
    'share',
    'percent',
    percent,
    part.frame,
    [...part.now.figures, ...whole.now.figures],
    formula`100 × ${part.now.level} / ${whole.now.level}`,
  )
}

/** Percentage points by which the share changed over the year; "about" where the levels a year before are not held. */
export function changeOfShareFact(part: Item, whole: Item): Fact | null {
  const pairs = pairsOf(part, whole)
  if (pairs) {
    const points = changeOfShare(pairs.part, pairs.whole)
    if (isMissing(points)) return null
    return computed(
      'change-of-share',
      'points',
      points,
      part.frame,
      figuresOf(part, whole),
      formula`100 × ${pairs.part.now} / ${pairs.whole.now} − 100 × ${pairs.part.yearBefore} / ${pairs.whole.yearBefore}`,
    )
  }
  const rates = ratesOf(part, whole)
  if (!rates) return null
  const { sharePercent, partGrowth, wholeGrowth, partNow, wholeNow } = rates
  const before = sharePercent.times(wholeGrowth.plus('100')).div(partGrowth.plus('100'))
  return computed(
    'change-of-share',
    'points',
    sharePercent.minus(before),
    part.frame,
    figuresOf(part, whole),
    formula`100 × ${partNow} / ${wholeNow} × (1 − (100 + ${rate(wholeGrowth)}) / (100 + ${rate(partGrowth)}))`,
    undefined,
    true,
  )
}

/** Percentage points that `part` adds to the growth of `whole`; "about" where it follows from rates. */
export function contributionFact(part: Item, whole: Item): Fact | null {
  const pairs = pairsOf(part, whole)
  if (pairs) {
    const points = contribution(pairs.part, pairs.whole)
    if (isMissing(points)) return null
    return computed(
      'contribution',
      'points',
      points,
      part.frame,
      figuresOf(part, whole),
      formula`100 × (${pairs.part.now} − ${pairs.part.yearBefore}) / ${pairs.whole.yearBefore}`,
    )
  }
  if (part.parts.length > 0) return sumOfContributions(part, whole)
  const rates = ratesOf(part, whole)
  if (!rates) return null
  const points = contributionFromRates(rates.sharePercent, rates.partGrowth, rates.wholeGrowth)
  if (isMissing(points)) return null
  return computed(
    'contribution',
    'points',
    points,
    part.frame,
    figuresOf(part, whole),
    formula`100 × ${rates.partNow} / ${rates.wholeNow} × ${rate(rates.partGrowth)} / (100 + ${rate(rates.partGrowth)}) × (100 + ${rate(rates.wholeGrowth)}) / 100`,
    undefined,
    true,
  )
}

/** Everything the contributions leave out of the growth of `whole`. */
export function remainderFact(whole: Item, contributions: readonly Fact[]): Fact | null {
  const growth = growthPercentOf(whole)
  if (growth === null) return null
  const rest = contributions.reduce((left, one) => left.minus(one.value), growth)
  const strings = ['', ...contributions.map(() => ' − '), '']
  const terms = [rate(growth), ...contributions.map((one) => fixed(new Decimal(one.value), 2))]
  return computed(
    'remainder',
    'points',
    rest,
    whole.frame,
    [...(whole.now?.figures ?? (whole.figure ? [whole.figure] : [])), ...contributions.flatMap(({ rests }) => rests)],
    formula(Object.assign(strings, { raw: strings }), ...terms),
    undefined,
    contributions.some((one) => one.isAbout),
  )
}

/** Growth of the average value of a unit, from growth of value and of quantity: (100 + v) / (100 + q) × 100 − 100. */
export function unitValueFact(value: Fact, quantity: Fact): Fact | null {
  const [v, q] = [new Decimal(value.value), new Decimal(quantity.value)]
  if (q.eq('-100')) return null
  const percent = v.plus('100').div(q.plus('100')).times('100').minus('100')
  return {
    ...computed(
      'unit-value',
      'percent',
      percent,
      value,
      [...value.rests, ...quantity.rests],
      formula`(100 + ${rate(v)}) / (100 + ${rate(q)}) × 100 − 100`,
    ),
    isAbout: false,
  }
}

/** Yuan to the dollar implied by one figure in both currencies, no finer than its parts. */
export function exchangeRateFact(yuan: Item, dollars: Item): Fact | null {
  if (!yuan.now || !dollars.now || dollars.now.level.amount.eq('0')) return null
  return computed(
    'exchange-rate',
    'CNY per USD',
    yuan.now.level.amount.div(dollars.now.level.amount),
    yuan.frame,
    [...yuan.now.figures, ...dollars.now.figures],
    formula`${yuan.now.level} / ${dollars.now.level}`,
  )
}

/** `part` for every 100 of `whole`, of one unit: imports of parts against exports made of them. */
export function perHundredFact(part: Item, whole: Item): Fact | null {
  if (!part.now || !whole.now || whole.now.level.amount.eq('0')) return null
  return computed(
    'per-hundred',
    part.now.level.unit,
    part.now.level.amount.div(whole.now.level.amount).times('100'),
    part.frame,
    [...part.now.figures, ...whole.now.figures],
    formula`100 × ${part.now.level} / ${whole.now.level}`,
  )
}

/** A number of ours with its arithmetic. `shown`: how the result stands in the formula, where two decimals do not do. */
export function computed(
  kind: FactKind,
  unit: string,
  value: Decimal,
  { period, basis }: Pick<Frame, 'period' | 'basis'>,
  rests: readonly Figure[],
  how: Formula,
  shown: Term = fixed(value, 2),
  isAbout = false,
): Fact {
  return {
    kind,
    unit,
    value: value.toFixed(),
    period,
    basis,
    rests: [...new Set(rests)],
    how: how(shown),
    isAbout,
    poll: null,
  }
}

/** Digits of a rate as they stand in a formula: as printed, or two decimals of ours. */
export function rate(percent: Decimal): string {
  const printed = percent.toFixed()
  return printed.length > 8 ? fixed(percent, 2) : printed
}

function pairsOf(part: Item, whole: Item): { part: YearPair; whole: YearPair } | null {
  if (!part.now || !part.before || !whole.now || !whole.before) return null
  return {
    part: yearPair(part.now.level, part.before.level),
    whole: yearPair(whole.now.level, whole.before.level),
  }
}

function ratesOf(part: Item, whole: Item) {
  const [partGrowth, wholeGrowth] = [growthPercentOf(part), growthPercentOf(whole)]
  if (!part.now || !whole.now || partGrowth === null || wholeGrowth === null || partGrowth.eq('-100')) return null
  const sharePercent = share(part.now.level, whole.now.level)
  return isMissing(sharePercent)
    ? null
    : { sharePercent, partGrowth, wholeGrowth, partNow: part.now.level, wholeNow: whole.now.level }
}

function figuresOf(part: Item, whole: Item): readonly Figure[] {
  const of = ({ now, before, figure }: Item) => [
    ...(now?.figures ?? (figure ? [figure] : [])),
    ...(before?.figures ?? []),
  ]
  return [...of(part), ...of(whole)]
}

/** A sum of rows of which some have no level a year before: their contributions one by one. */
function sumOfContributions(part: Item, whole: Item): Fact | null {
  const points = part.parts.map((one) => contributionFact(one, whole))
  if (points.some((one) => one === null)) return null
  const held = points.filter((one) => one !== null)
  return computed(
    'contribution',
    'points',
    held.reduce((sum, one) => sum.plus(one.value), new Decimal('0')),
    part.frame,
    held.flatMap(({ rests }) => rests),
    sumFormula(held.map((one) => fixed(new Decimal(one.value), 2))),
    undefined,
    held.some((one) => one.isAbout),
  )
}
