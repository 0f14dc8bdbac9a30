'use client'
import { catchError, type ErrorInfo } from 'next/error'
import type { ReactNode } from 'react'
import { ErrorMark } from '../figures/marks/ErrorMark.tsx'
import { InTurn } from '../shell/InTurn/InTurn.tsx'
import { useWords } from '../words/Language.tsx'
import styles from './Panel.module.css'

/** A part of the page that may fail alone: it says so in its own place, and the rest stands. */
export function Panel({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <section className={[styles.panel, className].filter(Boolean).join(' ')}>
      <Boundary>
        <InTurn>{children}</InTurn>
      </Boundary>
    </section>
  )
}

const Boundary = catchError(function Failed(_props: { children?: ReactNode }, { reset }: ErrorInfo) {
  return <FailedPanel reset={reset} />
})

function FailedPanel({ reset }: { reset: () => void }) {
  const say = useWords()
  return (
    <div role="alert" className={styles.failed}>
      <p>
        <ErrorMark /> <b>{say.front.panelFailed}</b>
      </p>
      <button type="button" className={styles.button} onClick={() => reset()}>
        {say.shell.tryAgain}
      </button>
    </div>
  )
}
