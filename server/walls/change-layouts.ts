import type { Bilingual } from '#trade/sentences/sentences.ts'
import { type Layout, type LayoutProblem, problemsOf } from '#trade/wall/layout/layout.ts'
import { type Database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { nameTaken, slugTaken, somebodyElse, stillShown } from './refusals.ts'

/** Keeps a new layout. Throws DeskError where its panels are no wall, or its name or address is another's. */
export function createLayout(layout: Layout, by: Actor): Promise<void> {
  assertWall(layout)
  return transaction(async (tx) => {
    const { slug, name, panels } = layout
    const [same] = await tx.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM "WallLayout" WHERE "slug" = ${slug} OR "name" = ${name} ORDER BY "slug" = ${slug} DESC`
    if (same) throw same.slug === slug ? slugTaken(slug) : nameTaken(name)
    await tx.$executeRaw`
      INSERT INTO "WallLayout" ("slug", "name", "panels", "changedBy") VALUES (${slug}, ${name}, ${JSON.stringify(panels)}::jsonb, ${by.id})`
    await audit(tx, by, 'layout.created', subjectOf(slug), null, { name, panels })
  })
}

/** Arranges a layout anew; the walls that show it follow within seconds. Throws DeskError where somebody else changed it meanwhile. */
export function changeLayout(layout: Layout, seenRevision: number, by: Actor): Promise<void> {
  assertWall(layout)
  return transaction(async (tx) => {
    const { slug, name, panels } = layout
    const before = await lockLayout(tx, slug)
    if (before.revision !== seenRevision) throw somebodyElse()
    const [same] = await tx.$queryRaw<{ slug: string }[]>`
      SELECT "slug" FROM "WallLayout" WHERE "name" = ${name} AND "slug" <> ${slug}`
    if (same) throw nameTaken(name)
    await tx.$executeRaw`
      UPDATE "WallLayout" SET "name" = ${name}, "panels" = ${JSON.stringify(panels)}::jsonb, "revision" = "revision" + 1,
        "changedBy" = ${by.id}, "changedAt" = clock_timestamp() WHERE "slug" = ${slug}`
    await audit(
      tx,
      by,
      'layout.changed',
      subjectOf(slug),
      { name: before.name, panels: before.panels },
      { name, panels },
    )
  })
}

/** Throws a layout away. Throws DeskError while a screen or a playlist shows it. */
export function deleteLayout(slug: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { name, panels } = await lockLayout(tx, slug)
    const shownBy = await tx.$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "Screen" WHERE "layoutSlug" = ${slug}
      UNION SELECT p."name" FROM "PlaylistItem" i JOIN "Playlist" p ON p."slug" = i."playlist" WHERE i."layout" = ${slug} ORDER BY 1`
    if (shownBy.length > 0) throw stillShown(shownBy.map((each) => each.name))
    await tx.$executeRaw`DELETE FROM "WallLayout" WHERE "slug" = ${slug}`
    await audit(tx, by, 'layout.deleted', subjectOf(slug), { name, panels })
  })
}

async function lockLayout(
  tx: Database,
  slug: string,
): Promise<{ readonly name: string; readonly panels: unknown; readonly revision: number }> {
  const [layout] = await tx.$queryRaw<{ name: string; panels: unknown; revision: number }[]>`
    SELECT "name", "panels", "revision" FROM "WallLayout" WHERE "slug" = ${slug} FOR UPDATE`
  if (!layout) throw new DeskError('form', { en: 'there is no such layout any more', zh: '该版面已不存在' })
  return layout
}

const PROBLEMS: Readonly<Record<LayoutProblem['is'], Bilingual>> = {
  empty: { en: 'a wall has one panel at least', zh: '版面至少应有一个栏位' },
  outside: { en: 'a panel lies outside the wall', zh: '有栏位超出版面' },
  'too-small': { en: 'a panel is too small for its words at eight metres', zh: '有栏位过小，八米外无法辨读' },
  'too-large': { en: 'a panel is larger than it has use for', zh: '有栏位过大' },
  overlaps: { en: 'two panels lie on one another', zh: '有栏位相互重叠' },
}

/** The desk's page refuses the same, by panel; this is for whoever does not come from it. */
function assertWall({ panels }: Layout): void {
  const [problem] = problemsOf(panels)
  if (problem) throw new DeskError('panels', PROBLEMS[problem.is])
}

function subjectOf(slug: string): string {
  return `layout-${slug}`
}
