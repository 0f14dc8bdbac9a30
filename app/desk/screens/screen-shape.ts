import { z } from 'zod'
import { isScreenLayout, SCREEN_LANGUAGES, SCREEN_NAME_MOST, SCREEN_THEMES } from '#trade/wall/screen.ts'

const line = z
  .string()
  .trim()
  .max(SCREEN_NAME_MOST)
  .regex(/^[^\n\r]*$/)

/** What the desk says of a screen, as its fields say it. */
export const screenSettings = z.object({
  name: line.min(1),
  room: line.transform((text) => text || null),
  layout: z.string().refine(isScreenLayout),
  language: z.enum(SCREEN_LANGUAGES),
  theme: z.enum(SCREEN_THEMES),
})

export const screenId = z.object({ id: z.uuid() })

export const seenScreen = screenId.extend({ revision: z.number().int().positive() })

/** Six letters, typed as they come: what is none of them says so as a code that no screen shows. */
export const shownCode = z.object({ code: z.string().trim().min(1).max(20) })
