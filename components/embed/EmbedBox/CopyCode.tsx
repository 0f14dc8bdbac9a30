'use client'
import { useId, useState } from 'react'
import styles from './EmbedBox.module.css'

/** HTML to copy: by the button, or selected by hand where a browser refuses or there are no scripts. */
export function CopyCode({
  label,
  code,
  words,
}: {
  label: string
  code: string
  words: { readonly copy: string; readonly copied: string; readonly notCopied: string }
}) {
  const id = useId()
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  const copy = () =>
    // Plain http has no clipboard to write to.
    Promise.resolve(navigator.clipboard?.writeText(code) ?? Promise.reject(new Error('none'))).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    )
  return (
    <div className={styles.code}>
      <label htmlFor={id}>{label}</label>
      <button type="button" aria-label={`${words.copy}: ${label}`} onClick={() => void copy()}>
        {outcome === null ? words.copy : words[outcome]}
      </button>
      <textarea id={id} readOnly rows={2} value={code} spellCheck={false} onFocus={(event) => event.target.select()} />
      <output className="unseen">{outcome && words[outcome]}</output>
    </div>
  )
}
