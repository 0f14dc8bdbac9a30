import type { Locale } from '#trade/format/locale.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { wordsOf } from '#trade/wall/words-of-scene.ts'
import type { WallWords } from './words.ts'

/**
 * The headline of `scene`, and the same in fewer words for an upright wall. Empty for a release whose words were not stored: it has
 * its name in the top line, and its figures speak.
 */
export function sentenceOf(
  scene: Scene,
  locale: Locale,
  words: WallWords,
): { readonly wide: string; readonly upright: string } {
  const said = wordsOf(scene)
  const unsaid = scene.kind === 'empty' ? words.empty : ''
  return { wide: said?.wall[locale] ?? unsaid, upright: said?.portrait[locale] ?? unsaid }
}
