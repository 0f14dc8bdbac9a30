import { Decimal } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { endOrdinal, parsePeriod, type PeriodText } from '../period.ts'
import { printSeriesKey, type SeriesDimensions } from '../series-key.ts'
import { type Background, entryOf, levelFrom, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { countOf, limitOf } from './rules.ts'

const MONTHS = countOf('currencies', 'neighbours')
const APART = limitOf('currencies', 'apart').div('100')
const DRIFT = limitOf('currencies', 'drift').div('100')
const BALANCE = limitOf('currencies', 'balance').div('100')
const LOW = limitOf('currencies', 'low')
const HIGH = limitOf('currencies', 'high')

/**
 * Yuan and dollars of one figure imply a rate. It is one of these months' rates: of what all trade implied in the half-year before;
 * where none of that is held, any rate the yuan has had. Another means a figure in the other currency's field.
 */
export function currenciesAgree(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((yuan) => {
    if (yuan.dimensions.unit !== 'CNY' || !yuan.level) return []
    const dollars = entryOf(entries, printSeriesKey({ ...yuan.dimensions, unit: 'USD' }), yuan.period)
    if (!dollars?.level || dollars.level.amount.eq('0')) return []
    const isBalance = yuan.dimensions.flow === 'balance'
    const rate = yuan.level.amount.div(dollars.level.amount).round(4)
    const known = heldRates(yuan, background)
    const [low, high] = known
      ? [
          known.low.times(new Decimal('1').minus(known.margin)).round(2),
          known.high.times(known.margin.plus('1')).round(2),
        ]
      : [LOW, HIGH]
    const name = figureName(yuan.series, yuan.period, background)
    // A balance is the small difference of two figures whose roundings it has: those of its own are not the whole of it.
    const slack = isBalance ? BALANCE : new Decimal('0')
    const isPlausible = rate.gte(low.times(new Decimal('1').minus(slack))) && rate.lte(high.times(slack.plus('1')))
    const said = formatDigits(rate.toFixed(2))
    const band = `${low.toFixed(2)} … ${high.toFixed(2)}`
    return [
      {
        id: `currencies:${yuan.series}@${yuan.period}`,
        severity: isPlausible ? 'passed' : 'error',
        figures: [valueOf(yuan)],
        beside: [valueOf(dollars)],
        message: isPlausible
          ? { en: `${name.en}: agrees with the dollar figure`, zh: `${name.zh}：与美元数相符` }
          : { en: `${name.en}: yuan and dollars don’t agree`, zh: `${name.zh}：人民币数与美元数不符` },
        detail: known
          ? {
              en: `they imply ${said} yuan to the dollar; the half-year before had ${known.low.toFixed(2)} to ${known.high.toFixed(2)}`,
              zh: `隐含汇率为1美元兑${said}元；此前半年为${known.low.toFixed(2)}至${known.high.toFixed(2)}`,
            }
          : { en: `they imply ${said} yuan to the dollar`, zh: `隐含汇率为1美元兑${said}元` },
        found: rate.toFixed(2),
        expected: band,
      } satisfies Finding,
    ]
  })
}

interface Band {
  readonly low: Decimal
  readonly high: Decimal
  /** What may lie beyond them, as a share. */
  readonly margin: Decimal
}

/** The lowest and the highest rate that our prints of all trade imply for the months before `entry`, on either basis. */
function heldRates({ dimensions, period }: ReadEntry, background: Background): Band | null {
  const end = endOrdinal(parsePeriod(period))
  const rates = (['month', 'year-to-date'] as const).flatMap((basis) =>
    (['exports', 'imports', 'total'] as const).flatMap((flow) => {
      const all = { ...dimensions, breakdown: 'all', member: null, measure: 'value', flow, basis } as const
      return ratesOf(all, background).flatMap(({ at, rate }) =>
        at < end && end - at <= MONTHS ? [{ ago: end - at, rate }] : [],
      )
    }),
  )
  const [first, ...others] = rates
  if (!first) return null
  const since = Math.min(...rates.map(({ ago }) => ago))
  return others.reduce<Band>(
    (band, { rate }) => ({
      ...band,
      low: rate.lt(band.low) ? rate : band.low,
      high: rate.gt(band.high) ? rate : band.high,
    }),
    { low: first.rate, high: first.rate, margin: APART.plus(DRIFT.times(String(since))) },
  )
}

function ratesOf(all: SeriesDimensions, { lines }: Background): readonly { at: number; rate: Decimal }[] {
  const series = (unit: string) => printSeriesKey({ ...all, unit })
  const dollars = new Map<PeriodText, Decimal>(
    (lines[series('USD')] ?? []).flatMap((print) => {
      const level = levelFrom({ ...print, series: series('USD') })
      return level?.amount.gt('0') ? [[print.period, level.amount] as const] : []
    }),
  )
  return (lines[series('CNY')] ?? []).flatMap((print) => {
    const yuan = levelFrom({ ...print, series: series('CNY') })
    const amount = dollars.get(print.period)
    return yuan && amount ? [{ at: endOrdinal(parsePeriod(print.period)), rate: yuan.amount.div(amount) }] : []
  })
}
