import { type Concentration, concentration } from '../concentration.ts'
import { Decimal } from '../decimal.ts'
import type { PartLine } from '../explore/part-line.ts'
import { slots } from '../explore/slots.ts'
import { levelFor } from '../explore/view-cell.ts'
import type { ViewBasis } from '../explore/view-query.ts'
import type { Level } from '../level.ts'
import { isMissing } from '../missing.ts'
import { type Period, printPeriod, yearBefore } from '../period.ts'
import { share } from '../share.ts'
import { widest } from './single-parts.ts'

/** One part of a whole by its code, and its figures. */
export interface NamedLine {
  readonly code: string
  readonly line: PartLine
}

/** How concentrated the whole was in one period. */
export interface ConcentrationPoint extends Concentration {
  readonly period: Period
  /** What the parts held make up of the whole, in %. */
  readonly coveragePercent: Decimal
  /** The most that everything not held could add to the index: (100 − coverage)², were it all one part. */
  readonly couldAdd: Decimal
  /** Share of the whole in %, by part. */
  readonly shares: ReadonlyMap<string, Decimal>
}

/** A period of which too little is held to be computed. */
export interface NotComputed {
  readonly period: Period
  readonly coveragePercent: Decimal
  /** Parts that are counted in the other periods and not held in this one. */
  readonly lacking: readonly string[]
}

export interface ConcentrationHistory {
  /** Oldest first. */
  readonly points: readonly ConcentrationPoint[]
  readonly notComputed: readonly NotComputed[]
  /** The same parts in every period, where it is those that are counted; null where each period counts all that it has. */
  readonly counted: readonly string[] | null
}

// Of 240 partners the tables leave out less than 0.1 %; the preliminary table's 23 are 70 %, and what it leaves out could triple the index.
const LEAST_OF_PARTNERS = new Decimal('95')
// The commodity tables print two-fifths of exports and three-fifths of imports line by line, and never more than two-thirds.
const LEAST_OF_LINES = new Decimal('40')

/** Concentration on single partners, of every period in which those held make up enough of the whole. One not printed then traded nothing. */
export function concentrationOnPartners(
  whole: PartLine,
  partners: readonly NamedLine[],
  basis: ViewBasis,
): ConcentrationHistory {
  const measured = measure(whole, partners, basis)
  const isEnough = ({ coveragePercent }: Measured) => coveragePercent.gte(LEAST_OF_PARTNERS)
  return {
    points: measured.filter(isEnough).flatMap(pointOf),
    notComputed: measured
      .filter((one) => !isEnough(one))
      .map(({ period, coveragePercent }) => ({ period, coveragePercent, lacking: [] })),
    counted: null,
  }
}

/**
 * Concentration on lines of goods. A table that prints more lines would look more concentrated, so the same lines are counted in
 * every period: the widest of those that three quarters of the fuller tables have. A period that lacks one is not computed.
 */
export function concentrationOnLines(
  whole: PartLine,
  lines: readonly NamedLine[],
  basis: ViewBasis,
): ConcentrationHistory {
  const all = measure(whole, lines, basis)
  const full = all.filter(({ shares }) => sum(widest([...shares.keys()]), shares).gte(LEAST_OF_LINES))
  const often = lines
    .map(({ code }) => code)
    .filter((code) => 4 * full.filter(({ shares }) => shares.has(code)).length >= 3 * full.length)
  const counted = full.length > 0 ? widest(often) : []
  const measured = measure(
    whole,
    lines.filter(({ code }) => counted.includes(code)),
    basis,
  )
  const lacking = ({ shares }: Measured) => counted.filter((code) => !shares.has(code))
  return {
    points: measured.filter((one) => lacking(one).length === 0).flatMap(pointOf),
    notComputed: measured
      .filter((one) => lacking(one).length > 0)
      .map((one) => ({ period: one.period, coveragePercent: one.coveragePercent, lacking: lacking(one) })),
    counted,
  }
}

/** The point of the same months a year before `point`; null where it is not computed. */
export function pointYearBefore(
  points: readonly ConcentrationPoint[],
  { period }: Pick<ConcentrationPoint, 'period'>,
): ConcentrationPoint | null {
  const before = printPeriod(yearBefore(period))
  return points.find((point) => printPeriod(point.period) === before) ?? null
}

/** Lowest and highest index of the year of `point`; null where fewer than three periods of it are computed. */
export function rangeOfYear(
  points: readonly ConcentrationPoint[],
  { period }: Pick<ConcentrationPoint, 'period'>,
): { readonly low: Decimal; readonly high: Decimal } | null {
  const indices = points.filter((point) => point.period.year === period.year).map(({ index }) => index)
  const sorted = indices.toSorted((a, b) => a.cmp(b))
  const [low, high] = [sorted[0], sorted.at(-1)]
  return low && high && sorted.length >= 3 ? { low, high } : null
}

interface Measured {
  readonly period: Period
  readonly whole: Level
  readonly levels: readonly Level[]
  readonly shares: ReadonlyMap<string, Decimal>
  readonly coveragePercent: Decimal
}

/** Every period of which the whole and one part at least have a level. */
function measure(whole: PartLine, parts: readonly NamedLine[], basis: ViewBasis): readonly Measured[] {
  return slots([whole], basis, 0, Number.MAX_SAFE_INTEGER).flatMap((period) => {
    const all = levelFor(whole, period, basis)
    if (isMissing(all)) return []
    const held = parts.flatMap(({ code, line }) => {
      const level = levelFor(line, period, basis)
      const percent = isMissing(level) ? level : share(level, all)
      return isMissing(level) || isMissing(percent) ? [] : [{ code, level, percent }]
    })
    if (held.length === 0) return []
    const shares = new Map(held.map(({ code, percent }) => [code, percent]))
    return [
      {
        period,
        whole: all,
        levels: held.map(({ level }) => level),
        shares,
        coveragePercent: sum([...shares.keys()], shares),
      },
    ]
  })
}

function pointOf({ period, whole, levels, shares, coveragePercent }: Measured): readonly ConcentrationPoint[] {
  const found = concentration(levels, whole)
  if (isMissing(found)) return []
  const left = new Decimal('100').minus(coveragePercent)
  return [
    {
      ...found,
      period,
      coveragePercent,
      couldAdd: left.lt('0') ? new Decimal('0') : left.times(left),
      shares,
    },
  ]
}

function sum(codes: readonly string[], shares: ReadonlyMap<string, Decimal>): Decimal {
  return codes.reduce((total, code) => total.plus(shares.get(code) ?? '0'), new Decimal('0'))
}
