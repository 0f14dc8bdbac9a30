'use client'
import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import table from '../table/table.module.css'
import type { SessionView } from '../Sessions/Sessions.tsx'
import { deskWords } from '../words.ts'
import { Invite, type InviteAct } from './Invite.tsx'
import { type ManageActions, ManageAccount } from './ManageAccount.tsx'
import type { RoleName } from './RoleFields.tsx'

export interface AccountView {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly RoleName[]
  readonly isDisabled: boolean
  readonly seenAt: string | null
  readonly hasSecondFactor: boolean
  /** Null where none is asked for. */
  readonly secondFactorDueAt: string | null
  readonly isOverdue: boolean
  readonly lockedUntil: string | null
  readonly linkUntil: string | null
  readonly isOwn: boolean
  readonly sessions: readonly SessionView[]
}

interface Props {
  readonly accounts: readonly AccountView[]
  readonly actions: ManageActions & { readonly invite: InviteAct }
}

/** Who may come to the desk, as what, and how well their door is kept; beside it one of them, or an invitation. */
export function Accounts({ accounts, actions }: Props) {
  const say = deskWords(useLanguage())
  const [openId, setOpenId] = useState<string | null>(null)
  const open = accounts.find(({ id }) => id === openId)
  return (
    <div className={table.beside}>
      <section aria-label={say.accounts}>
        <table className={table.table}>
          <thead>
            <tr>
              <th>{say.name}</th>
              <th className={table.wide}>{say.email}</th>
              <th>{say.role}</th>
              <th className={table.wide}>{say.secondFactor}</th>
              <th className={table.wide}>{say.lastSeen}</th>
              <th>{say.state}</th>
              <th>
                <span className="unseen">{say.manage}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <AccountRow
                key={account.id}
                account={account}
                isOpen={account.id === openId}
                open={() => setOpenId(account.id === openId ? null : account.id)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {open ? (
        <ManageAccount key={open.id} account={open} actions={actions} close={() => setOpenId(null)} />
      ) : (
        <Invite invite={actions.invite} />
      )}
    </div>
  )
}

function AccountRow({ account, isOpen, open }: { account: AccountView; isOpen: boolean; open: () => void }) {
  const language = useLanguage()
  const say = deskWords(language)
  return (
    <tr>
      <th scope="row">{account.name}</th>
      <td className={table.wide}>{account.email}</td>
      <td>{account.roles.map((role) => say.roles[role]).join(', ')}</td>
      <td className={table.wide}>
        <FactorState account={account} />
      </td>
      <td className={`${table.wide} n`}>
        {account.seenAt ? formatInstant(account.seenAt, language, 'day-time') : say.neverSeen}
      </td>
      <td>
        <AccountState account={account} />
      </td>
      <td className={table.right}>
        <button
          type="button"
          className={table.button}
          aria-label={`${say.manage} ${account.email}`}
          aria-expanded={isOpen}
          onClick={open}
        >
          {isOpen ? say.close : say.manage}
        </button>
      </td>
    </tr>
  )
}

function FactorState({ account: { hasSecondFactor, isOverdue, secondFactorDueAt } }: { account: AccountView }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (hasSecondFactor) return say.secondFactorOn
  return (
    <>
      {say.secondFactorOff}{' '}
      <small>
        {isOverdue
          ? say.factorOverdue
          : secondFactorDueAt && say.dueBy(formatInstant(secondFactorDueAt, language, 'short-day'))}
      </small>
    </>
  )
}

function AccountState({ account: { isDisabled, lockedUntil, linkUntil } }: { account: AccountView }) {
  const language = useLanguage()
  const say = deskWords(language)
  if (isDisabled) return say.disabled
  if (lockedUntil) return <b>{say.locked(formatInstant(lockedUntil, language, 'clock'))}</b>
  return linkUntil ? say.linkOpen(formatInstant(linkUntil, language, 'day-time')) : say.active
}
