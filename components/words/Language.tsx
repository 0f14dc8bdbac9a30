'use client'
import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from '#trade/format/locale.ts'
import { type Words, words } from './words.ts'

const LanguageContext = createContext<Locale>('en')

/** The page's language for client components below. It never changes while a page stands: the switch loads the page anew. */
export function Language({ value, children }: { value: Locale; children: ReactNode }) {
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export function useLanguage(): Locale {
  return useContext(LanguageContext)
}

export function useWords(): Words {
  return words(useLanguage())
}
