'use client'

import { type ReactNode, useEffect, useState } from 'react'
import styles from './awake.module.css'

const STAYS_MS = 3_000

/** Hides cursor and controls until the pointer moves, a finger touches or a key is pressed, and again after three seconds without. */
export function Awake({ children, controls }: { children: ReactNode; controls: ReactNode }) {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setAwake(true)
      clearTimeout(timer)
      timer = setTimeout(() => setAwake(false), STAYS_MS)
    }
    // A browser tells of a move also when the page moves under a pointer that rests, as it does at a publication.
    let at: string | undefined
    const wakeIfMoved = ({ screenX, screenY }: PointerEvent) => {
      const before = at
      at = `${screenX} ${screenY}`
      if (before !== undefined && before !== at) wake()
    }
    const listening = new AbortController()
    window.addEventListener('pointermove', wakeIfMoved, listening)
    window.addEventListener('pointerdown', wake, listening)
    window.addEventListener('keydown', wake, listening)
    return () => {
      clearTimeout(timer)
      listening.abort()
    }
  }, [])
  return (
    <div className={styles.whole} data-awake={isAwake || undefined}>
      {children}
      <div className={styles.controls}>{controls}</div>
    </div>
  )
}
