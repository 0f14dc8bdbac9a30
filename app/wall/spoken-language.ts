import type { ScreenLanguage } from '#trade/wall/screen.ts'
import { readPreferences } from '../preferences.ts'

/** What a wall's address asks it to speak: `?lang=both` for both in turn; else what the reader's preferences say. */
export async function spokenLanguage(asked: string | string[] | undefined): Promise<ScreenLanguage> {
  return asked === 'both' ? 'both' : (await readPreferences()).language
}
