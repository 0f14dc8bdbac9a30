import type { Locale } from '#trade/format/locale.ts'

export type Bilingual<T> = Readonly<Record<Locale, T>>

/** A dictionary in both languages. English sets the shape; a key that Chinese lacks, or has too many, does not compile. */
export function bilingual<T extends object>(en: T, zh: NoInfer<T>): Bilingual<T> {
  return { en, zh }
}
