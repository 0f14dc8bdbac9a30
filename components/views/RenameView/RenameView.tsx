'use client'
import { useActionState } from 'react'
import type { Answer } from '../../desk/answer.ts'
import { FieldError } from '../../desk/FieldError/FieldError.tsx'
import { useLanguage } from '../../words/Language.tsx'
import deed from '../Deed/Deed.module.css'
import type { FormAct } from '../Deed/Deed.tsx'
import { viewsWords } from '../words.ts'
import styles from './RenameView.module.css'

/** Calls a view otherwise. */
export function RenameView({ id, name, renameView }: { id: number; name: string; renameView: FormAct }) {
  const say = viewsWords[useLanguage()]
  const [answer, run, isRunning] = useActionState<Answer | null, FormData>(renameView, null)
  const errors = answer && !answer.ok ? answer.errors : {}
  return (
    <form action={run} className={styles.form}>
      <input type="hidden" name="id" value={id} />
      <label htmlFor="view-name">{say.name}</label>
      <input
        id="view-name"
        name="name"
        key={name}
        defaultValue={name}
        maxLength={120}
        required
        autoComplete="off"
        aria-invalid={'name' in errors}
        aria-describedby="view-name-error"
      />
      <button type="submit" className={deed.button} aria-disabled={isRunning}>
        {say.rename}
      </button>
      <FieldError id="view-name-error" error={errors['name'] ?? errors['form']} />
    </form>
  )
}
