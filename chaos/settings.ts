import { parseArgs } from 'node:util'

export interface Settings {
  readonly seed: number
  readonly minutes: number
  readonly clients: number
  readonly nodes: number
  /** Processes that hold the clients. */
  readonly processes: number
}

/** Everything once, in about two minutes. */
const SHORT: Settings = { seed: 4, minutes: 0.6, clients: 30, nodes: 3, processes: 1 }

const LONG: Settings = { seed: 1, minutes: 5, clients: 240, nodes: 3, processes: 3 }

/** From `--seed S --minutes M --clients C --nodes N`, or `--short`. Throws TypeError or RangeError naming what is wrong. */
export function readSettings(args: readonly string[]): Settings {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { seed: text, minutes: text, clients: text, nodes: text, short: { type: 'boolean' } },
  })
  const otherwise = values.short ? SHORT : LONG
  return {
    ...otherwise,
    seed: number('--seed', values.seed, otherwise.seed, 0, 2 ** 31),
    minutes: number('--minutes', values.minutes, otherwise.minutes, 0.2, 600),
    clients: number('--clients', values.clients, otherwise.clients, 8, 5_000),
    nodes: number('--nodes', values.nodes, otherwise.nodes, 2, 4),
  }
}

function number(name: string, given: string | undefined, otherwise: number, low: number, high: number): number {
  const value = given === undefined ? otherwise : Number(given)
  if (!(value >= low && value <= high))
    throw new RangeError(`${name}: expected a number from ${low} to ${high}, found "${given}"`)
  return value
}
