import type { PlacedPanel } from '#trade/wall/layout/layout.ts'
import type { Preset } from '#trade/wall/layout/presets.ts'
import type { Act } from '../answer.ts'

/** A layout or a playlist as the desk lists it. */
interface ListedWall {
  readonly slug: string
  readonly name: string
  readonly revision: number
  readonly changedAt: string
  readonly screens: readonly string[]
}

export interface LayoutView extends ListedWall {
  readonly playlists: readonly string[]
  readonly panels: number
}

/** One of a playlist's walls; without a layout the headline wall. */
export interface ItemView {
  readonly layout: string | null
  readonly seconds: number
}

export interface PlaylistView extends ListedWall {
  readonly items: readonly ItemView[]
}

interface Named {
  readonly slug: string
  readonly name: string
}

export interface LayoutActs {
  readonly createLayout: Act<Named & { preset: Preset }>
  readonly deleteLayout: Act<{ slug: string }>
  readonly createPlaylist: Act<Named & { items: readonly ItemView[] }>
  readonly changePlaylist: Act<Named & { items: readonly ItemView[]; revision: number }>
  readonly deletePlaylist: Act<{ slug: string }>
}

export type ChangeLayout = Act<Named & { panels: readonly PlacedPanel[]; revision: number }>
