import { Decimal, decimal, fixed } from '../decimal.ts'
import { formatGrowth, formatPoints, formatRate } from '../format/format-change.ts'
import { formatMoney } from '../format/format-money.ts'
import { formatDigits, NO_BREAK_SPACE, WORD_JOINER } from '../format/format-number.ts'
import { formatQuantity } from '../format/format-quantity.ts'
import { LOCALES, type Locale } from '../format/locale.ts'
import { parseSeriesKey } from '../series-key.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { isCurrency } from '../unit.ts'
import { en, type Fact, type Phrase, zh } from './fact.ts'
import { lowered } from '../format/letter-case.ts'

/** A number alone, as each language prints it. */
function told(fact: Fact, text: Bilingual): Phrase {
  return { en: [{ fact, text: text.en }], zh: [{ fact, text: text.zh }] }
}

/** `43.85 trillion yuan`, `US$335.6bn`, `3.91 billion pieces`; ° where the level is a later print's. */
export function amount(fact: Fact): Phrase {
  return told(
    fact,
    inBoth((locale) => levelText(fact, locale) + laterPrint(fact)),
  )
}

/** `7.1%`, without a sign: a verb says which way. */
export function bareRate(fact: Fact): Phrase {
  return told(
    fact,
    inBoth((locale) => formatRate(fact.value, locale) + laterPrint(fact)),
  )
}

/** `+7.1%`. */
export function signedRate(fact: Fact): Phrase {
  return told(
    fact,
    inBoth((locale) => formatGrowth(fact.value, locale) + laterPrint(fact)),
  )
}

/** `5.1` points: the words stand around it. */
function barePoints(fact: Fact): Phrase {
  return told(
    fact,
    inBoth(() => formatDigits(oneDecimal(fact).replace('-', ''))),
  )
}

/** `3.4 pp`, `3.4个百分点`. */
export function points(fact: Fact): Phrase {
  return told(
    fact,
    inBoth((locale) => formatPoints(oneDecimal(fact), locale)),
  )
}

/** A bare number with `digits` decimals: an index, a rate of exchange, a count. */
export function number(fact: Fact, digits: number): Phrase {
  return told(
    fact,
    inBoth(() => formatDigits(fixed(decimal(fact.value), digits))),
  )
}

/** `79.7 yuan`, `79.7元`: an amount of money for every hundred of another. */
export function money(fact: Fact): Phrase {
  const digits = formatDigits(oneDecimal(fact))
  const isYuan = fact.unit === 'CNY'
  return told(fact, {
    en: isYuan ? `${digits}${NO_BREAK_SPACE}yuan` : `US$${digits}`,
    zh: `${digits}${isYuan ? '元' : '美元'}`,
  })
}

/** `grew 8.7%`, `fell 3.1%`, `stood unchanged`; `增长8.7%`, `下降3.1%`, `持平`. */
export function grew(fact: Fact): Phrase {
  const sign = signOf(fact)
  if (sign === 0) return told(fact, { en: 'stood unchanged', zh: '持平' })
  return {
    en: en`${sign > 0 ? 'grew' : 'fell'} ${bareRate(fact)}`,
    zh: zh`${sign > 0 ? '增长' : '下降'}${WORD_JOINER}${bareRate(fact)}`,
  }
}

/** Words for more and for less of something. */
export interface MoreOrLess {
  readonly en: readonly [more: string, less: string]
  readonly zh: readonly [more: string, less: string]
}

const MORE_OR_LESS: MoreOrLess = { en: ['more', 'less'], zh: ['增长', '下降'] }

/** `8.7% more`, `3.1% less`, `unchanged`; `增长8.7%`, `下降3.1%`, `持平`. */
export function more(fact: Fact, words: MoreOrLess = MORE_OR_LESS): Phrase {
  const sign = signOf(fact)
  if (sign === 0) return told(fact, { en: 'unchanged', zh: '持平' })
  const which = sign > 0 ? 0 : 1
  return {
    en: en`${bareRate(fact)} ${words.en[which]}`,
    zh: zh`${words.zh[which]}${WORD_JOINER}${bareRate(fact)}`,
  }
}

/** `made up about 5.1 points`, with `of` the points of the whole; `took away 0.4 points`; less than one decimal shows is said as that. */
export function pointsTold(fact: Fact, of: Fact | null = null): Phrase {
  const sign = signOf(fact)
  if (sign === 0)
    return {
      en: en`moved the whole by ${told(fact, { en: 'less than 0.1', zh: '' })} points`,
      zh: zh`影响${told(fact, { en: '', zh: '不足0.1' })}个百分点`,
    }
  if (sign < 0)
    return {
      en: en`took away ${about(fact)}${barePoints(fact)} points`,
      zh: zh`下拉${about(fact)}${barePoints(fact)}个百分点`,
    }
  return {
    en: en`made up ${about(fact)}${barePoints(fact)}${of && { en: en` of the ${barePoints(of)}`, zh: [] }} points`,
    zh: zh`拉动${about(fact)}${barePoints(fact)}个百分点${of && { en: [], zh: zh`（全部${barePoints(of)}个）` }}`,
  }
}

/** "about" before a number that follows from rounded rates. */
export function about({ isAbout }: Fact): Bilingual {
  return isAbout ? { en: 'about ', zh: '约' } : { en: '', zh: '' }
}

/** 1, −1, or 0 where one decimal prints nothing. */
export function signOf(fact: Fact): 1 | 0 | -1 {
  const rounded = decimal(oneDecimal(fact))
  return rounded.eq('0') ? 0 : rounded.gt('0') ? 1 : -1
}

/** A name inside an English sentence: `Electronics` is `electronics`, `LCD modules` stays. */
export function inside(name: Bilingual): Bilingual {
  return { ...name, en: lowered(name.en) }
}

function oneDecimal(fact: Fact): string {
  return fixed(new Decimal(fact.value), 1)
}

const HUNDRED_MILLIONS = 8

function levelText(fact: Fact, locale: Locale): string {
  const [figure] = fact.rests
  if (fact.unit !== 'printed' || !figure || figure.value === null) {
    const value = fixed(new Decimal(fact.value).times(`1e-${HUNDRED_MILLIONS}`), 1)
    return formatMoney(
      { value, scale: HUNDRED_MILLIONS, currency: fact.unit === 'USD' ? 'USD' : 'CNY' },
      locale,
      'sentence',
    )
  }
  const { unit } = parseSeriesKey(figure.series)
  const value = figure.value.replace('-', '')
  return isCurrency(unit)
    ? formatMoney({ value, scale: figure.scale, currency: unit }, locale, 'sentence')
    : formatQuantity({ value, scale: figure.scale, unit }, locale)
}

/** Levels lent by a later print, and rates of which no first print is held, carry the mark of it. */
function laterPrint({ kind, rests: [figure] }: Fact): string {
  if (!figure || figure.firstPrint === 'held') return ''
  if (kind === 'level') return '°'
  return kind === 'growth' && figure.firstPrint === 'not-held' ? '°' : ''
}

function inBoth(text: (locale: Locale) => string): Bilingual {
  const [english, chinese] = LOCALES.map(text)
  return { en: english ?? '', zh: chinese ?? '' }
}
