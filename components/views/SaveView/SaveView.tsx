'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useActionState } from 'react'
import type { Answer } from '../../desk/answer.ts'
import { FieldError } from '../../desk/FieldError/FieldError.tsx'
import { useLanguage } from '../../words/Language.tsx'
import deed from '../Deed/Deed.module.css'
import type { FormAct } from '../Deed/Deed.tsx'
import { viewsWords } from '../words.ts'
import styles from './SaveView.module.css'

/** A view that is kept. */
export interface SavedAs {
  readonly id: number
  readonly name: string
}

interface Props {
  /** As `printView` writes it. */
  readonly address: string
  /** What to call it, until somebody says otherwise. */
  readonly name: string
  /** The place in the log that the page was read at. */
  readonly sequence: number
  readonly isPast: boolean
  /** Null where nobody is signed in. */
  readonly savedAs: SavedAs | null
  readonly isSignedIn: boolean
  readonly save: FormAct<SavedAs>
}

/** Keeps the view one looks at: under a name, live or pinned. Who is not signed in is led to sign in, and back to this very view. */
export function SaveView({ address, name, sequence, isPast, savedAs, isSignedIn, save }: Props) {
  const say = viewsWords[useLanguage()]
  const [answer, run, isRunning] = useActionState<Answer<SavedAs> | null, FormData>(save, null)
  if (!isSignedIn) {
    const back = encodeURIComponent(`/explore${address && `?${address}`}`)
    return (
      <p className={styles.save}>
        <Link className="link" href={`/desk/sign-in?to=${back}`}>
          {say.signInToSave}
        </Link>{' '}
        <small>{say.signInNote}</small>
      </p>
    )
  }
  const kept = answer?.ok ? answer.value : savedAs
  const errors = answer && !answer.ok ? answer.errors : {}
  // What is kept one way may be kept the other way, too.
  const startsPinned = isPast !== (savedAs !== null)
  return (
    <div className={styles.save}>
      <p aria-live="polite">
        {kept && (
          <>
            {say.savedAs(kept.name)} <Link href={`/views/${kept.id}`}>{say.setAlerts}</Link>
            {' · '}
            <Link href="/views">{say.allViews}</Link>
          </>
        )}
      </p>
      <details className={styles.box} open={answer !== null && !answer.ok}>
        <summary>{kept ? say.saveOther : say.save}</summary>
        <form action={run} className={styles.form}>
          <input type="hidden" name="address" value={address} />
          <input type="hidden" name="sequence" value={sequence} />
          <label htmlFor="view-name">{say.saveAs}</label>
          <input
            id="view-name"
            name="name"
            defaultValue={name}
            maxLength={120}
            required
            autoComplete="off"
            aria-invalid={'name' in errors}
            aria-describedby="view-name-error"
          />
          <FieldError id="view-name-error" error={errors['name']} />
          <fieldset>
            <legend>{say.keep}</legend>
            <label>
              <input type="radio" name="keep" value="live" defaultChecked={!startsPinned} /> {say.keepLive}
            </label>
            <label>
              <input type="radio" name="keep" value="pinned" defaultChecked={startsPinned} />{' '}
              {say.keepPinned(String(sequence))}
            </label>
          </fieldset>
          <FieldError id="view-save-error" error={errors['form']} />
          <button type="submit" className={deed.go} aria-disabled={isRunning}>
            {say.saveNow}
          </button>
        </form>
      </details>
    </div>
  )
}
