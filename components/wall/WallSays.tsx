'use client'

import { useWallWords } from './use-wall-words.ts'
import styles from './vigil/wall-failed.module.css'

/** Names what of its address a wall does not know, and what it knows. */
export function WallSays({ refused }: { refused: readonly string[] }) {
  const { words } = useWallWords()
  return (
    <main className={styles.failed} role="alert">
      <p>{words.unknownWish(refused.join(', '))}</p>
      <p>{words.knownWishes}</p>
    </main>
  )
}
