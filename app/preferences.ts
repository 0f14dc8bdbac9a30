import { headers } from 'next/headers'
import { LOCALES, type Locale } from '#trade/format/locale.ts'

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]
export const SIGNS = ['ink', 'red-up', 'green-up'] as const
export type Sign = (typeof SIGNS)[number]

export interface Preferences {
  readonly language: Locale
  readonly theme: Theme
  readonly sign: Sign
}

/** What this reader asked for, by address, cookie or browser: the HTTP server has decided and put it into the request's headers. */
export async function readPreferences(): Promise<Preferences> {
  const asked = await headers()
  return preferencesFrom((name) => asked.get(name))
}

/** Reads the three headers through `header`; whatever is not known falls back to English, the system's theme and the language's sign. */
export function preferencesFrom(header: (name: string) => string | null): Preferences {
  const language = oneOf(LOCALES, header('x-tradewire-language')) ?? 'en'
  return {
    language,
    theme: oneOf(THEMES, header('x-tradewire-theme')) ?? 'auto',
    // Chinese readers see rises in red, as on every board there; elsewhere colour says nothing until asked.
    sign: oneOf(SIGNS, header('x-tradewire-sign')) ?? (language === 'zh' ? 'red-up' : 'ink'),
  }
}

function oneOf<const T extends readonly string[]>(known: T, asked: string | null): T[number] | null {
  return known.find((one) => one === asked) ?? null
}
