import { z } from 'zod'
import { CITY_CODES } from './cities.ts'

const flow = z.enum(['total', 'exports', 'imports'])

/**
 * One part of a wall. `sentence`: the headline. `key`: the figure that leads, or the countdown in its place. `growth`: a flow's growth
 * against its expectation. `trend`: a year of growth, or years of levels. `sectors`, `partners`: their growth, in turn. `ticker`: the
 * release's sentences in turn. `changes`: what the last release changed, in turn. `countdown`: to the next release. `clock`: of a city.
 */
export const panelShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sentence') }),
  z.strictObject({ kind: z.literal('key') }),
  z.strictObject({ kind: z.literal('growth'), flow }),
  z.strictObject({ kind: z.literal('balance') }),
  z.strictObject({ kind: z.literal('trend'), flow }),
  z.strictObject({ kind: z.literal('sectors') }),
  z.strictObject({ kind: z.literal('partners') }),
  z.strictObject({ kind: z.literal('ticker') }),
  z.strictObject({ kind: z.literal('changes') }),
  z.strictObject({ kind: z.literal('countdown') }),
  z.strictObject({ kind: z.literal('clock'), city: z.enum(CITY_CODES) }),
])

export type Panel = Readonly<z.infer<typeof panelShape>>
export type PanelKind = Panel['kind']

/** One of each kind, as it is put on a wall. */
export const ONE_OF_EACH: readonly Panel[] = [
  { kind: 'sentence' },
  { kind: 'key' },
  { kind: 'growth', flow: 'imports' },
  { kind: 'balance' },
  { kind: 'trend', flow: 'exports' },
  { kind: 'sectors' },
  { kind: 'partners' },
  { kind: 'ticker' },
  { kind: 'changes' },
  { kind: 'countdown' },
  { kind: 'clock', city: 'beijing' },
]

/** How many columns and rows of the grid a panel takes. */
export interface PanelSize {
  readonly columns: number
  readonly rows: number
}

/**
 * The least that a panel needs for its words at the size of the size rule (look.md, the wall scale): what does not fit goes, it is
 * never made smaller. A row is 17.9 arc-minutes and 3 more between two, a column 84.
 */
export const SMALLEST: Readonly<Record<PanelKind, PanelSize>> = {
  sentence: { columns: 4, rows: 2 },
  key: { columns: 2, rows: 6 },
  growth: { columns: 1, rows: 4 },
  balance: { columns: 1, rows: 4 },
  trend: { columns: 2, rows: 2 },
  sectors: { columns: 2, rows: 4 },
  partners: { columns: 2, rows: 4 },
  ticker: { columns: 2, rows: 2 },
  changes: { columns: 2, rows: 3 },
  countdown: { columns: 2, rows: 3 },
  clock: { columns: 1, rows: 3 },
}

/** Room that is no use to a panel: one figure in a whole wall is a mistake of the hand. */
export const LARGEST: Readonly<Record<PanelKind, PanelSize>> = {
  sentence: { columns: 4, rows: 3 },
  key: { columns: 2, rows: 8 },
  growth: { columns: 2, rows: 6 },
  balance: { columns: 2, rows: 6 },
  trend: { columns: 4, rows: 8 },
  sectors: { columns: 4, rows: 8 },
  partners: { columns: 4, rows: 8 },
  ticker: { columns: 4, rows: 4 },
  changes: { columns: 4, rows: 4 },
  countdown: { columns: 4, rows: 6 },
  clock: { columns: 2, rows: 4 },
}

/** Upright, a headline has a third line. */
export const UPRIGHT_ROWS: Partial<Record<PanelKind, number>> = { sentence: 3 }
