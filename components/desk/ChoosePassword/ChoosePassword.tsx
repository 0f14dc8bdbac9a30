'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useActionState } from 'react'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import { Door } from '../SignIn/SignIn.tsx'
import styles from '../SignIn/SignIn.module.css'
import { deskWords } from '../words.ts'

/** `isOver`: the link opens nothing any more. */
export interface ChooseState {
  readonly error: Bilingual | null
  readonly isOver: boolean
}

interface Props {
  /** Whose account it is; null where the link opens nothing. */
  readonly email: string | null
  readonly token: string
  readonly choosePassword: (before: ChooseState, form: FormData) => Promise<ChooseState>
}

/** Chooses a password by a link that was handed over. Works before the page's script has loaded. */
export function ChoosePassword({ email, token, choosePassword }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const [state, act, isRunning] = useActionState(choosePassword, { error: null, isOver: false })
  if (email === null || state.isOver) {
    return (
      <Door>
        <div className={styles.form}>
          <h1>{say.choosePassword}</h1>
          <p>{say.linkOpensNothing}</p>
          <p className={styles.note}>
            <Link href="/desk/sign-in">{say.toSignIn}</Link>
          </p>
        </div>
      </Door>
    )
  }
  return (
    <Door>
      <form action={act} className={styles.form}>
        <h1>{say.choosePassword}</h1>
        <input type="hidden" name="token" value={token} />
        {/* For the browser's own keeper of passwords, too. */}
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <p className={styles.whose}>{say.chooseFor(email)}</p>
        <label htmlFor="password">{say.nextPassword}</label>
        <input
          id="password"
          name="password"
          type="password"
          autoComplete="new-password"
          required
          aria-describedby="refusal hint"
          aria-invalid={state.error !== null}
        />
        <p id="refusal" role="alert" className={styles.refusal}>
          {state.error?.[language]}
        </p>
        <button type="submit" className={styles.go} aria-disabled={isRunning}>
          {say.choosePassword}
        </button>
        <p id="hint" className={styles.note}>
          {say.passwordHint}
        </p>
      </form>
    </Door>
  )
}
