'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { type Handed, LinkOnce } from './LinkOnce.tsx'
import { RoleFields, type RoleName } from './RoleFields.tsx'

export type InviteAct = Act<{ name: string; email: string; roles: readonly RoleName[] }, Handed>

const BLANK = { name: '', email: '', roles: ['editor'] as readonly RoleName[] }

/** A new account, whose owner chooses a password by a link. */
export function Invite({ invite }: { invite: InviteAct }) {
  const say = deskWords(useLanguage())
  const [typed, setTyped] = useState(BLANK)
  const [handed, setHanded] = useState<Handed | null>(null)
  const { run, isRunning, errors } = useAct(invite, (link) => {
    setHanded(link)
    setTyped(BLANK)
  })
  return (
    <section className={panel.panel} aria-labelledby="new-account">
      <h2 id="new-account">{say.newInvitation}</h2>
      {handed && <LinkOnce handed={handed} />}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setHanded(null)
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
        <RoleFields held={typed.roles} onChange={(roles) => setTyped({ ...typed, roles })} />
        <FieldError id="account-error" error={errors['roles'] ?? errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.invite}
          </button>
        </div>
      </form>
    </section>
  )
}
