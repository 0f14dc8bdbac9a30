import { counterpartGroup } from '../counterpart-groups.ts'
import { parseCrossing } from '../crossing.ts'
import { formatDigits } from '../format/format-number.ts'
import { lineName } from './figure-name.ts'
import type { Background, ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { countOf } from './rules.ts'
import { significantDigits } from './significant-digits.ts'

const ALIKE = countOf('twice', 'alike')
const DIGITS = countOf('twice', 'digits')

/** A figure is entered once, and two lines of one table do not have the same figures: then one was pasted in the other's place. */
export function nothingIsTwice(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return [...enteredTwice(entries, background), ...copiedLines(entries, background)]
}

function enteredTwice(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  const times = new Map<string, readonly ReadEntry[]>()
  for (const entry of entries) {
    const key = `${entry.series}@${entry.period}`
    times.set(key, [...(times.get(key) ?? []), entry])
  }
  return [...times].flatMap(([key, same]) => {
    const [first, second] = same
    if (!first || !second) return []
    const name = figureName(first.series, first.period, background)
    const said = same.map(({ value }) => formatDigits(value ?? '0'))
    return [
      {
        id: `twice:${key}`,
        severity: 'error' as const,
        figures: [valueOf(first)],
        message: { en: `${name.en} is there twice`, zh: `${name.zh}重复录入` },
        detail: { en: `as ${said.join(' and as ')}: keep one`, zh: `分别为${said.join('、')}：请只留其一` },
        found: String(same.length),
        expected: '1',
      },
    ]
  })
}

/** Of a chapter that one member of a group trades in alone, group and member have the same figures. */
function isGroupBeside(first: ReadEntry, second: ReadEntry): boolean {
  if (first.dimensions.breakdown !== 'counterpart-chapter') return false
  const groups = [first, second].map(({ dimensions }) =>
    counterpartGroup(parseCrossing(dimensions.member ?? '')?.counterpart ?? ''),
  )
  return groups.some((group) => group !== undefined)
}

function copiedLines(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  const places = new Map<string, ReadEntry[]>()
  for (const entry of entries) {
    const { dimensions, value } = entry
    if (dimensions.member === null || value === null || significantDigits(value) < DIGITS) continue
    const { flow, breakdown, measure, unit, basis } = dimensions
    const place = [flow, breakdown, measure, unit, basis, entry.period, entry.scale, value].join(' ')
    places.set(place, [...(places.get(place) ?? []), entry])
  }
  const pairs = new Map<string, [ReadEntry, ReadEntry][]>()
  for (const [first, second] of places.values()) {
    if (!first || !second || isGroupBeside(first, second)) continue
    const pair = `${first.dimensions.breakdown}:${first.dimensions.member}=${second.dimensions.member}`
    pairs.set(pair, [...(pairs.get(pair) ?? []), [first, second]])
  }
  return [...pairs].flatMap(([pair, alike]) => {
    const [one] = alike
    // A total that is all exports is the same figure again.
    const distinct = new Set(alike.map(([{ value }]) => value))
    if (!one || distinct.size < ALIKE) return []
    const names = one.map(({ series }) => lineName(series, background))
    return [
      {
        id: `twice:${pair}`,
        severity: 'warning' as const,
        figures: alike.flatMap(([first, second]) => [valueOf(first), valueOf(second)]),
        message: {
          en: `${names[0]?.en} and ${names[1]?.en} have the same figures`,
          zh: `${names[0]?.zh}与${names[1]?.zh}数字相同`,
        },
        detail: {
          en: `${distinct.size} of them, ${formatDigits(one[0].value ?? '0')} among them: one may stand in the other’s place`,
          zh: `共${distinct.size}个，如${formatDigits(one[0].value ?? '0')}：可能误置`,
        },
        found: String(distinct.size),
        expected: `< ${ALIKE}`,
      },
    ]
  })
}
