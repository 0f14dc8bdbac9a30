import { z } from 'zod'
import { type Layout, SLUG, SLUG_MOST } from './layout/layout.ts'
import type { Panel } from './layout/panel.ts'
import type { Scene } from './scene.ts'

/** Less is not read from eight metres, more is no rotation. */
export const ITEM_SECONDS = { least: 8, most: 600 } as const
export const ITEMS_MOST = 12

/** As it is stored and sent; `layout` null: the headline wall. */
export const itemsShape = z
  .array(
    z.strictObject({
      layout: z.string().regex(SLUG).max(SLUG_MOST).nullable(),
      seconds: z.number().int().min(ITEM_SECONDS.least).max(ITEM_SECONDS.most),
    }),
  )
  .min(1)
  .max(ITEMS_MOST)

/** One of the walls that a playlist shows in turn, and for how long. */
export interface PlaylistItem {
  /** Null: the headline wall. */
  readonly layout: Layout | null
  readonly seconds: number
}

/**
 * Which of `items` stands at `nowMs`. By the database's clock alone: it cannot stop, needs no memory over a reload, and the walls of a
 * room turn together. While a release is at hand or has just come, the first stands still.
 */
export function itemAt(items: readonly PlaylistItem[], nowMs: number, scene: Scene): number {
  if (standsStill(scene, nowMs)) return 0
  const lengthMs = items.reduce((sum, { seconds }) => sum + seconds * 1_000, 0)
  let leftMs = nowMs % Math.max(1, lengthMs)
  return Math.max(
    0,
    items.findIndex(({ seconds }) => {
      leftMs -= seconds * 1_000
      return leftMs < 0
    }),
  )
}

/** Whoever turns to the wall in the last minutes must find the countdown, and in the first ones the figure. */
const BEFORE_MS = 5 * 60_000
const AFTER_MS = 10 * 60_000

function standsStill(scene: Scene, nowMs: number): boolean {
  switch (scene.kind) {
    case 'empty':
    case 'absent':
      return false
    case 'waiting':
      return scene.remainingMs < BEFORE_MS
    case 'overdue':
      return scene.lateMs < AFTER_MS
    case 'moment':
    case 'annual':
    case 'corrected':
    case 'withdrawn':
      return nowMs - Date.parse(scene.notice.amended?.at ?? scene.notice.publishedAt) < AFTER_MS
  }
}

/** Every panel that `items` show at one time or another. */
export function panelsOf(items: readonly PlaylistItem[]): readonly Panel[] {
  return items.flatMap(({ layout }) => layout?.panels.map(({ panel }) => panel) ?? [])
}
