import { words } from '#components/words/words.ts'
import { readPreferences } from '../preferences.ts'

/** In another's frame there is nowhere to go from here. */
export default async function EmbedNotFound() {
  const { language } = await readPreferences()
  return (
    <main>
      <p>{words(language).shell.notFoundTitle}</p>
    </main>
  )
}
