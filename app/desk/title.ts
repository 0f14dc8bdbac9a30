import type { Metadata } from 'next'
import { type DeskWords, deskWords } from '#components/desk/words.ts'
import { readPreferences } from '../preferences.ts'

/** A desk page's title. Nothing of the desk is for search engines, and no title tells a figure. */
export async function deskTitle(name: (say: DeskWords) => string): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: name(deskWords(language)), robots: { index: false } }
}
