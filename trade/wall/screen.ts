import { SLUG } from './layout/layout.ts'

/** What every installation has to show: the usual wall, and the line over a broadcast picture. */
export const BUILT_IN_WALLS = ['headline', 'lower-third'] as const
export type BuiltInWall = (typeof BUILT_IN_WALLS)[number]

/** What a registered screen may show: one of these, or a layout or a playlist of an admin's by its slug. */
export type ScreenLayout = BuiltInWall | `layout:${string}` | `playlist:${string}`

export function isScreenLayout(text: string): text is ScreenLayout {
  const [kind, slug = ''] = text.split(':', 2)
  return (
    text === 'headline' || text === 'lower-third' || ((kind === 'layout' || kind === 'playlist') && SLUG.test(slug))
  )
}

/** The newsroom's language; `both`: in turn. */
export const SCREEN_LANGUAGES = ['en', 'zh', 'both'] as const
export type ScreenLanguage = (typeof SCREEN_LANGUAGES)[number]

export const SCREEN_THEMES = ['wall', 'light'] as const
export type ScreenTheme = (typeof SCREEN_THEMES)[number]

/** As long as a name may be: it is shown from wall to wall when the desk asks which screen this is. */
export const SCREEN_NAME_MOST = 40

/** What the desk says of a screen. */
export interface ScreenSettings {
  readonly name: string
  readonly room: string | null
  readonly layout: ScreenLayout
  readonly language: ScreenLanguage
  readonly theme: ScreenTheme
}

/** How often a screen says what it shows, and is told what it should. */
export const REPORT_EVERY_MS = 3_000
/** A page drawn anew in place may take its time on a busy machine: asked again meanwhile it would begin anew, and never come. */
export const DRAWN_WITHIN_MS = 15_000
/** A screen not heard of for so long is dark: four reports missed, and a slow journey. */
export const DARK_AFTER_MS = 15_000
/** A screen dark for longer was switched off, or taken away: the list of screens says so, and no notice. */
export const DARK_IS_NEWS_FOR_MS = 12 * 60 * 60_000

/** How live a screen says it is. `hidden`: its page is behind another. `frozen`: its page runs, and draws nothing more. */
export const SCREEN_STATES = ['live', 'connecting', 'stale', 'hidden', 'frozen'] as const
export type ScreenState = (typeof SCREEN_STATES)[number]

/** A page that is seen draws a second's clock each second: one without a frame for so long shows what was. */
export const FROZEN_AFTER_MS = 10_000

/** What a registered screen says of itself. */
export interface ScreenReport {
  /** The first since its page was loaded. */
  readonly isFirst: boolean
  /** The build its page came from. */
  readonly version: string
  readonly state: ScreenState
  /** Its place in the log. */
  readonly sequence: number
  /** A publication that came while it stood, and how long ago it was on the glass: by no clock, but by what passed. */
  readonly painted: { readonly sequence: number; readonly agoMs: number } | null
}

/**
 * What it is told. `waiting`: nobody has registered it; it shows the code. `full`: too many wait for a code. `registered`: what it
 * stands at is no longer what holds where \`stands\` or \`reloads\` is another than its own.
 */
export type ScreenOrders =
  | { readonly is: 'waiting'; readonly code: string }
  | { readonly is: 'full' }
  | {
      readonly is: 'registered'
      /** How its settings, and the layouts of what it shows, stand: another text, and the screen is to be drawn anew. */
      readonly stands: string
      readonly reloads: number
      readonly identifyForMs: number
    }
