import type { Decimal } from '#trade/decimal.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { MissingReason } from '#trade/missing.ts'
import { comesMerged, type Period, printPeriod } from '#trade/period.ts'
import { textPx } from '../../charts/Shapes/shape.ts'
import type { Axis } from '../../charts/axis.ts'
import type { Room } from '../../charts/room.ts'
import { heightAt } from '../../charts/time-scale.ts'
import { place } from '../Lines/lines-drawing.ts'
import type { BandGap } from './bands.ts'

/** One place of the axis before it is drawn: pieces that add up, or why there are none. */
export interface Column {
  readonly period: Period
  readonly pieces: readonly Decimal[] | null
  readonly whole: Decimal | null
  readonly missing: MissingReason | null
}

/** Every place of the axis without a drawn figure, in runs of one reason; a run of periods of which the whole is known is one box each. */
export function gapsOf(
  columns: readonly Column[],
  query: ViewQuery,
  xAt: (x: number) => number,
  heightOf: (value: Decimal, period: Period) => number,
  axis: Axis,
  language: Locale,
  room: Room,
): BandGap[] {
  const zero = heightAt(axis, 0)
  const known = columns.flatMap(({ period, whole, missing }): BandGap[] => {
    if (missing === null || whole === null) return []
    const [first, last] = place(period, query)
    const top = heightOf(whole, period)
    return [
      {
        key: printPeriod(period),
        left: xAt(first - 0.4),
        width: xAt(last + 0.4) - xAt(first - 0.4),
        top: Math.min(top, zero),
        height: Math.abs(zero - top),
        words: formatReason(missing, language),
        fits: false,
      },
    ]
  })
  return [...known, ...runs(columns, query).map(emptyRun)]

  function emptyRun({ first, last, missing }: { first: number; last: number; missing: MissingReason }): BandGap {
    const [left, right] = [xAt(first - 0.5), xAt(last + 0.5)]
    const words = formatReason(missing, language)
    return {
      key: `gap ${first}`,
      left,
      width: right - left,
      top: zero,
      height: 0,
      words,
      fits: ((right - left) / 100) * room.width > textPx(words, 13),
    }
  }
}

function runs(
  columns: readonly Column[],
  query: ViewQuery,
): readonly { first: number; last: number; missing: MissingReason }[] {
  const reasons = new Map<number, MissingReason | null>()
  for (const { period, missing, whole } of columns) {
    const [first, last] = place(period, query)
    for (let x = first; x <= last; x += 1) reasons.set(x, whole === null ? missing : null)
  }
  const places = [...reasons.keys()]
  const found: { first: number; last: number; missing: MissingReason }[] = []
  for (let x = Math.min(...places); x <= Math.max(...places); x += 1) {
    const reason = reasons.has(x) ? (reasons.get(x) ?? null) : absent(x, query)
    const run = found.at(-1)
    if (reason === null) continue
    if (run && run.last === x - 1 && run.missing === reason) run.last = x
    else found.push({ first: x, last: x, missing: reason })
  }
  return found
}

/** Why there is no period at a place: since 2020 no span and no twelve months end with a January. */
function absent(x: number, { basis }: ViewQuery): MissingReason {
  return basis !== 'year' && x % 12 === 0 && comesMerged(x / 12) ? 'merged' : 'not-held'
}
