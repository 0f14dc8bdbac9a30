import { formatInstant } from '#trade/format/format-instant.ts'
import type { Scene } from '#trade/wall/scene.ts'
import { useWallWords } from './use-wall-words.ts'
import styles from './stamp.module.css'

/** That the figures were corrected or withdrawn, and when; nothing of others. `className`: how it stands in its line. */
export function Stamp({ scene, className = '' }: { scene: Scene; className?: string | undefined }) {
  const { locale, words } = useWallWords()
  if (scene.kind !== 'corrected' && scene.kind !== 'withdrawn') return null
  return (
    <strong className={`${styles[scene.kind]} ${className}`}>
      {words[scene.kind](formatInstant(scene.amended.at, locale, 'time'))}
    </strong>
  )
}
