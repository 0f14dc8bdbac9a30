'use client'
import { useActionState } from 'react'
import type { Answer } from '../../desk/answer.ts'
import { useLanguage } from '../../words/Language.tsx'
import styles from './Deed.module.css'

/** An action of a form: what it answered last, then what the form holds. */
export type FormAct<Value = null> = (before: unknown, form: FormData) => Promise<Answer<Value>>

/** A button that does one thing to what `fields` name, and says beside it where it failed. Works before the page's script has loaded. */
export function Deed({
  act,
  fields,
  label,
  said,
}: {
  act: FormAct
  fields: Readonly<Record<string, string | number>>
  label: string
  /** What a screen reader calls it, where the label alone does not say of what. */
  said?: string
}) {
  const language = useLanguage()
  const [answer, run, isRunning] = useActionState<Answer | null, FormData>(act, null)
  const [error] = answer && !answer.ok ? Object.values(answer.errors) : []
  return (
    <form action={run} className={styles.deed}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        className={styles.button}
        aria-disabled={isRunning}
        {...(said ? { 'aria-label': said } : {})}
      >
        {label}
      </button>
      <small role="alert">{error?.[language]}</small>
    </form>
  )
}
