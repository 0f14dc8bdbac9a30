'use client'

import { catchError, type ErrorInfo } from 'next/error'
import { type ReactNode, useEffect, useState } from 'react'
import { useWallWords } from './use-wall-words.ts'
import styles from './field.module.css'

/** Between two attempts, ever longer: what fails for want of a file or a font is mended by the network; what fails always costs little. */
const RETRIES_MS = [5_000, 10_000, 30_000, 60_000]

/**
 * A part of the wall that may fail alone. It says so in its own place, and tries again by itself, and with the next entry: nobody
 * clicks on a wall.
 */
export function Panel({ resetKey, children }: { resetKey: number; children: ReactNode }) {
  // Outlives the failing: attempts are counted over them.
  const [attempts] = useState(() => ({ count: 0 }))
  return (
    <Boundary resetKey={resetKey} attempts={attempts}>
      {children}
    </Boundary>
  )
}

interface Attempts {
  count: number
}

const Boundary = catchError(function Failed(
  { resetKey, attempts }: { resetKey: number; attempts: Attempts },
  { reset }: ErrorInfo,
) {
  return <FailedPanel resetKey={resetKey} attempts={attempts} reset={reset} />
})

function FailedPanel({ resetKey, attempts, reset }: { resetKey: number; attempts: Attempts; reset: () => void }) {
  const { words } = useWallWords()
  const [failedAt] = useState(resetKey)
  useEffect(() => {
    if (resetKey !== failedAt) reset()
  }, [resetKey, failedAt, reset])
  useEffect(() => {
    const timer = setTimeout(() => retry(attempts, reset), RETRIES_MS[Math.min(attempts.count, RETRIES_MS.length - 1)])
    return () => clearTimeout(timer)
  }, [attempts, reset])
  return (
    <p className={styles.failed} role="alert">
      {words.failed}
    </p>
  )
}

function retry(attempts: Attempts, reset: () => void): void {
  attempts.count += 1
  reset()
}
