'use client'

import { useEffect } from 'react'
import { useWallWords } from '../use-wall-words.ts'
import { askBuild } from './ask-server.ts'
import { reloadFor } from './reload-once-answered.ts'
import styles from './wall-failed.module.css'

const TRY_EVERY_MS = 10_000

/** All of the wall failed. Nobody clicks on a wall: it is drawn anew, and reloaded as soon as the server answers and the guard lets it. */
export function WallFailed({ retry }: { retry: () => void }) {
  const { words } = useWallWords()
  useEffect(() => {
    const timer = setInterval(() => {
      askBuild()
        .then(() => {
          if (!reloadFor('failed')) retry()
        })
        // No server: it stays, and asks again.
        .catch(() => undefined)
    }, TRY_EVERY_MS)
    return () => clearInterval(timer)
  }, [retry])
  return (
    <main className={styles.failed} data-theme="wall" role="alert">
      <p>{words.allFailed}</p>
    </main>
  )
}
