'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import table from '../table/table.module.css'
import { useAct } from '../use-act.ts'
import styles from './OwnAccount.module.css'
import { readKeyWords } from './read-key-words.ts'

export interface ReadKeyView {
  readonly id: number
  readonly name: string
  readonly ending: string
  readonly madeAt: string
  readonly usedAt: string | null
}

export interface ReadKeyActions {
  readonly make: Act<{ name: string }, { readonly key: string }>
  readonly revoke: Act<{ id: number }>
}

/** The keys of an account's programs: made, shown once, and revoked. */
export function ReadKeys({ keys, actions }: { keys: readonly ReadKeyView[]; actions: ReadKeyActions }) {
  const say = readKeyWords[useLanguage()]
  const [name, setName] = useState('')
  const [made, setMade] = useState<string | null>(null)
  const making = useAct(actions.make, ({ key }) => {
    setName('')
    setMade(key)
  })
  return (
    <section className={`${panel.panel} ${styles.whole}`} aria-labelledby="own-keys">
      <h2 id="own-keys">{say.title}</h2>
      <p className={panel.quiet}>
        {say.lead}{' '}
        <Link className="link" href="/api">
          {say.toApi}
        </Link>
      </p>
      <KeyTable keys={keys} revoke={actions.revoke} />
      <form
        className={styles.narrow}
        onSubmit={(event) => {
          event.preventDefault()
          setMade(null)
          making.run({ name })
        }}
      >
        <label htmlFor="key-name">{say.name}</label>
        <input
          id="key-name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={60}
          autoComplete="off"
          aria-invalid={'name' in making.errors}
          aria-describedby="key-name-error"
        />
        <FieldError id="key-name-error" error={making.errors['name'] ?? making.errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.button} aria-disabled={making.isRunning}>
            {say.make}
          </button>
        </div>
      </form>
      <div aria-live="polite">
        {made !== null && (
          <div className={styles.made}>
            <p className={panel.quiet}>{say.once}</p>
            <p className={styles.key}>{made}</p>
          </div>
        )}
      </div>
    </section>
  )
}

function KeyTable({ keys, revoke }: { keys: readonly ReadKeyView[]; revoke: ReadKeyActions['revoke'] }) {
  const language = useLanguage()
  const say = readKeyWords[language]
  const revoking = useAct(revoke)
  if (keys.length === 0) return <p className={panel.quiet}>{say.none}</p>
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{say.nameHead}</th>
            <th>{say.ending}</th>
            <th className={table.wide}>{say.made}</th>
            <th>{say.used}</th>
            <th>
              <span className="unseen">{say.revoke}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ id, name, ending, madeAt, usedAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="n">{ending}</td>
              <td className={`${table.wide} n`}>{formatInstant(madeAt, language, 'day-time')}</td>
              <td className="n">{usedAt ? formatInstant(usedAt, language, 'day-time') : say.neverUsed}</td>
              <td className={table.right}>
                <button
                  type="button"
                  className={table.button}
                  aria-label={say.revokeOf(name)}
                  aria-disabled={revoking.isRunning}
                  onClick={() => revoking.run({ id })}
                >
                  {say.revoke}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FieldError id="own-keys-error" error={revoking.errors['form']} />
    </>
  )
}
