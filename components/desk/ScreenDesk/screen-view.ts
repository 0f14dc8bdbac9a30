import type { ScreenLayout, ScreenSettings, ScreenState } from '#trade/wall/screen.ts'
import type { Act } from '../answer.ts'

/** A registered screen, as its page at the desk has it. */
export interface ScreenView extends ScreenSettings {
  readonly id: string
  readonly revision: number
  readonly state: ScreenState | 'dark' | 'new'
  readonly lastSeenAt: string | null
  readonly lastSequence: number | null
  readonly paintedSequence: number | null
  readonly paintedMs: number | null
  readonly version: string | null
  readonly isOfThisBuild: boolean
  readonly address: string | null
}

/** A layout or a playlist that a screen may show. */
export interface ArrangedWall {
  readonly shown: ScreenLayout
  readonly name: string
}

/** What the fields of a screen hold: texts, empty where nothing is said. */
export interface TypedScreen extends Omit<ScreenSettings, 'room'> {
  readonly room: string
}

export const NOTHING_TYPED: TypedScreen = { name: '', room: '', layout: 'headline', language: 'en', theme: 'wall' }

export interface ScreenActs {
  readonly register: Act<TypedScreen & { code: string }>
  readonly change: Act<TypedScreen & { id: string; revision: number }>
  readonly reload: Act<{ id: string }>
  readonly identify: Act<{ id: string }>
  readonly forget: Act<{ id: string }>
}
