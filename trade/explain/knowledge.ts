import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import { type Level, levelOf } from '../level.ts'
import { isMissing } from '../missing.ts'
import { type Basis, parsePeriod, type PeriodText, printPeriod, yearBefore } from '../period.ts'
import { type Breakdown, parseSeriesKey, type SeriesDimensions } from '../series-key.ts'
import type { Currency } from '../unit.ts'

/** A place in the log and every figure known there that an explanation may need, with a way to find each. */
export interface Knowledge {
  readonly sequence: number
  readonly figures: readonly Figure[]
  /** Members of a cut of which a value is known in a frame, in any order. */
  members(flow: Flow, breakdown: Breakdown, frame: Frame): readonly string[]
  value(flow: Flow, cut: Cut, frame: Frame): Figure | null
  quantity(flow: Flow, cut: Cut, frame: Omit<Frame, 'currency'>): Figure | null
}

/** Of which months, on which basis, in which currency: figures of one frame may be set against each other. */
export interface Frame {
  readonly period: PeriodText
  readonly basis: Basis
  readonly currency: Currency
}

/** All trade, or one member of a breakdown. */
export interface Cut {
  readonly breakdown: Breakdown
  readonly member: string | null
}

export const ALL_TRADE: Cut = { breakdown: 'all', member: null }

/** What `figures`, one for each series and period, say as known at `sequence`. */
export function knowledge(sequence: number, figures: readonly Figure[]): Knowledge {
  const values = new Map<string, Figure>()
  const quantities = new Map<string, Figure>()
  const members = new Map<string, Set<string>>()
  for (const figure of figures) {
    const at = parseSeriesKey(figure.series)
    if (at.measure === 'quantity') {
      quantities.set(quantityKey(at.flow, at, { period: figure.period, basis: at.basis }), figure)
      continue
    }
    const frame = { period: figure.period, basis: at.basis, currency: at.unit as Currency }
    values.set(valueKey(at.flow, at, frame), figure)
    if (at.member !== null) {
      const key = memberKey(at.flow, at.breakdown, frame)
      members.set(key, (members.get(key) ?? new Set()).add(at.member))
    }
  }
  return {
    sequence,
    figures,
    members: (flow, breakdown, frame) => [...(members.get(memberKey(flow, breakdown, frame)) ?? [])],
    value: (flow, cut, frame) => values.get(valueKey(flow, cut, frame)) ?? null,
    quantity: (flow, cut, frame) => quantities.get(quantityKey(flow, cut, frame)) ?? null,
  }
}

/** The same months a year before. */
export function frameBefore<T extends { readonly period: PeriodText }>(frame: T): T {
  return { ...frame, period: printPeriod(yearBefore(parsePeriod(frame.period))) }
}

/** A level and the observations it is made of: one, or several added up. */
export interface Held {
  readonly level: Level
  readonly figures: readonly Figure[]
}

/** The level a figure prints; null where it prints growth alone, or is missing. */
export function heldOf(figure: Figure | null): Held | null {
  if (figure === null) return null
  const level = levelOf(figure)
  return isMissing(level) ? null : { level, figures: [figure] }
}

function valueKey(flow: Flow, { breakdown, member }: Cut, { period, basis, currency }: Frame): string {
  return [flow, breakdown, member ?? '', currency, basis, period].join(' ')
}

function quantityKey(
  flow: Flow,
  { breakdown, member }: Pick<SeriesDimensions, 'breakdown' | 'member'>,
  { period, basis }: Omit<Frame, 'currency'>,
): string {
  return [flow, breakdown, member ?? '', basis, period].join(' ')
}

function memberKey(flow: Flow, breakdown: Breakdown, { period, basis, currency }: Frame): string {
  return [flow, breakdown, currency, basis, period].join(' ')
}
