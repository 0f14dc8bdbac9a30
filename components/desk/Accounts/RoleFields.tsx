'use client'
import { useLanguage } from '../../words/Language.tsx'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'

const ROLE_NAMES = ['reader', 'editor', 'approver', 'admin'] as const
export type RoleName = (typeof ROLE_NAMES)[number]

interface Props {
  readonly held: readonly RoleName[]
  readonly onChange: (roles: readonly RoleName[]) => void
}

/** What an account may do: one role or more. */
export function RoleFields({ held, onChange }: Props) {
  const say = deskWords(useLanguage())
  return (
    <fieldset>
      <legend>{say.role}</legend>
      {ROLE_NAMES.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={held.includes(role)}
            onChange={(event) =>
              onChange(ROLE_NAMES.filter((one) => (one === role ? event.target.checked : held.includes(one))))
            }
          />
          <span>
            {say.roles[role]} <small className={panel.quiet}>{say.rolesMay[role]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
