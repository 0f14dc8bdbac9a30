'use client'
import { useState } from 'react'
import type { CopiedTable } from './copied-table.ts'
import { toClipboard } from './to-clipboard.ts'
import styles from './CopyButton.module.css'

/** Copies a table; it is made only when it is asked for. */
export function CopyButton({
  table,
  words,
}: {
  table: () => CopiedTable
  words: { readonly copy: string; readonly copied: string; readonly notCopied: string }
}) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = () =>
    toClipboard(table()).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    )
  return (
    <>
      <button type="button" className={styles.copy} onClick={() => void copy()}>
        {outcome === 'copied' ? words.copied : words.copy}
      </button>
      <output className={outcome === 'refused' ? undefined : 'unseen'}>
        {outcome === 'copied' ? words.copied : outcome === 'refused' ? words.notCopied : ''}
      </output>
    </>
  )
}
