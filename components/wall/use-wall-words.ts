import type { Locale } from '#trade/format/locale.ts'
import { useLanguage } from '../words/Language.tsx'
import { type WallWords, wallWords } from './words.ts'

/** The wall's labels in the page's language. */
export function useWallWords(): { locale: Locale; words: WallWords } {
  const locale = useLanguage()
  return { locale, words: wallWords[locale] }
}
