'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { Deed } from '../Deed/Deed.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { Sessions } from '../Sessions/Sessions.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import type { AccountView } from './Accounts.tsx'
import { type Handed, LinkOnce } from './LinkOnce.tsx'
import { RoleFields, type RoleName } from './RoleFields.tsx'

type OfOne = Act<{ id: string }>

export interface ManageActions {
  readonly setRoles: Act<{ id: string; roles: readonly RoleName[] }>
  readonly setDisabled: Act<{ id: string; isDisabled: boolean }>
  readonly resetPassword: Act<{ id: string }, Handed>
  readonly unlock: OfOne
  readonly removeSecondFactor: OfOne
  readonly endSessions: Act<{ id: string; session: string | null }>
}

interface Props {
  readonly account: AccountView
  readonly actions: ManageActions
  readonly close: () => void
}

/** One account, and what an administrator does about it. */
export function ManageAccount({ account, actions, close }: Props) {
  const say = deskWords(useLanguage())
  const { id, isOwn } = account
  const [handed, setHanded] = useState<Handed | null>(null)
  const ending = useAct(actions.endSessions)
  return (
    <section className={panel.panel} aria-labelledby="managed">
      <h2 id="managed">{account.name}</h2>
      <p className={panel.quiet}>{account.email}</p>
      {handed && <LinkOnce handed={handed} />}
      {!isOwn && <Roles account={account} setRoles={actions.setRoles} />}
      <div className={panel.row}>
        {account.lockedUntil && <Deed label={say.unlock} act={actions.unlock} input={{ id }} />}
        {!account.isDisabled && (
          <Deed label={say.resetLink} act={actions.resetPassword} input={{ id }} onDone={setHanded} />
        )}
        {account.hasSecondFactor && !isOwn && (
          <Deed label={say.removeSecondFactor} act={actions.removeSecondFactor} input={{ id }} />
        )}
        {!isOwn && (
          <Deed
            label={account.isDisabled ? say.enable : say.disable}
            act={actions.setDisabled}
            input={{ id, isDisabled: !account.isDisabled }}
          />
        )}
      </div>
      <h3 className={panel.label}>{say.sessions}</h3>
      <Sessions
        sessions={account.sessions}
        isRunning={ending.isRunning}
        end={(session) => ending.run({ id, session })}
      />
      <FieldError id="managed-sessions-error" error={ending.errors['form']} />
      <div className={panel.row}>
        {account.sessions.some(({ isThis }) => !isThis) && (
          <Deed label={say.endAll} act={actions.endSessions} input={{ id, session: null }} />
        )}
        <button type="button" className={panel.button} onClick={close}>
          {say.close}
        </button>
      </div>
    </section>
  )
}

function Roles({ account, setRoles }: { account: AccountView; setRoles: ManageActions['setRoles'] }) {
  const say = deskWords(useLanguage())
  const [roles, setHeld] = useState(account.roles)
  const { run, isRunning, errors } = useAct(setRoles)
  const isSame = roles.join() === account.roles.join()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSame) run({ id: account.id, roles })
      }}
    >
      <RoleFields held={roles} onChange={setHeld} />
      <FieldError id="roles-error" error={errors['roles'] ?? errors['form']} />
      <div className={panel.row}>
        <button type="submit" className={panel.go} aria-disabled={isRunning || isSame}>
          {say.saveRoles}
        </button>
      </div>
    </form>
  )
}
