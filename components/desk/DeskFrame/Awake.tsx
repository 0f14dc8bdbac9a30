'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import styles from './DeskFrame.module.css'

/** Holds every field and button of a page shut until its script runs: what is typed or pressed before that would be lost. */
export function Awake({ children }: { children: ReactNode }) {
  const isAwake = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  return (
    <fieldset disabled={!isAwake} className={styles.awake}>
      {children}
    </fieldset>
  )
}
