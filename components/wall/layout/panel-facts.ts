import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import type { Scene } from '#trade/wall/scene.ts'

/** Of the front page's partners by code, in each language: a wall may speak both. */
export type PartnerNames = Readonly<Record<Locale, Readonly<Record<string, string>>>>

/** Everything a panel may be drawn from. */
export interface PanelFacts {
  readonly scene: Scene
  readonly figures: Snapshot['figures']
  readonly releases: readonly ReleaseNotice[]
  readonly partners: PartnerNames
  readonly nowMs: number
}
