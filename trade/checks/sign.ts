import { decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import type { Background, ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf, valueOf } from './finding.ts'

/** What was shipped is more than nothing: exports, imports, total and quantities are above zero; only a balance has a sign. Nothing falls by more than all of it. */
export function signIsRight(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return [...levels(entries, background), ...growths(entries, background)]
}

function growths(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (entry.growth === null || entry.dimensions.flow === 'balance' || decimal(entry.growth).gte('-100')) return []
    const name = figureName(entry.series, entry.period, background)
    return [
      {
        id: `sign:${entry.series}@${entry.period}:growth`,
        severity: 'error',
        figures: [growthOf(entry)],
        message: { en: `${name.en} falls by more than 100%`, zh: `${name.zh}降幅超过100%` },
        detail: {
          en: `the draft says ${formatDigits(entry.growth)}%: nothing can fall by more than all of it`,
          zh: `草稿为${formatDigits(entry.growth)}%：降幅不可能超过100%`,
        },
        found: entry.growth,
        expected: '≥ -100',
      } satisfies Finding,
    ]
  })
}

function levels(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (entry.value === null || !entry.level || entry.dimensions.flow === 'balance' || entry.level.amount.gt('0'))
      return []
    const isZero = entry.level.amount.eq('0')
    // A country may have bought nothing in a month; China as a whole has not.
    if (isZero && entry.dimensions.breakdown !== 'all') return []
    const name = figureName(entry.series, entry.period, background)
    return [
      {
        id: `sign:${entry.series}@${entry.period}`,
        severity: 'error',
        figures: [valueOf(entry)],
        message: isZero
          ? { en: `${name.en} is zero`, zh: `${name.zh}为零` }
          : { en: `${name.en} is negative`, zh: `${name.zh}为负` },
        detail: isZero
          ? { en: 'leave a figure that was not printed empty', zh: '未公布的数字请留空' }
          : { en: 'only a balance can be', zh: '只有差额可以为负' },
        found: entry.value,
        expected: '> 0',
        ...(!isZero && {
          suggestion: {
            figure: valueOf(entry),
            text: entry.value.replace('-', ''),
            why: { en: `without the minus: ${formatDigits(entry.value.replace('-', ''))}`, zh: '去掉负号' },
          },
        }),
      } satisfies Finding,
    ]
  })
}
