'use client'
import { useActionState } from 'react'
import { LanguageSwitch } from '../../shell/LanguageSwitch/LanguageSwitch.tsx'
import { Wordmark } from '../../shell/Masthead/Wordmark.tsx'
import { useLanguage } from '../../words/Language.tsx'
import { type DeskWords, deskWords } from '../words.ts'
import styles from './SignIn.module.css'

export interface SignInState {
  readonly step: 'password' | 'code'
  readonly email: string
  readonly refused: 'wrong' | 'disabled' | 'too-many' | 'locked' | 'expired' | null
  readonly retryAfterSeconds: number | null
}

type SignInAction = (before: SignInState, form: FormData) => Promise<SignInState>

const START: SignInState = { step: 'password', email: '', refused: null, retryAfterSeconds: null }

/** The desk's door: a password, then a code where the account has a second factor. Works before the page's script has loaded. */
export function SignIn({ signIn, to }: { signIn: SignInAction; to: string }) {
  const say = deskWords(useLanguage())
  const [state, act, isRunning] = useActionState(signIn, START)
  const refusal = refusalWords(say, state)
  const marks = refusal ? { 'aria-describedby': 'refusal', 'aria-invalid': true } : {}
  const isSecond = state.step === 'code'
  return (
    <Door>
      <form action={act} className={styles.form}>
        <h1>{isSecond ? say.secondStepTitle : say.signInTitle}</h1>
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="step" value={state.step} />
        {isSecond ? <CodeField marks={marks} /> : <PasswordFields email={state.email} marks={marks} />}
        <p id="refusal" role="alert" className={styles.refusal}>
          {refusal}
        </p>
        <button type="submit" className={styles.go} aria-disabled={isRunning}>
          {isSecond ? say.goOn : say.signIn}
        </button>
        {isSecond ? (
          <p className={styles.note}>
            {say.secondStepHint}{' '}
            <button type="submit" name="restart" value="yes" formNoValidate>
              {say.startOver}
            </button>
          </p>
        ) : (
          <p className={styles.note}>{say.noAccount}</p>
        )}
      </form>
    </Door>
  )
}

/** The frame of what is seen before signing in. */
export function Door({ children }: { children: React.ReactNode }) {
  const say = deskWords(useLanguage())
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <Wordmark />
        <span className={styles.stamp}>{say.desk}</span>
        <span className={styles.end}>
          <LanguageSwitch />
        </span>
      </header>
      {children}
    </main>
  )
}

type Marks = { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: boolean }

function PasswordFields({ email, marks }: { email: string; marks: Marks }) {
  const say = deskWords(useLanguage())
  return (
    <>
      <label htmlFor="email">{say.email}</label>
      <input id="email" key={email} name="email" type="email" autoComplete="username" required defaultValue={email} />
      <label htmlFor="password">{say.password}</label>
      <input id="password" name="password" type="password" autoComplete="current-password" required {...marks} />
    </>
  )
}

/** Where the page has just changed under the keyboard, its one field is where one types on. */
function typeOn(field: HTMLInputElement | null): void {
  field?.focus()
}

function CodeField({ marks }: { marks: Marks }) {
  const say = deskWords(useLanguage())
  return (
    <>
      <label htmlFor="code">{say.oneTimeCode}</label>
      <input
        id="code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        required
        ref={typeOn}
        {...marks}
      />
    </>
  )
}

function refusalWords(say: DeskWords, { step, refused, retryAfterSeconds }: SignInState): string | null {
  if (refused === 'wrong') return step === 'code' ? say.wrongCode : say.wrongPassword
  if (refused === 'disabled') return say.disabledAccount
  if (refused === 'expired') return say.expiredChallenge
  if (refused === 'locked') return say.lockedAccount(String(Math.ceil((retryAfterSeconds ?? 60) / 60)))
  return refused === 'too-many' ? say.tooManyTries(String(retryAfterSeconds ?? 60)) : null
}
