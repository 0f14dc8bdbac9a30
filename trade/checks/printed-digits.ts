import { digitsOf } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { type Background, levelFrom, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf, valueOf } from './finding.ts'
import { countOf } from './rules.ts'
import { significantDigits } from './significant-digits.ts'

const LOOK_BACK = countOf('digits', 'lookBack')
const AMONG = countOf('digits', 'among')
// Shorter ones are the same by chance.
const LIKE_A_LEVEL = 4
const DECIMALS = countOf('growth-digits', 'decimals')

/** A figure printed coarser than the series' last prints has probably lost a digit: 43.8 where 43.85 is the custom. Finer is no mistake (mirrors round). */
export function digitsAreCustom(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => valueDigits(entry, background))
}

/** The agency prints growth with one decimal: one with two is a level in the wrong field. */
export function growthHasOneDecimal(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => growthDigits(entry, background))
}

function valueDigits(entry: ReadEntry, background: Background): Finding[] {
  if (!entry.level || entry.value === null || entry.dimensions.breakdown !== 'all') return []
  // Only prints in the same unit: words come in trillions, tables in tens of thousands, each with digits of its own.
  const line = (background.lines[entry.series] ?? []).slice(-AMONG).filter(({ scale }) => scale === entry.scale)
  const last = line.flatMap((print) => levelFrom({ ...print, series: entry.series }) ?? []).slice(-LOOK_BACK)
  if (last.length < LOOK_BACK) return []
  const custom = Math.max(...last.map((level) => level.lastDigit))
  const lost = entry.level.lastDigit - custom
  if (lost <= 0) return []
  const name = figureName(entry.series, entry.period, background)
  const digits = Math.max(0, entry.scale - custom)
  return [
    {
      id: `digits:${entry.series}@${entry.period}`,
      severity: 'warning',
      figures: [valueOf(entry)],
      message: { en: `${name.en} is printed with fewer digits than usual`, zh: `${name.zh}的位数少于惯例` },
      detail: {
        en: `${formatDigits(entry.value)} has ${digitsOf(entry.value)} decimals, the last ${LOOK_BACK} had ${digits} or more`,
        zh: `${formatDigits(entry.value)}有${digitsOf(entry.value)}位小数，此前${LOOK_BACK}次至少${digits}位`,
      },
      found: entry.value,
      expected: String(digits),
    },
  ]
}

function growthDigits(entry: ReadEntry, background: Background): Finding[] {
  const isLevel = entry.growth === entry.value && significantDigits(entry.growth ?? '') >= LIKE_A_LEVEL
  if (entry.growth === null || (digitsOf(entry.growth) <= DECIMALS && !isLevel)) return []
  const name = figureName(entry.series, entry.period, background)
  return [
    {
      id: `growth-digits:${entry.series}@${entry.period}`,
      severity: 'warning',
      figures: [growthOf(entry)],
      message: isLevel
        ? { en: `${name.en}: growth is the level’s own digits`, zh: `${name.zh}：增速与金额数字相同` }
        : { en: `${name.en}: growth has more than one decimal`, zh: `${name.zh}：增速多于一位小数` },
      detail: { en: 'the agency prints one; is this a level?', zh: '海关公布一位小数；是否误填了金额？' },
      found: entry.growth,
      expected: '0.1',
    },
  ]
}
