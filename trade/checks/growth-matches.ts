import { type Decimal, decimal, fixed } from '../decimal.ts'
import { formatGrowth, formatPoints } from '../format/format-change.ts'
import { formatDigits } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import { growth as computedGrowth } from '../growth.ts'
import { type Level, printLevel } from '../level.ts'
import { isMissing } from '../missing.ts'
import { parsePeriod, printPeriod, yearBefore } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { type Background, levelIn, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { amountText } from './amount-text.ts'
import { type Finding, growthOf, type ImpliedRevision, type Suggestion, valueOf } from './finding.ts'
import { gap, growthInterval, impliedBase, type Interval, intervalOfDigits } from './interval.ts'
import { misprintsOf } from './misprints.ts'
import { limitOf } from './rules.ts'

const PARTED_BY = limitOf('growth-matches', 'apart')
const SLIP_FROM = limitOf('growth-matches', 'slip')
const MENDED_WITHIN = limitOf('growth-matches', 'mended')

/**
 * Printed growth against growth computed from the level and the one we hold for a year before, from the digits of both. Where they
 * part and no slip explains it, the agency has revised last year's base: by how much follows from its level and its growth.
 */
export function growthMatches(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (!entry.level || entry.growth === null || entry.dimensions.flow === 'balance') return []
    const base = levelIn(entry.series, printPeriod(yearBefore(parsePeriod(entry.period))), entries, background)
    const allowed = base && growthInterval(entry.level, base)
    const ours = base && computedGrowth({ now: entry.level, yearBefore: base })
    if (!allowed || ours === null || isMissing(ours)) return []
    return [judge(entry, entry.level, entry.growth, base, allowed, fixed(ours, 1), background)]
  })
}

function judge(
  entry: ReadEntry,
  level: Level,
  printed: string,
  base: Level,
  allowed: Interval,
  ours: string,
  background: Background,
): Finding {
  const parted = gap(allowed, intervalOfDigits(printed))
  const name = figureName(entry.series, entry.period, background)
  const facts = {
    id: `growth-matches:${entry.series}@${entry.period}`,
    figures: [growthOf(entry)],
    beside: [valueOf(entry)],
    found: printed,
    expected: ours,
  }
  const detail: Bilingual = {
    en: `printed ${formatGrowth(printed, 'en')}, ours ${formatGrowth(ours, 'en')}`,
    zh: `公布${formatGrowth(printed, 'zh')}，自算${formatGrowth(ours, 'zh')}`,
  }
  // Two points of a growth of 400% are half a point of its base.
  const high = decimal(ours).div('100').plus('1')
  if (parted.lte(high.gt('1') ? PARTED_BY.times(high) : PARTED_BY)) {
    return {
      ...facts,
      severity: 'passed',
      message: { en: `${name.en}: printed growth agrees`, zh: `${name.zh}：公布增速相符` },
      detail,
    }
  }
  const apart = fixed(decimal(printed).minus(decimal(ours)).abs(), 1)
  const suggestion = likelyGrowth(entry, printed, allowed)
  const revision = impliedRevision(entry, level, printed, base)
  const revised = revision && saidRevision(entry, revision, background)
  return {
    ...facts,
    // One slip that explains it exactly is a mistake; without one the agency may have revised its base.
    severity: suggestion && parted.gte(SLIP_FROM) ? 'error' : 'warning',
    message: {
      en: `${name.en}: printed growth and ours are ${formatPoints(apart, 'en')} apart`,
      zh: `${name.zh}：公布与自算增速相差${formatPoints(apart, 'zh')}`,
    },
    detail: revised ? { en: `${detail.en}; ${revised.detail.en}`, zh: `${detail.zh}；${revised.detail.zh}` } : detail,
    ...(suggestion && { suggestion }),
    ...(revision && revised && { revision: { ...revision, note: revised.note } }),
  }
}

type Unsaid = Omit<ImpliedRevision, 'note'>

/** What the agency's own growth says of last year's level; null where it can't be told. */
function impliedRevision(entry: ReadEntry, level: Level, printed: string, base: Level): Unsaid | null {
  const implied = impliedBase(level, printed)
  if (!implied || base.amount.lte('0')) return null
  const { lastDigit } = level
  const middle = level.amount.div(decimal(printed).div('100').plus('1'))
  const print = (amount: Decimal, to = lastDigit) => printLevel({ amount, lastDigit: to }, entry.scale)
  return {
    series: entry.series,
    period: printPeriod(yearBefore(parsePeriod(entry.period))),
    scale: entry.scale,
    held: print(base.amount, Math.max(lastDigit, base.lastDigit)),
    implied: print(middle),
    low: print(implied.low),
    high: print(implied.high),
    byPercent: fixed(middle.minus(base.amount).div(base.amount).times('100'), 1),
  }
}

function saidRevision(
  entry: ReadEntry,
  { series, period, scale, held, implied, low, high, byPercent }: Unsaid,
  background: Background,
): { detail: Bilingual; note: Bilingual } {
  const when = { en: formatPeriod(period, 'en', 'with-year'), zh: formatPeriod(period, 'zh', 'with-year') }
  const name = figureName(series, period, background)
  const amount = (digits: string, locale: 'en' | 'zh') =>
    amountText({ value: digits, scale, unit: entry.dimensions.unit }, locale)
  const by = { en: formatGrowth(byPercent, 'en'), zh: formatGrowth(byPercent, 'zh') }
  return {
    detail: {
      en: `it implies ${formatDigits(implied)} (${formatDigits(low)} to ${formatDigits(high)}) for ${when.en}, where we hold ${formatDigits(held)}: the agency has revised it by ${by.en}, or a digit is wrong`,
      zh: `隐含${when.zh}为${formatDigits(implied)}（${formatDigits(low)}至${formatDigits(high)}），所存为${formatDigits(held)}：海关已修订${by.zh}，或数字有误`,
    },
    note: {
      en: `${name.en}: the agency’s growth implies a revision from ${amount(held, 'en')} to ${amount(implied, 'en')} (${amount(low, 'en')} to ${amount(high, 'en')}; ${by.en}).`,
      zh: `${name.zh}：海关增速隐含修订，由${amount(held, 'zh')}改为${amount(implied, 'zh')}（${amount(low, 'zh')}至${amount(high, 'zh')}；${by.zh}）。`,
    },
  }
}

function likelyGrowth(entry: ReadEntry, printed: string, allowed: Interval): Suggestion | null {
  const fixes = misprintsOf(printed).filter(({ digits }) => gap(allowed, intervalOfDigits(digits)).lte(MENDED_WITHIN))
  const [only] = fixes
  return only && fixes.length === 1 ? { figure: growthOf(entry), text: only.digits, why: only.why } : null
}
