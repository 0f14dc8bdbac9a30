'use client'
import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import type { OwnAccountView } from './OwnAccount.tsx'
import styles from './OwnAccount.module.css'

/** What an authenticator scans, drawn on our own server, the same to type, and the codes that stand in for it. */
export interface EnrolmentView {
  /** The dark squares of the code to scan, row by row. */
  readonly squares: readonly (readonly boolean[])[]
  readonly key: string
  readonly recoveryCodes: readonly string[]
}

export interface SecondFactorActions {
  readonly begin: Act<{ password: string }, EnrolmentView>
  readonly confirm: Act<{ code: string }>
  readonly renew: Act<{ password: string }, readonly string[]>
  readonly giveUp: Act<{ password: string }>
}

/** The second factor of one's own account: set up, its recovery codes, or taken off to set up another. */
export function SecondFactor({ account, actions }: { account: OwnAccountView; actions: SecondFactorActions }) {
  const language = useLanguage()
  const say = deskWords(language)
  const { hasSecondFactor, secondFactorDueAt, isOverdue } = account
  return (
    <section className={panel.panel} aria-labelledby="own-factor">
      <h2 id="own-factor">{say.secondFactor}</h2>
      {hasSecondFactor ? (
        <p className={panel.quiet}>{say.secondFactorIsOn}</p>
      ) : (
        <p className={isOverdue ? panel.warning : panel.quiet}>
          {isOverdue
            ? say.secondFactorOverdue
            : secondFactorDueAt
              ? say.secondFactorMissing(formatInstant(secondFactorDueAt, language, 'day-time'))
              : say.secondFactorOptional}
        </p>
      )}
      {hasSecondFactor ? <Keep actions={actions} /> : <Enrol begin={actions.begin} confirm={actions.confirm} />}
    </section>
  )
}

function Enrol({ begin, confirm }: Pick<SecondFactorActions, 'begin' | 'confirm'>) {
  const say = deskWords(useLanguage())
  const [enrolment, setEnrolment] = useState<EnrolmentView | null>(null)
  const [code, setCode] = useState('')
  const confirming = useAct(confirm)
  if (!enrolment) return <ByPassword label={say.beginSecondFactor} act={begin} then={setEnrolment} isLeading />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        confirming.run({ code })
      }}
    >
      <p className={panel.quiet}>{say.scan}</p>
      <div className={styles.enrol}>
        <Squares rows={enrolment.squares} />
        <div>
          <p className={styles.key}>{enrolment.key}</p>
          <RecoveryCodes codes={enrolment.recoveryCodes} />
        </div>
      </div>
      <div className={styles.narrow}>
        <label htmlFor="confirm-code">{say.confirmCode}</label>
        <input
          id="confirm-code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="one-time-code"
          inputMode="numeric"
          aria-invalid={'code' in confirming.errors}
          aria-describedby="confirm-code-error"
        />
        <FieldError id="confirm-code-error" error={confirming.errors['code'] ?? confirming.errors['form']} />
      </div>
      <div className={panel.row}>
        <button type="submit" className={panel.go} aria-disabled={confirming.isRunning}>
          {say.confirmSecondFactor}
        </button>
      </div>
    </form>
  )
}

function Squares({ rows }: { rows: EnrolmentView['squares'] }) {
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg className={styles.square} viewBox={`0 0 ${rows.length} ${rows.length}`} shapeRendering="crispEdges" role="img">
      <title>QR</title>
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}

function Keep({ actions }: { actions: SecondFactorActions }) {
  const say = deskWords(useLanguage())
  const [codes, setCodes] = useState<readonly string[]>([])
  return (
    <>
      {codes.length > 0 && <RecoveryCodes codes={codes} />}
      <details>
        <summary>{say.renewRecovery}…</summary>
        <ByPassword label={say.renewRecovery} act={actions.renew} then={setCodes} />
      </details>
      <details>
        <summary>{say.giveUpSecondFactor}…</summary>
        <ByPassword label={say.giveUpSecondFactor} act={actions.giveUp} />
      </details>
    </>
  )
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const say = deskWords(useLanguage())
  return (
    <div aria-live="polite">
      <h3 className={panel.label}>{say.recoveryTitle}</h3>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <p className={panel.quiet}>{say.recoveryHint}</p>
    </div>
  )
}

interface ByPasswordProps<Value> {
  readonly label: string
  readonly act: Act<{ password: string }, Value>
  readonly then?: (value: Value) => void
  readonly isLeading?: boolean
}

/** A deed that asks once more who it is. */
function ByPassword<Value>({ label, act, then, isLeading = false }: ByPasswordProps<Value>) {
  const say = deskWords(useLanguage())
  const [password, setPassword] = useState('')
  const { run, isRunning, errors } = useAct(act, (value) => {
    setPassword('')
    then?.(value)
  })
  const id = `password-for-${label.replace(/\W+/g, '-')}`
  return (
    <form
      className={styles.narrow}
      onSubmit={(event) => {
        event.preventDefault()
        run({ password })
      }}
    >
      <label htmlFor={id}>{say.presentPassword}</label>
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        aria-invalid={'password' in errors}
        aria-describedby={`${id}-error`}
      />
      <FieldError id={`${id}-error`} error={errors['password'] ?? errors['form']} />
      <div className={panel.row}>
        <button type="submit" className={isLeading ? panel.go : panel.button} aria-disabled={isRunning}>
          {label}
        </button>
      </div>
    </form>
  )
}
