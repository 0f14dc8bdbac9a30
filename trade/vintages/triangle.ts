import { isMissing, type MissingReason } from '../missing.ts'
import { parsePeriod, type Period, periodKind } from '../period.ts'
import { type Stage, STAGES } from '../release.ts'
import { revisedBy } from './first-and-newest.ts'
import type { PeriodPrints } from './period-prints.ts'
import { isLent, type Measured, type Print, type Publication, type Reading, readingOf } from './print.ts'

/** A column: the period's first print, a later stage of its own, a publication that changed old figures, and what is known now. */
export type TriangleColumn =
  | { readonly kind: 'first' }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'publication'; readonly publication: Publication }
  | { readonly kind: 'newest' }

/** The figure as known at a column: printed there, standing since an earlier print, or why it is not there. */
export type TriangleCell =
  | { readonly kind: 'printed' | 'stands'; readonly print: Print; readonly reading: Reading; readonly moved: boolean }
  | { readonly kind: 'missing'; readonly reason: MissingReason }

export interface Triangle {
  readonly columns: readonly TriangleColumn[]
  readonly rows: readonly { readonly period: Period; readonly cells: readonly TriangleCell[] }[]
  /** Publications that changed these figures and have no column: the oldest, where there are too many to be read side by side. */
  readonly leftOut: number
}

/** Rows of a triangle: two years of months. */
const TRIANGLE_ROWS = 24
// More columns than this can't be read side by side; a period's path has every one.
const PUBLICATIONS = 6

/** The `TRIANGLE_ROWS` periods around `chosen`, of those that are there. */
export function around(periods: readonly PeriodPrints[], chosen: PeriodPrints): readonly PeriodPrints[] {
  const at = periods.indexOf(chosen)
  const from = Math.max(0, Math.min(periods.length - TRIANGLE_ROWS, at - TRIANGLE_ROWS / 2))
  return periods.slice(from, from + TRIANGLE_ROWS)
}

/** The revision triangle of `periods`: a row each, a column for each age of a figure. */
export function triangle(periods: readonly PeriodPrints[], of: Measured): Triangle {
  const later = periods.flatMap(({ period, prints }) => prints.slice(1).map((print) => ({ print, period })))
  const own = later.filter(({ print, period }) => isOwnStage(print.publication, period))
  const stages = STAGES.filter((stage) => own.some(({ print }) => print.publication.stage === stage))
  const publications = distinct(
    later.filter(({ print, period }) => !isOwnStage(print.publication, period)).map(({ print }) => print.publication),
  )
  const columns: readonly TriangleColumn[] = [
    { kind: 'first' },
    ...stages.map((stage) => ({ kind: 'stage', stage }) as const),
    ...publications.slice(-PUBLICATIONS).map((publication) => ({ kind: 'publication', publication }) as const),
    { kind: 'newest' },
  ]
  return {
    columns,
    rows: periods.map((row) => ({ period: row.period, cells: columns.map((column) => cellOf(row, column, of)) })),
    leftOut: Math.max(0, publications.length - PUBLICATIONS),
  }
}

/** A later stage of the period's own: its monthly report, its yearbook. January and February are printed in the releases of the two. */
function isOwnStage({ stage, kind, period: about }: Publication, of: Period): boolean {
  if (stage === 'restatement' || (kind !== 'release' && kind !== 'addition')) return false
  const release = parsePeriod(about)
  const isWithin = periodKind(release) === 'january-february' && of.last <= release.last
  return release.year === of.year && (release.last === of.last || isWithin)
}

function cellOf({ period, prints }: PeriodPrints, column: TriangleColumn, of: Measured): TriangleCell {
  switch (column.kind) {
    case 'first':
      return shown(prints, 0, of, true)
    case 'stage': {
      const at = prints.findIndex(
        ({ publication }) => publication.stage === column.stage && isOwnStage(publication, period),
      )
      return at < 0 ? { kind: 'missing', reason: 'not-held' } : shown(prints, at, of, true)
    }
    case 'publication': {
      const { sequence } = column.publication
      const at = prints.findLastIndex(({ publication }) => publication.sequence <= sequence)
      return at < 0
        ? { kind: 'missing', reason: 'not-yet' }
        : shown(prints, at, of, prints[at]?.publication.sequence === sequence)
    }
    case 'newest': {
      const newest = prints.at(-1) ?? prints[0]
      const reading = readingOf(newest.figure, of)
      // What was lent to a first print is what is known now.
      return isMissing(reading)
        ? { kind: 'missing', reason: reading.missing }
        : { kind: 'stands', print: newest, reading, moved: false }
    }
  }
}

function shown(prints: PeriodPrints['prints'], at: number, of: Measured, isPrinted: boolean): TriangleCell {
  const print = prints[at] ?? prints[0]
  if (isLent(print.figure, of)) return { kind: 'missing', reason: 'not-held' }
  const reading = readingOf(print.figure, of)
  if (isMissing(reading)) return { kind: 'missing', reason: reading.missing }
  return {
    kind: isPrinted ? 'printed' : 'stands',
    print,
    reading,
    moved: isPrinted && hasMoved(prints, at, reading, of),
  }
}

function hasMoved(prints: PeriodPrints['prints'], at: number, reading: Reading, of: Measured): boolean {
  const before = at > 0 ? prints[at - 1] : undefined
  if (!before || isLent(before.figure, of)) return false
  const was = readingOf(before.figure, of)
  return !isMissing(was) && !revisedBy(was, reading).eq('0')
}

function distinct(publications: readonly Publication[]): readonly Publication[] {
  return [...new Map(publications.map((one) => [one.sequence, one])).values()].toSorted(
    (a, b) => a.sequence - b.sequence,
  )
}
