import { processWide } from '../process-wide.ts'

export interface Screen {
  readonly id: string
  /** A registered screen's name; null for a page someone reads. */
  readonly name: string | null
  sequence: number
  /** What it has painted, and how long after the entry arrived. */
  painted: { sequence: number; afterMs: number } | null
}

/** The screens connected to this node, and what each has painted. */
export class Screens {
  readonly #connected = new Map<string, Screen>()

  join(screen: Screen): void {
    this.#connected.set(screen.id, screen)
  }

  leave(id: string): void {
    this.#connected.delete(id)
  }

  painted(id: string, report: { sequence: number; afterMs: number }): void {
    const screen = this.#connected.get(id)
    if (screen) screen.painted = report
  }

  /** How many screens show entry `sequence`, of how many connected, and the slowest of those in ms. */
  showing(sequence: number): { showing: number; connected: number; slowestMs: number | null } {
    const screens = [...this.#connected.values()]
    const there = screens.filter((screen) => (screen.painted?.sequence ?? screen.sequence) >= sequence)
    const times = there.flatMap((screen) => (screen.painted?.sequence === sequence ? [screen.painted.afterMs] : []))
    return { showing: there.length, connected: screens.length, slowestMs: times.length > 0 ? Math.max(...times) : null }
  }
}

/** This process's one list. */
export function screens(): Screens {
  return processWide('screens', () => new Screens())
}
