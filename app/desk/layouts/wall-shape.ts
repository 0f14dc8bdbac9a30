import { z } from 'zod'
import { LAYOUT_NAME_MOST, panelsShape, SLUG, SLUG_MOST } from '#trade/wall/layout/layout.ts'
import { PRESET_NAMES } from '#trade/wall/layout/presets.ts'
import { itemsShape } from '#trade/wall/playlist.ts'

const name = z
  .string()
  .trim()
  .min(1)
  .max(LAYOUT_NAME_MOST)
  .regex(/^[^\n\r]*$/)
const slug = z.string().trim().regex(SLUG).max(SLUG_MOST)
const seen = z.object({ revision: z.number().int().positive() })

export const wallSlug = z.object({ slug })
export const newLayout = z.object({ slug, name, preset: z.enum(PRESET_NAMES) })
export const arrangedLayout = z.object({ slug, name, panels: panelsShape }).and(seen)
export const newPlaylist = z.object({ slug, name, items: itemsShape })
export const changedPlaylist = newPlaylist.and(seen)
