import type { Flow } from '../flow.ts'
import { parseSeriesKey } from '../series-key.ts'
import type { Held } from './held.ts'

/** The unit each line's quantity is printed in, by flow and line: `imports crude-oil` in tons. */
export type QuantityUnits = ReadonlyMap<string, string>

/** The units of every quantity held; of a line printed in several the one with the most figures. */
export function quantityUnits(held: Held): QuantityUnits {
  const most = new Map<string, { unit: string; figures: number }>()
  for (const [series, { figures }] of held) {
    const { flow, breakdown, member, measure, unit } = parseSeriesKey(series)
    if (measure !== 'quantity' || breakdown !== 'commodity' || member === null) continue
    const line = lineOf(flow, member)
    if (figures > (most.get(line)?.figures ?? 0)) most.set(line, { unit, figures })
  }
  return new Map([...most].map(([line, { unit }]) => [line, unit]))
}

/** The unit of a commodity line's quantity; null where none is held. */
export function quantityUnit(units: QuantityUnits, flow: Flow, member: string | null): string | null {
  return member === null ? null : (units.get(lineOf(flow, member)) ?? null)
}

function lineOf(flow: Flow, member: string): string {
  return `${flow} ${member}`
}
