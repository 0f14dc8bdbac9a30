import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { viewAddress } from '../explore/address.ts'
import { OF_THE_PAGE, type PICTURE_THEMES } from '../explore/file-address.ts'

/** What may stand on another's page: a view's chart, a release's headline figure, or that of whichever release is the newest. */
export type Embedded =
  | { readonly kind: 'view'; readonly query: ViewQuery }
  | { readonly kind: 'release'; readonly code: ReleaseCode }
  | { readonly kind: 'latest' }

/** The first is what is usual: as the reader's system is. */
export const EMBED_THEMES = ['auto', 'light', 'dark'] as const
export type EmbedTheme = (typeof EMBED_THEMES)[number]

/** How it is drawn: all that an embed knows of its reader. */
export interface Manner {
  readonly language: Locale
  readonly theme: EmbedTheme
}

/** The document to put into a frame. */
export function embedAddress(what: Embedded, { language, theme }: Manner): string {
  return withParameters(
    pathOf(what),
    viewOf(what),
    langOf(language),
    theme === EMBED_THEMES[0] ? null : `theme=${theme}`,
  )
}

/** The picture of the same figures, for where there are no frames: always the newest, unless a view is pinned. */
export function embedPictureAddress(
  what: Embedded,
  { language, theme }: { readonly language: Locale; readonly theme: (typeof PICTURE_THEMES)[number] },
): string {
  return withParameters(
    `${pathOf(what)}.png`,
    viewOf(what),
    langOf(language),
    theme === 'light' ? null : `theme=${theme}`,
  )
}

/** The page that says more. */
export function pageAddress(what: Embedded, language: Locale): string {
  const page = what.kind === 'view' ? viewAddress(what.query) : what.kind === 'release' ? `/releases/${what.code}` : '/'
  const lang = langOf(language)
  return lang === null ? page : `${page}${page.includes('?') ? '&' : '?'}${lang}`
}

/**
 * Px that what is embedded is high at most: where its width is not known, or in a frame of `width` px. Below 760 px its chart is lower;
 * as narrow as a phone its words take as many lines more.
 */
export function embedHeight({ kind }: Embedded, width: number | null = null): number {
  if (kind !== 'view') return 450
  return width !== null && width >= 400 && width <= 760 ? 490 : 580
}

/** Px of its picture. */
export function pictureMeasures({ kind }: Embedded): { readonly width: number; readonly height: number } {
  return kind === 'view' ? { width: 1600, height: 900 } : { width: 1200, height: 630 }
}

function pathOf(what: Embedded): string {
  if (what.kind === 'view') return '/embed/explore'
  return what.kind === 'release' ? `/embed/releases/${what.code}` : '/embed/latest'
}

/** What an address says of the page's table changes no chart. */
function viewOf(what: Embedded): string | null {
  return what.kind === 'view' ? printView({ ...what.query, ...OF_THE_PAGE }) : null
}

function langOf(language: Locale): string | null {
  return language === 'en' ? null : `lang=${language}`
}

function withParameters(path: string, ...parameters: readonly (string | null)[]): string {
  const asked = parameters.filter(Boolean).join('&')
  return asked ? `${path}?${asked}` : path
}
