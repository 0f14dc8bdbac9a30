import { z } from 'zod'
import { SCREEN_LANGUAGES, SCREEN_THEMES, type ScreenLanguage, type ScreenTheme } from '#trade/wall/screen.ts'
import { SIGNS, readPreferences } from '../preferences.ts'

/** What a wall's address may ask for; `dark` is how a wall is anyway. */
const asked = z.strictObject({
  lang: z.enum(SCREEN_LANGUAGES).optional(),
  theme: z.enum([...SCREEN_THEMES, 'dark']).optional(),
  sign: z.enum(SIGNS).optional(),
  sound: z.enum(['on', 'off']).optional(),
})

/** How a wall is to look. Dark unless its address asks for light: a reader's own theme is no wish for the room. */
export interface WallWishes {
  readonly language: ScreenLanguage
  readonly theme: ScreenTheme
  readonly sign: string
  /** What of the address is not known, as it was written: `theme=drak`. A wall that shows something else than was asked for would lie. */
  readonly refused: readonly string[]
}

export async function wallWishes(search: Readonly<Record<string, string | string[] | undefined>>): Promise<WallWishes> {
  const { language, sign } = await readPreferences()
  const read = asked.safeParse(search)
  return {
    language: read.data?.lang === 'both' ? 'both' : language,
    theme: read.data?.theme === 'light' ? 'light' : 'wall',
    sign,
    refused: read.success ? [] : refusedOf(read.error, search),
  }
}

function refusedOf({ issues }: z.ZodError, search: Readonly<Record<string, string | string[] | undefined>>): string[] {
  const names = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String)))
  return names.map((name) => [name, ...[search[name] ?? []].flat()].join('='))
}
