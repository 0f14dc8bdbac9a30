import { Chance } from '../chance.ts'
import { type Fault, faultsOf } from './kinds.ts'

/** Something to be done to the run. The numbers are drawn with the step, so that the same seed does the same. */
export interface Step {
  /** Not before this, ms since the run began. */
  readonly atMs: number
  readonly fault: Fault
  /** From 0 to 1: whom it befalls, and how hard. */
  readonly whom: number
  readonly hard: number
}

const LINES_EVERY_MS = 1_500
const FIRST_MS = 2_000
/** A deep fault takes about so long with what it needs before and after; it waits for the one before it. */
const DEEP_EVERY_MS = 7_000

/**
 * What befalls a run of this length: every kind as often as there is time for, in an order drawn by lot, and every kind at least
 * once however short it is.
 */
export function schedule(seed: number, lastsMs: number): { readonly lines: Step[]; readonly deep: Step[] } {
  return {
    lines: lane(new Chance(seed, 'lines'), faultsOf('lines'), lastsMs, LINES_EVERY_MS),
    deep: lane(new Chance(seed, 'deep'), faultsOf('deep'), lastsMs, DEEP_EVERY_MS),
  }
}

function lane(chance: Chance, faults: readonly Fault[], lastsMs: number, everyMs: number): Step[] {
  const rounds = Math.max(1, Math.floor(lastsMs / (everyMs * faults.length)))
  const order = Array.from({ length: rounds }, () => chance.some(faults, faults.length)).flat()
  const apartMs = (lastsMs - FIRST_MS) / order.length
  return order.map((fault, at) => ({
    atMs: FIRST_MS + at * apartMs + chance.between(0, apartMs / 2),
    fault,
    whom: chance.next(),
    hard: chance.next(),
  }))
}
