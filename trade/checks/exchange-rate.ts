import { Decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { printSeriesKey } from '../series-key.ts'
import type { Background, ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'

// Yuan per dollar, the agency's monthly rates since 2008: between 6.05 (January 2014) and 7.35 (2025); with a margin.
const LOW = new Decimal('5.5')
const HIGH = new Decimal('8.5')

/** Yuan and dollars of one figure imply a rate; one outside what the yuan has been means a figure in the other currency's field. */
export function currenciesAgree(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((yuan) => {
    // A balance is small against its roundings, and its sum is checked in each currency.
    if (yuan.dimensions.unit !== 'CNY' || yuan.dimensions.flow === 'balance' || !yuan.level) return []
    const series = printSeriesKey({ ...yuan.dimensions, unit: 'USD' })
    const dollars = entries.find((entry) => entry.series === series && entry.period === yuan.period)
    if (!dollars?.level || dollars.level.amount.lte('0')) return []
    const rate = yuan.level.amount.div(dollars.level.amount).round(2)
    const name = figureName(yuan.series, yuan.period, background)
    const isPlausible = rate.gte(LOW) && rate.lte(HIGH)
    const said = formatDigits(rate.toFixed(2))
    return [
      {
        id: `currencies:${yuan.series}@${yuan.period}`,
        severity: isPlausible ? 'passed' : 'error',
        figures: [valueOf(yuan)],
        beside: [valueOf(dollars)],
        message: isPlausible
          ? { en: `${name.en}: agrees with the dollar figure`, zh: `${name.zh}：与美元数相符` }
          : { en: `${name.en}: yuan and dollars don’t agree`, zh: `${name.zh}：人民币数与美元数不符` },
        detail: { en: `they imply ${said} yuan to the dollar`, zh: `隐含汇率为1美元兑${said}元` },
        found: rate.toFixed(2),
        expected: `${LOW.toFixed()} … ${HIGH.toFixed()}`,
      } satisfies Finding,
    ]
  })
}
