'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import styles from '../Deed/Deed.module.css'
import { viewsWords } from '../words.ts'

/** Copies the whole address of a view, and says so, or that the browser refused. */
export function CopyLink({ path, name }: { path: string; name: string }) {
  const say = viewsWords[useLanguage()]
  const [outcome, setOutcome] = useState<'copied' | 'notCopied' | null>(null)
  const copy = () =>
    // Plain http has no clipboard to write to.
    Promise.resolve(
      navigator.clipboard?.writeText(`${location.origin}${path}`) ?? Promise.reject(new Error('none')),
    ).then(
      () => setOutcome('copied'),
      () => setOutcome('notCopied'),
    )
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={`${say.copyLink}: ${name}`}
        onClick={() => void copy()}
      >
        {outcome ? say[outcome] : say.copyLink}
      </button>
      <output className="unseen">{outcome && say[outcome]}</output>
    </>
  )
}
