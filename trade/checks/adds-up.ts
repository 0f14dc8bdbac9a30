import { formatDigits } from '../format/format-number.ts'
import type { Flow } from '../flow.ts'
import { type Level, printLevel } from '../level.ts'
import { printSeriesKey } from '../series-key.ts'
import { type Background, entryOf, levelFrom, type ReadEntry } from './draft.ts'
import { lineName } from './figure-name.ts'
import { type Finding, type Suggestion, valueOf } from './finding.ts'
import { difference, intervalOf, sum, touch } from './interval.ts'
import { misprintsOf } from './misprints.ts'

/**
 * exports + imports = total and exports − imports = balance, within the rounding of the printed digits: 25.45 + 18.39 is 43.84,
 * and a total of 43.85 is right, for each of the three was rounded by itself. Where one typing slip in one of the three mends
 * the sum, and no other does, it is suggested.
 */
export function addsUp(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return entries.flatMap((entry) => {
    if (entry.dimensions.flow !== 'total' && entry.dimensions.flow !== 'balance') return []
    const parts = [sister(entry, 'exports', entries), sister(entry, 'imports', entries)] as const
    if (!entry.level || !parts[0]?.level || !parts[1]?.level) return []
    return [compare(entry, entry.level, [parts[0], parts[1]] as [Filled, Filled], background)]
  })
}

type Filled = ReadEntry & { level: Level }

function compare(
  whole: ReadEntry,
  level: Level,
  [exports, imports]: readonly [Filled, Filled],
  background: Background,
): Finding {
  const isTotal = whole.dimensions.flow === 'total'
  const holds = (e: Level, i: Level, w: Level) =>
    touch((isTotal ? sum : difference)(intervalOf(e), intervalOf(i)), intervalOf(w))
  const amount = isTotal
    ? exports.level.amount.plus(imports.level.amount)
    : exports.level.amount.minus(imports.level.amount)
  const lastDigit = Math.max(exports.level.lastDigit, imports.level.lastDigit)
  const found = printLevel(level, whole.scale)
  const expected = printLevel({ amount, lastDigit }, whole.scale)
  const name = lineName(whole.series, background)
  const id = `adds-up:${whole.series}@${whole.period}`
  const all = [whole, exports, imports].map(valueOf)
  const sign = isTotal ? '+' : '−'
  const detail = {
    en: `exports ${sign} imports is ${formatDigits(expected)}, the draft says ${formatDigits(found)}`,
    zh: `出口${sign}进口为${formatDigits(expected)}，草稿为${formatDigits(found)}`,
  }
  if (holds(exports.level, imports.level, level)) {
    const message = isTotal
      ? { en: `${name.en} is exports plus imports`, zh: `${name.zh}等于出口加进口` }
      : { en: `${name.en} is exports less imports`, zh: `${name.zh}等于出口减进口` }
    return { id, severity: 'passed', figures: all, message, detail, found, expected }
  }
  const message = isTotal
    ? { en: `${name.en} is not exports plus imports`, zh: `${name.zh}不等于出口加进口` }
    : { en: `${name.en} is not exports less imports`, zh: `${name.zh}不等于出口减进口` }
  const suggestion = onlyFix([whole, exports, imports], (w, e, i) => holds(e, i, w))
  // The one with a likely slip is to mend; without one the sum is, since its parts are right as often as not.
  const figure = suggestion?.figure ?? valueOf(whole)
  const beside = all.filter((ref) => ref.series !== figure.series)
  return {
    id,
    severity: 'error',
    figures: [figure],
    beside,
    message,
    detail,
    found,
    expected,
    ...(suggestion && { suggestion }),
  }
}

/** The one misprint, in one of the three, that mends the sum. Two that would are none: then a person must look. */
function onlyFix(
  three: readonly ReadEntry[],
  holds: (whole: Level, exports: Level, imports: Level) => boolean,
): Suggestion | null {
  const fixes = three.flatMap((entry, at) =>
    misprintsOf(entry.value ?? '').flatMap(({ digits, why }) => {
      const tried = levelFrom({ ...entry, value: digits })
      const [w, e, i] = three.map((other, place) => (place === at ? tried : other.level))
      return w && e && i && holds(w, e, i) ? [{ figure: valueOf(entry), text: digits, why }] : []
    }),
  )
  return fixes.length === 1 ? (fixes[0] ?? null) : null
}

function sister({ dimensions, period }: ReadEntry, flow: Flow, entries: readonly ReadEntry[]): ReadEntry | undefined {
  return entryOf(entries, printSeriesKey({ ...dimensions, flow }), period)
}
