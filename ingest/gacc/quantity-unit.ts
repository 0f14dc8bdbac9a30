import type { PrintedUnit } from '../draft.ts'
import { isChinese, plain } from './plain-text.ts'

const CHINESE_SCALES: Record<string, number> = { 亿: 8, 千万: 7, 百万: 6, 十万: 5, 万: 4, 千: 3, 百: 2 }
/** One base unit for each word, so that one line is one series in every edition. */
const CHINESE_BASES: Record<string, string> = {
  吨: 'tons',
  千克: 'kilograms',
  公斤: 'kilograms',
  克: 'grams',
  克拉: 'carats',
  立方米: 'cubic metres',
  平方米: 'square metres',
  米: 'metres',
  升: 'litres',
  台: 'sets',
  套: 'sets',
  部: 'sets',
  个: 'pieces',
  件: 'pieces',
  只: 'pieces',
  支: 'pieces',
  块: 'pieces',
  张: 'pieces',
  把: 'pieces',
  条: 'pieces',
  双: 'pairs',
  副: 'pairs',
  辆: 'vehicles',
  架: 'aircraft',
  艘: 'ships',
  箱: 'cartons',
  头: 'heads',
}
const ENGLISH_BASES: Record<string, string> = {
  ton: 'tons',
  tonne: 'tons',
  t: 'tons',
  kg: 'kilograms',
  kilogram: 'kilograms',
  gram: 'grams',
  carat: 'carats',
  'cubic metre': 'cubic metres',
  'cubic meter': 'cubic metres',
  cbm: 'cubic metres',
  m3: 'cubic metres',
  'square metre': 'square metres',
  'square meter': 'square metres',
  sqm: 'square metres',
  metre: 'metres',
  meter: 'metres',
  litre: 'litres',
  liter: 'litres',
  set: 'sets',
  unit: 'sets',
  piece: 'pieces',
  pc: 'pieces',
  pcs: 'pieces',
  pair: 'pairs',
  auto: 'vehicles',
  vehicle: 'vehicles',
  car: 'vehicles',
  aircraft: 'aircraft',
  plane: 'aircraft',
  ship: 'ships',
  vessel: 'ships',
  carton: 'cartons',
  case: 'cartons',
  head: 'heads',
}
const ENGLISH_SCALES: Record<string, number> = { thousand: 3, million: 6, billion: 9 }

/** `万吨`, `10,000 Tons`, `100 Million PCS`. `base` is null for a unit that we do not know; null for `-` and blank: the line has no quantity. */
export function quantityUnit(text: string): PrintedUnit | null {
  const printed = plain(text)
  if (/^-*$/.test(printed)) return null
  return isChinese(printed) ? inChinese(printed) : inEnglish(printed)
}

function inChinese(printed: string): PrintedUnit {
  const bare = printed.replaceAll(' ', '')
  const own = CHINESE_BASES[bare]
  if (own) return { printed, base: own, scale: 0 }
  const [, scale = '', base = ''] = /^(亿|千万|百万|十万|万|千|百)?(.+)$/u.exec(bare) ?? []
  return { printed, base: CHINESE_BASES[base] ?? null, scale: CHINESE_SCALES[scale] ?? 0 }
}

function inEnglish(printed: string): PrintedUnit {
  const [, count = '', word = '', base = ''] =
    /^([\d,]+)? ?(thousand|million|billion)? ?([a-z].*)$/iu.exec(printed) ?? []
  const digits = count.replaceAll(',', '')
  const known = /^(?:10*)?$/.test(digits) ? ENGLISH_BASES[singular(base)] : undefined
  const scale = Math.max(0, digits.length - 1) + (ENGLISH_SCALES[word.toLowerCase()] ?? 0)
  return { printed, base: known ?? null, scale }
}

function singular(base: string): string {
  const words = base.toLowerCase().replace(/[.()]/g, '').trim()
  return ENGLISH_BASES[words] ? words : words.replace(/s$/, '')
}
