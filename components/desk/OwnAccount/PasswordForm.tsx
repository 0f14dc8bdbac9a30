'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

export type ChangePassword = Act<{ present: string; next: string }>

/** Another password, for the present one. */
export function PasswordForm({ email, changePassword }: { email: string; changePassword: ChangePassword }) {
  const say = deskWords(useLanguage())
  const [typed, setTyped] = useState({ present: '', next: '' })
  const [isDone, setDone] = useState(false)
  const { run, isRunning, errors } = useAct(changePassword, () => {
    setTyped({ present: '', next: '' })
    setDone(true)
  })
  return (
    <section className={panel.panel} aria-labelledby="own-password">
      <h2 id="own-password">{say.passwordTitle}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setDone(false)
          run(typed)
        }}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <label htmlFor="present-password">{say.presentPassword}</label>
        <input
          id="present-password"
          type="password"
          autoComplete="current-password"
          value={typed.present}
          onChange={(event) => setTyped({ ...typed, present: event.target.value })}
          aria-invalid={'present' in errors}
          aria-describedby="present-password-error"
        />
        <FieldError id="present-password-error" error={errors['present']} />
        <label htmlFor="next-password">{say.nextPassword}</label>
        <input
          id="next-password"
          type="password"
          autoComplete="new-password"
          value={typed.next}
          onChange={(event) => setTyped({ ...typed, next: event.target.value })}
          aria-invalid={'next' in errors}
          aria-describedby="next-password-error next-password-hint"
        />
        <FieldError id="next-password-error" error={errors['next']} />
        <p id="next-password-hint" className={panel.quiet}>
          {say.passwordHint}
        </p>
        <FieldError id="own-password-error" error={errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.changePassword}
          </button>
          <small aria-live="polite">{isDone && say.passwordChanged}</small>
        </div>
      </form>
    </section>
  )
}
