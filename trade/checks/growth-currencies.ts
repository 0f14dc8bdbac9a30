import { type Decimal, decimal, fixed } from '../decimal.ts'
import { formatGrowth, formatPoints } from '../format/format-change.ts'
import { printSeriesKey } from '../series-key.ts'
import { type Background, entryOf, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf } from './finding.ts'
import { limitOf } from './rules.ts'

const APART = limitOf('growth-currencies', 'apart')

/**
 * Growth in yuan and growth in dollars differ by what the yuan has moved in a year, for exports as for imports: one month has one rate.
 */
export function currenciesGrowAlike(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((exports) => {
    const { dimensions, period } = exports
    if (dimensions.flow !== 'exports' || dimensions.unit !== 'CNY') return []
    const imports = entryOf(entries, printSeriesKey({ ...dimensions, flow: 'imports' }), period)
    const dollars = [exports, imports].map(
      (entry) => entry && entryOf(entries, printSeriesKey({ ...entry.dimensions, unit: 'USD' }), period),
    )
    const [ofExports, ofImports] = dollars
    if (!imports || !ofExports || !ofImports) return []
    const moved = [movedBy(exports, ofExports), movedBy(imports, ofImports)] as const
    const [one, other] = moved
    if (!one || !other) return []
    const apart = one.minus(other).abs()
    const fits = apart.lte(APART)
    const name = figureName(exports.series, period, background)
    const four = [exports, imports, ofExports, ofImports]
    const say = (locale: 'en' | 'zh') => four.map(({ growth }) => formatGrowth(growth ?? '', locale))
    const [en, zh] = [say('en'), say('zh')]
    return [
      {
        id: `growth-currencies:${exports.series}@${period}`,
        severity: fits ? 'passed' : 'warning',
        figures: four.map(growthOf),
        message: fits
          ? {
              en: `${name.en}: growth in yuan and dollars agrees with imports’`,
              zh: `${name.zh}：人民币、美元增速与进口相符`,
            }
          : {
              en: `${name.en}: growth in yuan and dollars parts from imports’`,
              zh: `${name.zh}：人民币、美元增速与进口不符`,
            },
        detail: {
          en: `exports ${en[0]} in yuan, ${en[2]} in dollars; imports ${en[1]} and ${en[3]}: the yuan can’t have moved by both (${formatPoints(fixed(apart, 1), 'en')} apart)`,
          zh: `出口人民币${zh[0]}、美元${zh[2]}；进口${zh[1]}、${zh[3]}：汇率变动不可能同时如此（相差${formatPoints(fixed(apart, 1), 'zh')}）`,
        },
        found: fixed(one, 1),
        expected: fixed(other, 1),
      } satisfies Finding,
    ]
  })
}

/** How much the dollar has risen in a year, in %, by the growth of one flow in both currencies. */
function movedBy(yuan: ReadEntry, dollars: ReadEntry): Decimal | null {
  if (yuan.growth === null || dollars.growth === null) return null
  const base = decimal(dollars.growth).plus('100')
  return base.lte('0') ? null : decimal(yuan.growth).plus('100').div(base).minus('1').times('100')
}
