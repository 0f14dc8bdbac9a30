import { formatBalanceName, formatCurrency, formatFlow } from '#trade/format/format-flow.ts'
import { formatGrowth, formatGrowthBare } from '#trade/format/format-change.ts'
import { formatMoney, type Money } from '#trade/format/format-money.ts'
import { shift } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { balanceDifference } from '#trade/front/balance-difference.ts'
import type { BalanceField, GrowthField } from '#trade/wall/field.ts'
import type { Form } from '#trade/wall/scene.ts'
import type { ScaleFacts } from '../figures/ExpectationScale/scale-places.ts'
import { words } from '../words/words.ts'
import { type Beat, beat, pointsOf } from './beat.ts'

/** A field of the front page, all in words and printed digits. */
export interface KeyField {
  readonly label: string
  readonly printed: string | null
  readonly exact: string | null
  /** The rate whose sign colours the figure. */
  readonly growth: string | null
  /** The level under a growth, or the growth under a level. */
  readonly under: string | null
  readonly underGrowth: string | null
  readonly was: string | null
  /** Name and value, in this order: expected, then the figure before. */
  readonly compared: readonly (readonly [name: string, value: string])[]
  readonly beat: Beat | null
  readonly scale: ScaleFacts | null
}

/** A flow of a month: its growth large, its level under it. `long`: the key field, which names basis and poll in full. */
export function growthKeyField(field: GrowthField, form: Form, language: Locale, long: boolean): KeyField {
  const say = words(language)
  const flow = formatFlow(field.flow, language)
  const level = field.level && formatMoney(field.level, language, 'sentence')
  const currency = form.currency === 'USD' && language === 'en' ? 'US$' : formatCurrency(form.currency, language)
  const poll = field.expected
  return {
    label: long ? say.front.onYearEarlier(flow, formatPeriod(form.period, language, 'long'), currency) : flow,
    printed: field.growth === null ? level : formatGrowth(field.growth, language),
    exact: field.growth ?? field.level?.value ?? null,
    growth: field.growth,
    under: field.growth === null ? null : (level ?? say.front.growthOnly),
    underGrowth: null,
    was: field.struck && formatGrowth(field.struck, language),
    compared: [
      ...(poll ? [[say.figures.expected, formatGrowthBare(poll.median, language)] as const] : []),
      ...(field.previous
        ? [
            [
              formatPeriod(field.previous.period, language, 'long'),
              formatGrowthBare(field.previous.growth, language),
            ] as const,
          ]
        : []),
    ],
    beat:
      field.difference &&
      beat(field.difference.side, pointsOf(field.difference.points, language), long ? poll : null, language),
    scale: long ? scaleFacts(field, language) : null,
  }
}

/** A year's flow in yuan: its level in trillions large, its growth under it. */
export function yearKeyField(field: GrowthField, form: Form, language: Locale, long: boolean): KeyField {
  const say = words(language).front
  const flow = formatFlow(field.flow, language)
  // Two decimals of a trillion are what the agency prints and readers quote.
  const trillions = field.level && shift(field.level.value, field.level.scale - 12, 2)
  return {
    label: long ? say.inYearTrillion(flow, form.period) : flow,
    printed: trillions,
    exact: field.level?.value ?? null,
    growth: null,
    under: long ? say.trillionYuan.toLowerCase() : say.trillionYuan.toLowerCase(),
    underGrowth: field.growth,
    was: field.struck && formatGrowth(field.struck, language),
    compared: field.previous
      ? [
          [
            formatPeriod(field.previous.period, language, 'long'),
            yearBeforeWords(field.previous.level, field.previous.growth, language),
          ],
        ]
      : [],
    beat: null,
    scale: null,
  }
}

/** The balance: a level, named for its sign. `inYuan` is the same balance in the other currency, where held. */
export function balanceKeyField(field: BalanceField, inYuan: Money | null, language: Locale): KeyField {
  const say = words(language)
  const printed = field.level && formatMoney(field.level, language, 'sentence')
  const difference = field.level && field.expected && balanceDifference(field.level, field.expected)
  return {
    label: field.level ? formatBalanceName(field.level.value, language) : say.front.balance,
    printed,
    exact: field.level?.value ?? null,
    growth: null,
    under: inYuan && formatMoney(inYuan, language, 'wall'),
    underGrowth: null,
    was: field.struck && formatMoney(field.struck, language, 'sentence'),
    compared: [
      ...(field.expected ? [[say.figures.expected, short(field.expected, language)] as const] : []),
      ...(field.previous
        ? [[formatPeriod(field.previous.period, language, 'long'), short(field.previous.level, language)] as const]
        : []),
    ],
    beat: difference && beat(difference.side, formatMoney(difference.amount, language, 'sentence'), null, language),
    scale: null,
  }
}

function short(money: Money, language: Locale): string {
  return formatMoney(money, language, 'sentence')
}

function yearBeforeWords(level: Money | null, growth: string, language: Locale): string {
  return level
    ? `${shift(level.value, level.scale - 12, 2)}, ${formatGrowthBare(growth, language)}%`
    : `${formatGrowthBare(growth, language)}%`
}

function scaleFacts({ growth, expected, previous }: GrowthField, language: Locale): ScaleFacts {
  const say = words(language).figures
  return {
    actual: growth === null ? null : { digits: growth, words: `${say.actual} ${formatGrowthBare(growth, language)}` },
    expected: expected && {
      digits: expected.median,
      words: `${say.expectedLower} ${formatGrowthBare(expected.median, language)}`,
    },
    previous: previous && {
      digits: previous.growth,
      words: `${formatPeriod(previous.period, language, 'long')} ${formatGrowthBare(previous.growth, language)}`,
    },
    range:
      expected && expected.low !== null && expected.high !== null ? { low: expected.low, high: expected.high } : null,
  }
}
