import type { Selection } from '#trade/explore/view-query.ts'
import type { Flow } from '#trade/flow.ts'
import { sector } from '#trade/sectors.ts'

const PARTNER_COLOURS: Readonly<Record<string, string>> = {
  ASEAN: '--par-asean',
  EU: '--par-eu',
  USA: '--par-us',
  JPN: '--par-japan',
  KOR: '--par-korea',
}
// For what has no colour of its own: the four sector colours that stay apart for everyone (look.md).
const SPARE = ['--sec-electronics', '--sec-vehicles', '--sec-textiles', '--sec-machinery'] as const
const FLOW_COLOURS: Record<Flow, string> = {
  exports: '--exports',
  imports: '--imports',
  total: '--total',
  balance: '--balance',
}

/** The colour token of a flow: fixed for ever. */
export function flowColour(flow: Flow): string {
  return FLOW_COLOURS[flow]
}

/** A part's own colour; null for one that has none. */
export function ownColour(code: string): string | null {
  return sector(code)?.colour ?? PARTNER_COLOURS[code] ?? null
}

/** The colours of selections side by side: their flows' where they differ in nothing else, their partners' or goods' where they share a flow and differ in these, else by their places. */
export function selectionColours(selections: readonly Selection[]): readonly string[] {
  const subject = ({ partner, goods }: Selection) => partner ?? goods?.code ?? ''
  if (new Set(selections.map(({ flow }) => flow)).size === selections.length)
    return selections.map(({ flow }) => flowColour(flow))
  const isOneFlow = new Set(selections.map(({ flow }) => flow)).size === 1
  const isToldApart = isOneFlow && new Set(selections.map(subject)).size === selections.length
  return selections.map((selection, place) => partColour(isToldApart ? subject(selection) : '', place))
}

/** The colour token of a part: its own where it has one, else a spare one by its place among those chosen. A world group is ink: it overlaps. */
export function partColour(code: string, place: number): string {
  if (code === 'BRI' || code === 'APEC' || code === 'RCEP') return '--total'
  return sector(code)?.colour ?? PARTNER_COLOURS[code] ?? SPARE[place % SPARE.length] ?? '--rest'
}
