import { Decimal } from '../decimal.ts'
import { formatPeriod } from '../format/format-period.ts'
import { formatDigits } from '../format/format-number.ts'
import { parsePeriod, type Period, type PeriodText, periodBefore, printPeriod, yearBefore } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { type Background, type Draft, heldLevel, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { countOf, limitOf } from './rules.ts'
import { significantDigits } from './significant-digits.ts'

const SHARE = limitOf('stale', 'share').div('100')
const DIGITS = countOf('stale', 'digits')
// One figure is no table.
const LEAST = 2

/** Last month's table, or last year's, in the place of this one's: the figures are the ones we hold of then. */
export function figuresAreNew(entries: readonly ReadEntry[], background: Background, draft: Draft): readonly Finding[] {
  if (draft.kind !== 'release' || draft.period === null) return []
  return [
    ...judge(entries, background, {
      id: 'month',
      before: (period, { dimensions }) => periodBefore(period, dimensions.basis),
    }),
    ...judge(entries, background, { id: 'year', before: yearBefore }),
  ]
}

interface Than {
  readonly id: 'month' | 'year'
  readonly before: (period: Period, entry: ReadEntry) => Period
}

function judge(entries: readonly ReadEntry[], background: Background, { id, before }: Than): readonly Finding[] {
  const held = entries.flatMap((entry) => {
    const past = printPeriod(before(parsePeriod(entry.period), entry))
    const level =
      entry.value !== null && significantDigits(entry.value) >= 3 ? heldLevel(entry.series, past, background) : null
    return entry.level && level
      ? [{ entry, past, isSame: level.amount.eq(entry.level.amount) && level.lastDigit === entry.level.lastDigit }]
      : []
  })
  const same = held.filter(({ isSame }) => isSame)
  const [first] = same
  if (!first) return []
  if (same.length >= LEAST && new Decimal(String(same.length)).gte(SHARE.times(String(held.length))))
    return [table(id, same, held.length)]
  return same
    .filter(({ entry }) => significantDigits(entry.value ?? '') >= DIGITS && !mayRest(entry))
    .map(({ entry, past }) => figure(id, entry, past, background))
}

/** A partner that bought nothing in a month has the year to date of the month before. */
function mayRest({ dimensions: { breakdown, basis } }: ReadEntry): boolean {
  return breakdown !== 'all' && basis === 'year-to-date'
}

function table(
  id: Than['id'],
  same: readonly { readonly entry: ReadEntry; readonly past: PeriodText }[],
  of: number,
): Finding {
  const when = periods(same[0]?.past ?? '')
  return {
    id: `stale:${id}`,
    severity: 'error',
    figures: same.map(({ entry }) => valueOf(entry)),
    message: { en: `These are the figures of ${when.en}`, zh: `这些是${when.zh}的数字` },
    detail: {
      en: `${same.length} of ${of} are the same as we hold for then`,
      zh: `${of}个中有${same.length}个与当时所存相同`,
    },
    found: String(same.length),
    expected: '0',
  }
}

function figure(id: Than['id'], entry: ReadEntry, past: PeriodText, background: Background): Finding {
  const name = figureName(entry.series, entry.period, background)
  const when = periods(past)
  return {
    id: `stale:${id}:${entry.series}@${entry.period}`,
    severity: 'warning',
    figures: [valueOf(entry)],
    message: { en: `${name.en} is the figure of ${when.en}`, zh: `${name.zh}与${when.zh}的数字相同` },
    detail: {
      en: `${formatDigits(entry.value ?? '')} is what we hold for ${when.en}, to the digit`,
      zh: `${formatDigits(entry.value ?? '')}与所存${when.zh}的数字逐位相同`,
    },
    found: entry.value ?? '',
    expected: `≠ ${entry.value ?? ''}`,
  }
}

function periods(period: PeriodText): Bilingual {
  return { en: formatPeriod(period, 'en', 'with-year'), zh: formatPeriod(period, 'zh', 'with-year') }
}
