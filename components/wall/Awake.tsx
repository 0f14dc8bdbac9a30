'use client'

import { type ReactNode, useEffect, useState } from 'react'
import styles from './awake.module.css'

const STAYS_MS = 3_000

/** Hides cursor and controls until the pointer moves or a key is pressed, and again once nobody has for three seconds. */
export function Awake({ children, controls }: { children: ReactNode; controls: ReactNode }) {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wake = () => {
      setAwake(true)
      clearTimeout(timer)
      timer = setTimeout(() => setAwake(false), STAYS_MS)
    }
    window.addEventListener('pointermove', wake)
    window.addEventListener('keydown', wake)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointermove', wake)
      window.removeEventListener('keydown', wake)
    }
  }, [])
  return (
    <div className={styles.whole} data-awake={isAwake || undefined}>
      {children}
      <div className={styles.controls}>{controls}</div>
    </div>
  )
}
