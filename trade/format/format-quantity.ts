import { decimal } from '../decimal.ts'
import { formatDigits, NO_BREAK_SPACE, shift, timesPowerOfTen } from './format-number.ts'
import type { Locale } from './locale.ts'

/** Printed digits in units of 10^scale of a physical unit: { value: '4831', scale: 4, unit: 'tons' }. */
export interface Quantity {
  readonly value: string
  readonly scale: number
  readonly unit: string
}

/** Every printed digit with its unit: `48.31 million tonnes`, `4,831万吨`. Digits the source did not print are never added. */
export function formatQuantity({ value, scale, unit }: Quantity, locale: Locale): string {
  const amount = timesPowerOfTen(decimal(value), scale).abs()
  const steps = locale === 'en' ? ENGLISH_STEPS : CHINESE_STEPS
  const [power, word] = steps.find(([exponent]) => amount.gte(timesPowerOfTen(decimal('1'), exponent))) ?? [0, '']
  const digits = formatDigits(shift(value, scale - power))
  const name = formatQuantityUnit(unit, locale)
  if (locale === 'zh') return `${digits}${word}${name}`
  return [digits, word, name].filter(Boolean).join(NO_BREAK_SPACE)
}

/** The unit alone: `tonnes`, `吨`. A unit we have no name for keeps the source's own. */
export function formatQuantityUnit(unit: string, locale: Locale): string {
  return UNIT_NAMES[unit]?.[locale] ?? unit
}

const ENGLISH_STEPS: readonly (readonly [number, string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
  [0, ''],
]
const CHINESE_STEPS: readonly (readonly [number, string])[] = [
  [8, '亿'],
  [4, '万'],
  [0, ''],
]

// The agency's "tons" are metric.
const UNIT_NAMES: Readonly<Record<string, Record<Locale, string>>> = {
  tons: { en: 'tonnes', zh: '吨' },
  kilograms: { en: 'kg', zh: '千克' },
  pieces: { en: 'pieces', zh: '个' },
  sets: { en: 'sets', zh: '台' },
  vehicles: { en: 'vehicles', zh: '辆' },
  ships: { en: 'ships', zh: '艘' },
  aircraft: { en: 'aircraft', zh: '架' },
  pairs: { en: 'pairs', zh: '双' },
  'cubic metres': { en: 'm³', zh: '立方米' },
  litres: { en: 'litres', zh: '升' },
  cartons: { en: 'cartons', zh: '条' },
}

/** The units of quantities that have a name in both languages, in the order of the tables. */
export const QUANTITY_UNITS: readonly string[] = Object.keys(UNIT_NAMES)
