import type { PlacedPanel } from './layout.ts'
import type { Panel } from './panel.ts'

const at = (panel: Panel, column: number, row: number, columns: number, rows: number): PlacedPanel => ({
  panel,
  place: { column, row, columns, rows },
})

/** What a new layout starts from. `release`: the headline wall. `drivers`: who and what moved it. `before`: for the hours before a release. */
export const PRESETS = {
  release: [
    at({ kind: 'sentence' }, 0, 0, 4, 2),
    at({ kind: 'key' }, 0, 2, 2, 6),
    at({ kind: 'growth', flow: 'imports' }, 2, 2, 1, 4),
    at({ kind: 'balance' }, 3, 2, 1, 4),
    at({ kind: 'trend', flow: 'exports' }, 2, 6, 2, 2),
  ],
  drivers: [
    at({ kind: 'sentence' }, 0, 0, 4, 2),
    at({ kind: 'sectors' }, 0, 2, 2, 6),
    at({ kind: 'partners' }, 2, 2, 2, 6),
  ],
  before: [
    at({ kind: 'countdown' }, 0, 0, 2, 5),
    at({ kind: 'changes' }, 2, 0, 2, 3),
    at({ kind: 'trend', flow: 'exports' }, 2, 3, 2, 5),
    at({ kind: 'clock', city: 'beijing' }, 0, 5, 1, 3),
    at({ kind: 'clock', city: 'london' }, 1, 5, 1, 3),
  ],
} as const satisfies Readonly<Record<string, readonly PlacedPanel[]>>

export type Preset = keyof typeof PRESETS
export const PRESET_NAMES = Object.keys(PRESETS) as [Preset, ...Preset[]]
