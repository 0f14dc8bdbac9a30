import { fixed } from '../decimal.ts'
import { formatGrowth } from '../format/format-change.ts'
import type { Flow } from '../flow.ts'
import { printSeriesKey } from '../series-key.ts'
import { type Background, entryOf, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf, valueOf } from './finding.ts'
import { difference, impliedBase, type Interval, sum, touch } from './interval.ts'
import { misprintsOf } from './misprints.ts'

/**
 * A level and its growth imply last year's level; those of exports and imports add up to that of the total, and their difference is
 * that of the balance, within the rounding of all six figures. It holds whatever the agency has revised since: they stand on one base.
 */
export function growthAddsUp(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((total) => {
    if (total.dimensions.flow !== 'total' && total.dimensions.flow !== 'balance') return []
    const flow = (of: Flow) => entryOf(entries, printSeriesKey({ ...total.dimensions, flow: of }), total.period)
    const three = [total, flow('exports'), flow('imports')] as const
    const bases = three.map((entry) => entry && baseOf(entry))
    const [whole, exports, imports] = bases
    if (!three[1] || !three[2] || !whole || !exports || !imports) return []
    return [judge([total, three[1], three[2]], [whole, exports, imports], background)]
  })
}

type Three<T> = readonly [total: T, exports: T, imports: T]

function combined({ dimensions }: ReadEntry, exports: Interval, imports: Interval): Interval {
  return dimensions.flow === 'total' ? sum(exports, imports) : difference(exports, imports)
}

function baseOf({ level, growth }: ReadEntry): Interval | null {
  return level && growth !== null ? impliedBase(level, growth) : null
}

function judge(three: Three<ReadEntry>, [whole, exports, imports]: Three<Interval>, background: Background): Finding {
  const [total] = three
  const name = figureName(total.series, total.period, background)
  const expected = computed(three)
  const [printed, ofExports, ofImports] = three.map(({ growth }) => ({
    en: formatGrowth(growth ?? '', 'en'),
    zh: formatGrowth(growth ?? '', 'zh'),
  }))
  const facts = {
    id: `growth-adds-up:${total.series}@${total.period}`,
    found: total.growth ?? '',
    expected,
    detail: {
      en: `exports ${ofExports?.en} and imports ${ofImports?.en} make ${expected && formatGrowth(expected, 'en')}, the draft says ${printed?.en}`,
      zh: `出口${ofExports?.zh}、进口${ofImports?.zh}，合计应为${expected && formatGrowth(expected, 'zh')}，草稿为${printed?.zh}`,
    },
  }
  if (touch(whole, combined(total, exports, imports))) {
    return {
      ...facts,
      severity: 'passed',
      figures: three.map(growthOf),
      message: { en: `${name.en}: growth is that of exports and imports`, zh: `${name.zh}：增速与进、出口相符` },
    }
  }
  const suggestion = onlyFix(three)
  const figure = suggestion?.figure ?? growthOf(total)
  return {
    ...facts,
    severity: 'error',
    figures: [figure],
    beside: [...three.map(growthOf).filter(({ series }) => series !== figure.series), ...three.map(valueOf)],
    message: { en: `${name.en}: growth is not that of exports and imports`, zh: `${name.zh}：增速与进、出口不符` },
    ...(suggestion && { suggestion }),
  }
}

/** The growth that the two others give, in digits; empty where they give none. */
function computed([total, exports, imports]: Three<ReadEntry>): string {
  const bases = [exports, imports].map((entry) => baseOf(entry))
  const [much, less] = [exports.level?.amount, imports.level?.amount]
  const amount = much && less && (total.dimensions.flow === 'total' ? much.plus(less) : much.minus(less))
  const [one, other] = bases
  if (!one || !other || !amount) return ''
  const { low, high } = combined(total, one, other)
  const base = low.plus(high).div('2')
  return base.lte('0') ? '' : fixed(amount.div(base).minus('1').times('100'), 1)
}

function onlyFix(three: Three<ReadEntry>): Finding['suggestion'] | null {
  const fixes = three.flatMap((entry, at) =>
    misprintsOf(entry.growth ?? '').flatMap(({ digits, why }) => {
      const [whole, exports, imports] = three.map((other, place) =>
        baseOf(place === at ? { ...entry, growth: digits } : other),
      )
      return whole && exports && imports && touch(whole, combined(three[0], exports, imports))
        ? [{ figure: growthOf(entry), text: digits, why }]
        : []
    }),
  )
  return fixes.length === 1 ? (fixes[0] ?? null) : null
}
