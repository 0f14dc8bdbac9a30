'use client'
import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import table from '../table/table.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

export interface AccountView {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: 'admin' | 'editor'
  readonly isDisabled: boolean
  readonly seenAt: string | null
  readonly isOwn: boolean
}

export interface NewCredentials {
  readonly email: string
  readonly password: string
}

export type CreateAccount = Act<{ name: string; email: string; role: string }, NewCredentials>
export type SetDisabled = Act<{ id: string; isDisabled: boolean }>

interface Props {
  readonly accounts: readonly AccountView[]
  readonly createAccount: CreateAccount
  readonly setDisabled: SetDisabled
}

/** Who may come to the desk. A new account's password is shown once. */
export function Accounts({ accounts, createAccount, setDisabled }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const { run, isRunning, errors } = useAct(setDisabled)
  return (
    <div className={table.beside}>
      <section aria-label={say.accounts}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{say.name}</th>
              <th className={table.wide}>{say.email}</th>
              <th>{say.role}</th>
              <th className={table.wide}>{say.lastSeen}</th>
              <th>{say.state}</th>
              <th>
                <span className="unseen">{say.disable}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.id}>
                <th scope="row">{account.name}</th>
                <td className={table.wide}>{account.email}</td>
                <td>{say.roles[account.role]}</td>
                <td className={`${table.wide} n`}>
                  {account.seenAt ? formatInstant(account.seenAt, language, 'day-time') : say.neverSeen}
                </td>
                <td>{account.isDisabled ? say.disabled : say.active}</td>
                <td className={table.right}>
                  {!account.isOwn && (
                    <button
                      type="button"
                      className={table.button}
                      aria-label={`${account.isDisabled ? say.enable : say.disable} ${account.email}`}
                      aria-disabled={isRunning}
                      onClick={() => run({ id: account.id, isDisabled: !account.isDisabled })}
                    >
                      {account.isDisabled ? say.enable : say.disable}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <FieldError id="accounts-error" error={errors['form']} />
      </section>
      <NewAccount createAccount={createAccount} />
    </div>
  )
}

function NewAccount({ createAccount }: Pick<Props, 'createAccount'>) {
  const say = deskWords(useLanguage())
  const [typed, setTyped] = useState({ name: '', email: '', role: 'editor' })
  const [made, setMade] = useState<NewCredentials | null>(null)
  const { run, isRunning, errors } = useAct(createAccount, (credentials) => {
    setMade(credentials)
    setTyped({ name: '', email: '', role: 'editor' })
  })
  return (
    <section className={panel.panel} aria-labelledby="new-account">
      <h2 id="new-account">{say.newAccount}</h2>
      {made && (
        <div aria-live="polite" className={table.once}>
          <dl className={panel.facts}>
            <dt>{say.email}</dt>
            <dd>{made.email}</dd>
            <dt>{say.password}</dt>
            <dd>
              <code>{made.password}</code>
            </dd>
          </dl>
          <p>{say.shownOnce}</p>
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(typed)
        }}
      >
        <label htmlFor="account-name">{say.name}</label>
        <input
          id="account-name"
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.target.value })}
          autoComplete="off"
          aria-invalid={'name' in errors}
          aria-describedby="account-name-error"
        />
        <FieldError id="account-name-error" error={errors['name']} />
        <label htmlFor="account-email">{say.email}</label>
        <input
          id="account-email"
          type="email"
          value={typed.email}
          onChange={(event) => setTyped({ ...typed, email: event.target.value })}
          autoComplete="off"
          aria-invalid={'email' in errors}
          aria-describedby="account-email-error"
        />
        <FieldError id="account-email-error" error={errors['email']} />
        <fieldset>
          <legend>{say.role}</legend>
          {(['editor', 'admin'] as const).map((role) => (
            <label key={role}>
              <input
                type="radio"
                name="role"
                checked={typed.role === role}
                onChange={() => setTyped({ ...typed, role })}
              />
              {say.roles[role]}
            </label>
          ))}
        </fieldset>
        <FieldError id="account-error" error={errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.createAccount}
          </button>
        </div>
      </form>
    </section>
  )
}
