'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

export type DeleteDraftAct = Act<{ code: string; period: string }>

/** Deletes a draft, with its period typed. */
export function DeleteDraft({
  code,
  period,
  deleteDraft,
}: {
  code: string
  period: string
  deleteDraft: DeleteDraftAct
}) {
  const say = deskWords(useLanguage())
  const [typed, setTyped] = useState('')
  const { run, isRunning, errors } = useAct(deleteDraft)
  return (
    <section className={panel.panel}>
      <details>
        <summary>{say.deleteDraft}…</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            run({ code, period: typed })
          }}
        >
          <label htmlFor="delete-period">{say.typeToConfirm(period)}</label>
          <input
            id="delete-period"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            aria-invalid={'period' in errors}
            aria-describedby="delete-error"
          />
          <FieldError id="delete-error" error={errors['period'] ?? errors['form']} />
          <div className={panel.row}>
            <button type="submit" className={panel.button} aria-disabled={isRunning}>
              {say.deleteDraft}
            </button>
          </div>
        </form>
      </details>
    </section>
  )
}
