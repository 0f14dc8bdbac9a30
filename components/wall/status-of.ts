import type { Scene } from '#trade/wall/scene.ts'
import type { WallWords } from './words.ts'

/** On an upright wall the top line has no room for how far the agency has come: it stands beside the source. Null where there is nothing to say. */
export function statusOf(scene: Scene, words: WallWords): string | null {
  if (scene.kind === 'empty' || scene.kind === 'absent' || scene.kind === 'withdrawn') return null
  return scene.form.key.state === 'revised' || scene.form.key.state === 'settled' ? null : words.provisional
}
