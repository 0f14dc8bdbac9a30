'use client'
import type { ReactNode } from 'react'
import { useAwake } from '../use-awake.ts'
import styles from './DeskFrame.module.css'

/** Holds every field and button of a page shut until its script runs: what is typed or pressed before that would be lost. */
export function Awake({ children }: { children: ReactNode }) {
  return (
    <fieldset disabled={!useAwake()} className={styles.awake}>
      {children}
    </fieldset>
  )
}
