import { type Layout, panelsShape } from '#trade/wall/layout/layout.ts'
import { ITEM_SECONDS, type PlaylistItem } from '#trade/wall/playlist.ts'
import type { ScreenLayout } from '#trade/wall/screen.ts'
import { database } from '../database/client.ts'

/** Walls in turn, as an admin put them together. */
export interface Playlist {
  readonly slug: string
  readonly name: string
  readonly items: readonly PlaylistItem[]
}

/** An admin's layout; null where there is none of that slug. */
export async function readLayout(slug: string): Promise<Layout | null> {
  const [row] = await database().$queryRaw<StoredLayout[]>`
    SELECT "slug", "name", "panels" FROM "WallLayout" WHERE "slug" = ${slug}`
  return row ? layoutOf(row) : null
}

/** A playlist with its layouts; null where there is none of that slug. */
export async function readPlaylist(slug: string): Promise<Playlist | null> {
  const rows = await database().$queryRaw<
    { name: string; seconds: number; layout: string | null; layoutName: string; panels: unknown }[]
  >`
    SELECT p."name", i."seconds", i."layout", l."name" AS "layoutName", l."panels"
    FROM "Playlist" p JOIN "PlaylistItem" i ON i."playlist" = p."slug" LEFT JOIN "WallLayout" l ON l."slug" = i."layout"
    WHERE p."slug" = ${slug} ORDER BY i."position"`
  const [first] = rows
  if (!first) return null
  const items = rows.map(({ seconds, layout, layoutName, panels }) => ({
    seconds,
    layout: layout === null ? null : layoutOf({ slug: layout, name: layoutName, panels }),
  }))
  return { slug, name: first.name, items }
}

/** The walls that a screen shows in turn; null where it shows none that an admin arranged. */
export async function itemsOf(shown: ScreenLayout): Promise<readonly PlaylistItem[] | null> {
  const [kind, slug = ''] = shown.split(':', 2)
  if (kind === 'playlist') return (await readPlaylist(slug))?.items ?? null
  const layout = kind === 'layout' ? await readLayout(slug) : null
  return layout && [{ layout, seconds: ITEM_SECONDS.most }]
}

interface StoredLayout {
  readonly slug: string
  readonly name: string
  readonly panels: unknown
}

function layoutOf({ slug, name, panels }: StoredLayout): Layout {
  return { slug, name, panels: panelsShape.parse(panels) }
}

/** A wall as the desk lists it. */
export interface ListedWall {
  readonly slug: string
  readonly name: string
  readonly revision: number
  readonly changedAt: Date
  /** Names of the screens that show it, and of the playlists that a layout is part of. */
  readonly screens: readonly string[]
  readonly playlists: readonly string[]
}

/** Every layout and playlist as a screen may show it, layouts first, by name. */
export function arrangedWalls(): Promise<{ readonly shown: ScreenLayout; readonly name: string }[]> {
  return database().$queryRaw`
    SELECT "shown", "name" FROM (
      SELECT 'layout:' || "slug" AS "shown", "name", 1 AS "place" FROM "WallLayout"
      UNION ALL SELECT 'playlist:' || "slug", "name", 2 FROM "Playlist") walls ORDER BY "place", "name"`
}

/** Every layout, by name. */
export function listLayouts(): Promise<(ListedWall & { readonly panels: number })[]> {
  return database().$queryRaw`
    SELECT l."slug", l."name", l."revision", l."changedAt", jsonb_array_length(l."panels") AS "panels",
      ARRAY(SELECT s."name" FROM "Screen" s WHERE s."layoutSlug" = l."slug" ORDER BY 1) AS "screens",
      ARRAY(SELECT DISTINCT p."name" FROM "PlaylistItem" i JOIN "Playlist" p ON p."slug" = i."playlist" WHERE i."layout" = l."slug" ORDER BY 1)
        AS "playlists"
    FROM "WallLayout" l ORDER BY l."name"`
}

/** Every playlist, by name, with what it shows; a null layout is the headline wall. */
export function listPlaylists(): Promise<
  (ListedWall & { readonly items: readonly { readonly layout: string | null; readonly seconds: number }[] })[]
> {
  return database().$queryRaw`
    SELECT p."slug", p."name", p."revision", p."changedAt", '{}'::text[] AS "playlists",
      ARRAY(SELECT s."name" FROM "Screen" s WHERE s."playlistSlug" = p."slug" ORDER BY 1) AS "screens",
      (SELECT jsonb_agg(jsonb_build_object('layout', i."layout", 'seconds', i."seconds") ORDER BY i."position")
        FROM "PlaylistItem" i WHERE i."playlist" = p."slug") AS "items"
    FROM "Playlist" p ORDER BY p."name"`
}

/** A layout as it is arranged, with the revision that whoever arranges it has seen. */
export async function layoutAtDesk(slug: string): Promise<(Layout & { readonly revision: number }) | null> {
  const [row] = await database().$queryRaw<(StoredLayout & { revision: number })[]>`
    SELECT "slug", "name", "panels", "revision" FROM "WallLayout" WHERE "slug" = ${slug}`
  return row ? { ...layoutOf(row), revision: row.revision } : null
}
