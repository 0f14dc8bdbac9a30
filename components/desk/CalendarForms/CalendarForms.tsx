'use client'
import { useState } from 'react'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { CalendarState } from '#trade/live/entry.ts'
import type { Stage } from '#trade/release.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import table from '../table/table.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { Change, type ChangeCalendar } from './Change.tsx'

export interface CalendarRow {
  readonly release: string
  readonly stage: Stage
  readonly period: string
  readonly dueAt: string | null
  readonly state: CalendarState
}

export type Announce = Act<{ code: string; dueAt: string; source: string }>

interface Props {
  readonly items: readonly CalendarRow[]
  readonly announce: Announce
  readonly change: ChangeCalendar
}

/** What is announced, and what became of it: each change goes to every screen at once. */
export function CalendarForms({ items, announce, change }: Props) {
  const language = useLanguage()
  const say = deskWords(language)
  return (
    <div className={table.beside}>
      <section aria-label={say.next}>
        <p className={table.quiet}>{say.calendarHint}</p>
        {items.length === 0 && <p className={table.quiet}>{say.nothingNext}</p>}
        <table className={table.table}>
          <thead>
            <tr>
              <th>{say.release}</th>
              <th>{say.due}</th>
              <th>{say.state}</th>
              <th>
                <span className="unseen">{say.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.release}>
                <th scope="row">
                  {formatRelease(item, language)} <small>{item.release}</small>
                </th>
                <td className={`${table.date} n`}>
                  {item.dueAt ? formatInstant(item.dueAt, language, 'day-time') : say.noDate}
                </td>
                <td className={table.kept}>{say.calendarStates[item.state]}</td>
                <td>
                  <Change item={item} change={change} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <AnnounceForm announce={announce} />
    </div>
  )
}

function AnnounceForm({ announce }: Pick<Props, 'announce'>) {
  const say = deskWords(useLanguage())
  const empty = { code: '', dueAt: '', source: '' }
  const [typed, setTyped] = useState(empty)
  const { run, isRunning, errors } = useAct(announce, () => setTyped(empty))
  return (
    <section className={panel.panel} aria-labelledby="announce">
      <h2 id="announce">{say.announceTitle}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(typed)
        }}
      >
        <label htmlFor="announce-code">{say.code}</label>
        <input
          id="announce-code"
          value={typed.code}
          placeholder={say.codeHint}
          onChange={(event) => setTyped({ ...typed, code: event.target.value })}
          autoComplete="off"
          aria-invalid={'code' in errors}
          aria-describedby="announce-code-error"
        />
        <FieldError id="announce-code-error" error={errors['code']} />
        <label htmlFor="announce-due">{say.dueAt}</label>
        <input
          id="announce-due"
          type="datetime-local"
          value={typed.dueAt}
          onChange={(event) => setTyped({ ...typed, dueAt: event.target.value })}
          aria-invalid={'dueAt' in errors}
          aria-describedby="announce-due-error"
        />
        <FieldError id="announce-due-error" error={errors['dueAt']} />
        <label htmlFor="announce-source">{say.sourceUrl}</label>
        <input
          id="announce-source"
          value={typed.source}
          onChange={(event) => setTyped({ ...typed, source: event.target.value })}
          autoComplete="off"
          aria-invalid={'source' in errors}
          aria-describedby="announce-source-error"
        />
        <FieldError id="announce-source-error" error={errors['source']} />
        <FieldError id="announce-error" error={errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.announce}
          </button>
        </div>
      </form>
    </section>
  )
}
