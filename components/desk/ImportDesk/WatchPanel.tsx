'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import table from '../table/table.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

/** A page that is looked at; instants as ISO text. */
export interface WatchView {
  readonly id: number
  readonly address: string
  readonly state: 'waiting' | 'same' | 'drafted' | 'refused' | 'unreadable' | 'failed' | 'stopped' | 'over'
  readonly lookedAt: string | null
  readonly nextAt: string | null
  readonly said: Bilingual | null
  readonly draft: string | null
}

export type WatchPage = Act<{ address: string; from: string; until: string }>
export type LeavePage = Act<{ id: number }>

interface Props {
  readonly pages: readonly WatchView[]
  /** The next release's instant in Beijing, as a date-and-time field has it; empty where none is known. */
  readonly suggested: { readonly from: string; readonly until: string }
  readonly watch: WatchPage
  readonly leave: LeavePage
}

/** Has the agency's page looked at around a release, politely; a table that appears becomes a draft for people to confirm. */
export function WatchPanel({ pages, suggested, watch, leave }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  const [typed, setTyped] = useState({ address: '', ...suggested })
  const watching = useAct(watch, () => setTyped({ ...typed, address: '' }))
  const leaving = useAct(leave)
  const fields = [
    ['address', 'url', say.watchAddress],
    ['from', 'datetime-local', say.watchFrom],
    ['until', 'datetime-local', say.watchUntil],
  ] as const
  return (
    <div className={table.beside}>
      <section aria-labelledby="watched">
        <h2 id="watched" className={panel.title}>
          {say.watched}
        </h2>
        {pages.length === 0 && <p className={table.quiet}>{say.watchedHint}</p>}
        {pages.length > 0 && (
          <table className={table.table}>
            <thead>
              <tr>
                <th>{say.watchAddress}</th>
                <th>{say.state}</th>
                <th className={table.wide}>{say.watchLooked}</th>
                <th>
                  <span className="unseen">{say.watchStop}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {pages.map(({ id, address, state, said, draft, lookedAt, nextAt }) => (
                <tr key={id}>
                  <th scope="row">{address}</th>
                  <td>
                    <b>{say.watchStates[state]}</b>
                    <br />
                    {draft ? <Link href={`/desk/releases/${draft}`}>{said?.[language]}</Link> : said?.[language]}
                  </td>
                  <td className={`${table.wide} n`}>{lookedAt && formatInstant(lookedAt, language, 'clock')}</td>
                  <td className={table.right}>
                    {nextAt && (
                      <button
                        type="button"
                        className={table.button}
                        aria-label={`${say.watchStop} ${address}`}
                        aria-disabled={leaving.isRunning}
                        onClick={() => leaving.run({ id })}
                      >
                        {say.watchStop}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className={panel.panel} aria-labelledby="watch">
        <h2 id="watch">{say.watchTitle}</h2>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            watching.run(typed)
          }}
        >
          {fields.map(([field, type, label]) => (
            <div key={field}>
              <label htmlFor={`watch-${field}`}>{label}</label>
              <input
                id={`watch-${field}`}
                type={type}
                value={typed[field]}
                autoComplete="off"
                onChange={(event) => setTyped({ ...typed, [field]: event.target.value })}
                aria-invalid={field in watching.errors}
                aria-describedby={`watch-${field}-error`}
              />
              <FieldError id={`watch-${field}-error`} error={watching.errors[field]} />
            </div>
          ))}
          <div className={panel.row}>
            <button type="submit" className={panel.go} aria-disabled={watching.isRunning}>
              {say.watchBegin}
            </button>
          </div>
          <FieldError id="watch-error" error={watching.errors['form'] ?? leaving.errors['form']} />
        </form>
      </section>
    </div>
  )
}
