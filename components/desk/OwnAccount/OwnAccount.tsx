'use client'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { Sessions, type SessionView } from '../Sessions/Sessions.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './OwnAccount.module.css'
import { PasswordForm, type ChangePassword } from './PasswordForm.tsx'
import { type ReadKeyActions, ReadKeys, type ReadKeyView } from './ReadKeys.tsx'
import { SecondFactor, type SecondFactorActions } from './SecondFactor.tsx'

export interface OwnAccountView {
  readonly email: string
  readonly hasSecondFactor: boolean
  /** Until when it may wait; null where there is one, or none is asked for. */
  readonly secondFactorDueAt: string | null
  readonly isOverdue: boolean
  readonly sessions: readonly SessionView[]
  readonly readKeys: readonly ReadKeyView[]
}

interface Props {
  readonly account: OwnAccountView
  readonly changePassword: ChangePassword
  readonly secondFactor: SecondFactorActions
  readonly endSession: Act<{ id: string }>
  readonly endOthers: Act<object>
  readonly readKeys: ReadKeyActions
}

/** What everybody keeps of their own account: password, second factor, where they are signed in, keys of their programs. */
export function OwnAccount({ account, changePassword, secondFactor, endSession, endOthers, readKeys }: Props) {
  const say = deskWords(useLanguage())
  const ending = useAct(endSession)
  const endingAll = useAct(endOthers)
  const isAlone = account.sessions.length < 2
  return (
    <div className={styles.sheet}>
      <SecondFactor account={account} actions={secondFactor} />
      <PasswordForm email={account.email} changePassword={changePassword} />
      <section className={`${panel.panel} ${styles.whole}`} aria-labelledby="own-sessions">
        <h2 id="own-sessions">{say.sessions}</h2>
        <Sessions
          sessions={account.sessions}
          isRunning={ending.isRunning || endingAll.isRunning}
          end={(id) => ending.run({ id })}
        />
        <FieldError id="own-sessions-error" error={ending.errors['form'] ?? endingAll.errors['form']} />
        {!isAlone && (
          <div className={panel.row}>
            <button
              type="button"
              className={panel.button}
              aria-disabled={endingAll.isRunning}
              onClick={() => endingAll.run({})}
            >
              {say.endOthers}
            </button>
          </div>
        )}
      </section>
      <ReadKeys keys={account.readKeys} actions={readKeys} />
    </div>
  )
}
