import { type Database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { nameTaken, slugTaken, somebodyElse, stillShown } from './refusals.ts'

/** A playlist as it is written down: slugs of layouts, null for the headline wall, and seconds. */
export interface WrittenPlaylist {
  readonly slug: string
  readonly name: string
  readonly items: readonly { readonly layout: string | null; readonly seconds: number }[]
}

/** Keeps a new playlist. Throws DeskError where its name or address is another's, or a layout is no more. */
export function createPlaylist(playlist: WrittenPlaylist, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { slug, name, items } = playlist
    const [same] = await tx.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM "Playlist" WHERE "slug" = ${slug} OR "name" = ${name} ORDER BY "slug" = ${slug} DESC`
    if (same) throw same.slug === slug ? slugTaken(slug) : nameTaken(name)
    await tx.$executeRaw`INSERT INTO "Playlist" ("slug", "name", "changedBy") VALUES (${slug}, ${name}, ${by.id})`
    await writeItems(tx, playlist)
    await audit(tx, by, 'playlist.created', subjectOf(slug), null, { name, items })
  })
}

/** Puts a playlist together anew; the walls that show it follow within seconds. */
export function changePlaylist(playlist: WrittenPlaylist, seenRevision: number, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { slug, name, items } = playlist
    const before = await lockPlaylist(tx, slug)
    if (before.revision !== seenRevision) throw somebodyElse()
    const [same] = await tx.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM "Playlist" WHERE "name" = ${name} AND "slug" <> ${slug}`
    if (same) throw nameTaken(name)
    await tx.$executeRaw`
      UPDATE "Playlist" SET "name" = ${name}, "revision" = "revision" + 1, "changedBy" = ${by.id}, "changedAt" = clock_timestamp()
      WHERE "slug" = ${slug}`
    await tx.$executeRaw`DELETE FROM "PlaylistItem" WHERE "playlist" = ${slug}`
    await writeItems(tx, playlist)
    await audit(
      tx,
      by,
      'playlist.changed',
      subjectOf(slug),
      { name: before.name, items: before.items },
      { name, items },
    )
  })
}

/** Throws a playlist away. Throws DeskError while a screen shows it. */
export function deletePlaylist(slug: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { name, items } = await lockPlaylist(tx, slug)
    const shownBy = await tx.$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "Screen" WHERE "playlistSlug" = ${slug} ORDER BY 1`
    if (shownBy.length > 0) throw stillShown(shownBy.map((each) => each.name))
    await tx.$executeRaw`DELETE FROM "Playlist" WHERE "slug" = ${slug}`
    await audit(tx, by, 'playlist.deleted', subjectOf(slug), { name, items })
  })
}

async function writeItems(tx: Database, { slug, items }: WrittenPlaylist): Promise<void> {
  const wanted = items.flatMap(({ layout }) => layout ?? [])
  const held = await tx.$queryRaw<{ slug: string }[]>`
    SELECT "slug" FROM "WallLayout" WHERE "slug" = ANY(${wanted}) FOR SHARE`
  const gone = wanted.find((each) => held.every((layout) => layout.slug !== each))
  if (gone !== undefined)
    throw new DeskError('items', { en: `there is no layout “${gone}” any more`, zh: `版面“${gone}”已不存在` })
  for (const [position, { layout, seconds }] of items.entries())
    await tx.$executeRaw`
      INSERT INTO "PlaylistItem" ("playlist", "position", "layout", "seconds") VALUES (${slug}, ${position}, ${layout}, ${seconds})`
}

async function lockPlaylist(
  tx: Database,
  slug: string,
): Promise<{ readonly name: string; readonly items: unknown; readonly revision: number }> {
  const [playlist] = await tx.$queryRaw<{ name: string; items: unknown; revision: number }[]>`
    SELECT "name", "revision", (SELECT jsonb_agg(jsonb_build_object('layout', i."layout", 'seconds', i."seconds") ORDER BY i."position")
      FROM "PlaylistItem" i WHERE i."playlist" = p."slug") AS "items"
    FROM "Playlist" p WHERE "slug" = ${slug} FOR UPDATE`
  if (!playlist) throw new DeskError('form', { en: 'there is no such playlist any more', zh: '该轮播已不存在' })
  return playlist
}

function subjectOf(slug: string): string {
  return `playlist-${slug}`
}
