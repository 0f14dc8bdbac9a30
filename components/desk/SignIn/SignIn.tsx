'use client'
import { useActionState } from 'react'
import { LanguageSwitch } from '../../shell/LanguageSwitch/LanguageSwitch.tsx'
import { Wordmark } from '../../shell/Masthead/Wordmark.tsx'
import { useLanguage } from '../../words/Language.tsx'
import { deskWords } from '../words.ts'
import styles from './SignIn.module.css'

export interface SignInState {
  readonly email: string
  readonly refused: 'wrong' | 'disabled' | 'too-many' | null
  readonly retryAfterSeconds: number | null
}

type SignInAction = (before: SignInState, form: FormData) => Promise<SignInState>

/** The desk's door. Works before the page's script has loaded. */
export function SignIn({ signIn, to }: { signIn: SignInAction; to: string }) {
  const say = deskWords(useLanguage())
  const [state, act, isRunning] = useActionState(signIn, { email: '', refused: null, retryAfterSeconds: null })
  const refusal = refusalWords(say, state)
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Wordmark />
        <span className={styles.stamp}>{say.desk}</span>
        <span className={styles.end}>
          <LanguageSwitch />
        </span>
      </header>
      <form action={act} className={styles.form}>
        <h1>{say.signInTitle}</h1>
        <input type="hidden" name="to" value={to} />
        <label htmlFor="email">{say.email}</label>
        <input
          id="email"
          key={state.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={state.email}
        />
        <label htmlFor="password">{say.password}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          {...(refusal ? { 'aria-describedby': 'refusal', 'aria-invalid': true } : {})}
        />
        <p id="refusal" role="alert" className={styles.refusal}>
          {refusal}
        </p>
        <button type="submit" className={styles.go} aria-disabled={isRunning}>
          {say.signIn}
        </button>
        <p className={styles.note}>{say.noAccount}</p>
      </form>
    </main>
  )
}

function refusalWords(say: ReturnType<typeof deskWords>, { refused, retryAfterSeconds }: SignInState): string | null {
  if (refused === 'wrong') return say.wrongPassword
  if (refused === 'disabled') return say.disabledAccount
  return refused === 'too-many' ? say.tooManyTries(String(retryAfterSeconds ?? 60)) : null
}
