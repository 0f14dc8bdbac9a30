import type { Decimal } from '../decimal.ts'
import { formatCurrency } from '../format/format-flow.ts'
import { formatDigits } from '../format/format-number.ts'
import { formatQuantityUnit } from '../format/format-quantity.ts'
import { month, parsePeriod, printPeriod, yearToDate } from '../period.ts'
import { printSeriesKey, type SeriesDimensions } from '../series-key.ts'
import { CURRENCIES, type Currency } from '../unit.ts'
import { type Background, entryOf, heldLevel, type ReadEntry } from './draft.ts'
import { lineName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { countOf, limitOf } from './rules.ts'

const MANY = limitOf('unit-price', 'many')
const FEW = limitOf('unit-price', 'few')
const ENOUGH = countOf('unit-price', 'enough')

/**
 * Value and quantity of one line give a price; it lies within the range of the prices the line has had in three years, and of the
 * one that the draft's other basis gives, with a margin.
 */
export function priceIsUsual(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((quantity) => {
    if (quantity.dimensions.measure !== 'quantity' || !quantity.level?.amount.gt('0')) return []
    return CURRENCIES.flatMap((unit) => {
      const value = entryOf(
        entries,
        printSeriesKey({ ...quantity.dimensions, measure: 'value', unit }),
        quantity.period,
      )
      return value?.level?.amount.gt('0') ? judge(value, quantity, entries, background) : []
    })
  })
}

function judge(
  value: ReadEntry,
  quantity: ReadEntry,
  entries: readonly ReadEntry[],
  background: Background,
): readonly Finding[] {
  const price = priceOf(value, quantity)
  const known = [
    ...heldPrices(value.dimensions, quantity.dimensions, background),
    ...otherBasis(value, quantity, entries),
  ]
  if (!price || known.length === 0) return []
  const limit = known.length >= ENOUGH ? MANY : FEW
  const [low, high] = [known.reduce(lower), known.reduce(higher)]
  const fits = price.gte(low.div(limit)) && price.lte(high.times(limit))
  const name = lineName(value.series, background)
  const print = printer(high)
  const per = {
    en: `${formatCurrency(value.dimensions.unit as Currency, 'en')} per ${quantity.dimensions.unit}`,
    zh: `${formatCurrency(value.dimensions.unit as Currency, 'zh')}/${formatQuantityUnit(quantity.dimensions.unit, 'zh')}`,
  }
  return [
    {
      id: `unit-price:${value.series}@${value.period}`,
      severity: fits ? 'passed' : 'warning',
      figures: [valueOf(value), valueOf(quantity)],
      message: fits
        ? { en: `${name.en}: a price within its own range`, zh: `${name.zh}：单价在自身范围内` }
        : {
            en: `${name.en}: the price is ${price.gt(high) ? 'above' : 'below'} its own range`,
            zh: `${name.zh}：单价${price.gt(high) ? '高' : '低'}于自身范围`,
          },
      detail: {
        en: `value by quantity is ${print(price)}; the line had ${print(low)} to ${print(high)} ${per.en}`,
        zh: `金额除以数量为${print(price)}；此前为${print(low)}至${print(high)}${per.zh}`,
      },
      found: print(price),
      expected: `${print(low)} … ${print(high)}`,
    },
  ]
}

function priceOf({ level: value }: ReadEntry, { level: quantity }: ReadEntry): Decimal | null {
  return value && quantity?.amount.gt('0') ? value.amount.div(quantity.amount) : null
}

function heldPrices(value: SeriesDimensions, quantity: SeriesDimensions, background: Background): readonly Decimal[] {
  const [worth, amount] = [printSeriesKey(value), printSeriesKey(quantity)]
  return (background.lines[amount] ?? []).flatMap(({ period }) => {
    const [much, many] = [heldLevel(worth, period, background), heldLevel(amount, period, background)]
    return much?.amount.gt('0') && many?.amount.gt('0') ? [much.amount.div(many.amount)] : []
  })
}

/** The price that the draft gives on the line's other basis. */
function otherBasis(value: ReadEntry, quantity: ReadEntry, entries: readonly ReadEntry[]): readonly Decimal[] {
  const { year, last } = parsePeriod(value.period)
  const isMonth = value.dimensions.basis === 'month'
  const basis = isMonth ? 'year-to-date' : 'month'
  const period = printPeriod(isMonth ? yearToDate(year, last) : month(year, last))
  const [worth, amount] = [value, quantity].map(({ dimensions }) =>
    entryOf(entries, printSeriesKey({ ...dimensions, basis }), period),
  )
  const price = worth && amount ? priceOf(worth, amount) : null
  return price?.gt('0') ? [price] : []
}

/** With as many decimals as give the highest price three digits. */
function printer(high: Decimal): (price: Decimal) => string {
  const digits = Math.max(0, 2 - high.e)
  return (price) => formatDigits(price.round(digits).toFixed(digits))
}

function lower(a: Decimal, b: Decimal): Decimal {
  return b.lt(a) ? b : a
}

function higher(a: Decimal, b: Decimal): Decimal {
  return b.gt(a) ? b : a
}
