import type { PrintedUnit } from '../draft.ts'
import { isChinese, plain } from './plain-text.ts'
import { CHINESE_SCALE, chineseScale, englishScale } from './scale-words.ts'

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
  const [, scale, base = ''] = SCALED.exec(bare) ?? []
  return { printed, base: CHINESE_BASES[base] ?? null, scale: chineseScale(scale) }
}
const SCALED = new RegExp(`^(${CHINESE_SCALE})?(.+)$`, 'u')

function inEnglish(printed: string): PrintedUnit {
  const [, count = '', word = '', base = ''] =
    /^([\d,]+)? ?(thousand|million|billion)? ?([a-z].*)$/iu.exec(printed) ?? []
  const scale = englishScale(count, word)
  const known = scale === null ? undefined : ENGLISH_BASES[singular(base)]
  return { printed, base: known ?? null, scale: scale ?? 0 }
}

function singular(base: string): string {
  const words = base.toLowerCase().replace(/[.()]/g, '').trim()
  return ENGLISH_BASES[words] ? words : words.replace(/s$/, '')
}
