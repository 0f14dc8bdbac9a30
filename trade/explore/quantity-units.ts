import type { Flow } from '../flow.ts'

/** The unit each line's quantity is printed in, by flow and line: `imports crude-oil` in tons. */
export type QuantityUnits = ReadonlyMap<string, string>

/** The unit of a commodity line's quantity; null where none is held. */
export function quantityUnit(units: QuantityUnits, flow: Flow, member: string | null): string | null {
  return member === null ? null : (units.get(lineOf(flow, member)) ?? null)
}

/** What a line is called in `QuantityUnits`. */
export function lineOf(flow: Flow, member: string): string {
  return `${flow} ${member}`
}
