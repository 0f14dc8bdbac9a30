'use client'

import { catchError, type ErrorInfo } from 'next/error'
import { type ReactNode, useEffect, useState } from 'react'
import { useWallWords } from './use-wall-words.ts'
import styles from './field.module.css'

/** A part of the wall that may fail alone. It says so in its own place, and tries again at the next entry: nobody clicks on a wall. */
export function Panel({ resetKey, children }: { resetKey: number; children: ReactNode }) {
  return <Boundary resetKey={resetKey}>{children}</Boundary>
}

const Boundary = catchError(function Failed({ resetKey }: { resetKey: number }, { reset }: ErrorInfo) {
  return <FailedPanel resetKey={resetKey} reset={reset} />
})

function FailedPanel({ resetKey, reset }: { resetKey: number; reset: () => void }) {
  const { words } = useWallWords()
  const [failedAt] = useState(resetKey)
  useEffect(() => {
    if (resetKey !== failedAt) reset()
  }, [resetKey, failedAt, reset])
  return <p className={styles.failed}>{words.failed}</p>
}
