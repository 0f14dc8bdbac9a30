import { Decimal, decimal, fixed } from '../decimal.ts'
import { formatGrowth, formatPoints } from '../format/format-change.ts'
import { growth as computedGrowth } from '../growth.ts'
import { isMissing } from '../missing.ts'
import { parsePeriod, printPeriod, yearBefore } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { type Background, heldLevel, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf, type Suggestion, valueOf } from './finding.ts'
import { gap, growthInterval, type Interval, intervalOfDigits } from './interval.ts'
import { misprintsOf } from './misprints.ts'

// The agency computes on a base it revises: in the history we hold printed and computed growth part by up to 1.9 points
// without a mistake (all of 2022), by more only where a whole year was restated.
const PARTED_BY = new Decimal('2')
// A slip that explains a small difference may be chance: a revised base turned +1.5 into −1.8 in the spring of 2024.
const SLIP_FROM = new Decimal('5')
// How near a mended figure must come to count as the likely fix: as near as revised bases leave true ones.
const MENDED_WITHIN = new Decimal('1')

/** Printed growth against growth computed from the level and the one we hold for a year before, from the digits of both. */
export function growthMatches(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (!entry.level || entry.growth === null || entry.dimensions.flow === 'balance') return []
    const base = heldLevel(entry.series, printPeriod(yearBefore(parsePeriod(entry.period))), background)
    const allowed = base && growthInterval(entry.level, base)
    const ours = base && computedGrowth({ now: entry.level, yearBefore: base })
    if (!allowed || ours === null || isMissing(ours) || isElsewhere(ours)) return []
    return [judge(entry, entry.growth, allowed, fixed(ours, 1), background)]
  })
}

// A level that is several times its base has its own rule (magnitude); its growth then says nothing new.
const LEAST = new Decimal('-75')
const MOST = new Decimal('300')

function isElsewhere(computed: Decimal): boolean {
  return computed.lt(LEAST) || computed.gt(MOST)
}

function judge(entry: ReadEntry, printed: string, allowed: Interval, ours: string, background: Background): Finding {
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
  if (parted.lte(PARTED_BY)) {
    return {
      ...facts,
      severity: 'passed',
      message: { en: `${name.en}: printed growth agrees`, zh: `${name.zh}：公布增速相符` },
      detail,
    }
  }
  const apart = fixed(decimal(printed).minus(decimal(ours)).abs(), 1)
  const suggestion = likelyGrowth(entry, printed, allowed)
  return {
    ...facts,
    // One slip that explains it exactly is a mistake; without one the agency may have revised its base.
    severity: suggestion && parted.gte(SLIP_FROM) ? 'error' : 'warning',
    message: {
      en: `${name.en}: printed growth and ours are ${formatPoints(apart, 'en')} apart`,
      zh: `${name.zh}：公布与自算增速相差${formatPoints(apart, 'zh')}`,
    },
    detail: suggestion
      ? detail
      : { en: `${detail.en}; the agency may have revised last year’s figure`, zh: `${detail.zh}；海关或已修订上年数` },
    ...(suggestion && { suggestion }),
  }
}

function likelyGrowth(entry: ReadEntry, printed: string, allowed: Interval): Suggestion | null {
  const fixes = misprintsOf(printed).filter(({ digits }) => gap(allowed, intervalOfDigits(digits)).lte(MENDED_WITHIN))
  const [only] = fixes
  return only && fixes.length === 1 ? { figure: growthOf(entry), text: only.digits, why: only.why } : null
}
