import { digitsOf } from '../decimal.ts'
import { formatDigits } from '../format/format-number.ts'
import { type Background, levelFrom, type ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, growthOf, valueOf } from './finding.ts'

// As many prints as make a custom, among the newest so many.
const LOOK_BACK = 6
const AMONG = 24

/**
 * A figure printed coarser than the series' last prints has probably lost a digit: 43.8 where 43.85 is the custom. Finer is no
 * mistake (mirrors round), but growth with two decimals is: the agency prints one.
 */
export function digitsAreCustom(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => [...valueDigits(entry, background), ...growthDigits(entry, background)])
}

function valueDigits(entry: ReadEntry, background: Background): Finding[] {
  // Only prints in the same unit: words come in trillions, tables in tens of thousands, each with digits of its own.
  const line = (background.lines[entry.series] ?? []).slice(-AMONG).filter(({ scale }) => scale === entry.scale)
  const last = line.flatMap((print) => levelFrom({ ...print, series: entry.series }) ?? []).slice(-LOOK_BACK)
  if (!entry.level || entry.value === null || entry.dimensions.breakdown !== 'all' || last.length < LOOK_BACK) return []
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
  if (entry.growth === null || digitsOf(entry.growth) <= 1) return []
  const name = figureName(entry.series, entry.period, background)
  return [
    {
      id: `growth-digits:${entry.series}@${entry.period}`,
      severity: 'warning',
      figures: [growthOf(entry)],
      message: { en: `${name.en}: growth has more than one decimal`, zh: `${name.zh}：增速多于一位小数` },
      detail: { en: 'the agency prints one; is this a level?', zh: '海关公布一位小数；是否误填了金额？' },
      found: entry.growth,
      expected: '0.1',
    },
  ]
}
