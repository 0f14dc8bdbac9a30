'use client'
import { useActionState, useState } from 'react'
import { DIRECTIONS, WATCHED_COLUMNS, type WatchedColumn } from '#trade/alerts/alert.ts'
import type { Answer } from '../../desk/answer.ts'
import { FieldError } from '../../desk/FieldError/FieldError.tsx'
import { useLanguage } from '../../words/Language.tsx'
import deed from '../Deed/Deed.module.css'
import type { FormAct } from '../Deed/Deed.tsx'
import type { WatchedRow } from '../watched-rows.ts'
import { viewsWords } from '../words.ts'
import styles from './AlertForm.module.css'

interface Props {
  readonly view: number
  readonly rows: readonly WatchedRow[]
  /** Chosen until somebody chooses otherwise. */
  readonly start: { readonly row: string; readonly column: WatchedColumn }
  readonly addAlert: FormAct
}

/** Sets a limit for the newest figure of one row and column; beside it what that figure is now. */
export function AlertForm({ view, rows, start, addAlert }: Props) {
  const say = viewsWords[useLanguage()]
  const [chosen, choose] = useState(start)
  const [limit, setLimit] = useState('')
  const [answer, run, isRunning] = useActionState<Answer | null, FormData>(addAlert, null)
  const errors = answer && !answer.ok ? answer.errors : {}
  const row = rows.find(({ code }) => code === chosen.row)
  const newest = row?.newest[chosen.column]
  const unit = (column: WatchedColumn) => (column === 'value' ? row?.counted?.words : say.units[column])
  const columns = WATCHED_COLUMNS.filter((column) => unit(column) !== undefined)
  return (
    <form action={run} className={styles.form}>
      <input type="hidden" name="view" value={view} />
      <input type="hidden" name="kind" value="threshold" />
      <input type="hidden" name="unit" value={row?.counted?.unit ?? ''} />
      <input type="hidden" name="scale" value={row?.counted?.scale ?? 0} />
      <div className={styles.fields}>
        <label>
          <span>{say.row}</span>
          <select name="row" value={chosen.row} onChange={({ target }) => choose({ ...chosen, row: target.value })}>
            {rows.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say.column}</span>
          <select
            name="column"
            value={chosen.column}
            onChange={({ target }) => choose({ ...chosen, column: target.value as WatchedColumn })}
          >
            {columns.map((column) => (
              <option key={column} value={column}>
                {say.columns[column]} ({unit(column)})
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say.direction}</span>
          <select name="direction" defaultValue="above">
            {DIRECTIONS.map((direction) => (
              <option key={direction} value={direction}>
                {say.directions[direction]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>
            {say.limit}, {unit(chosen.column)}
          </span>
          <input
            name="limit"
            className="n"
            value={limit}
            onChange={({ target }) => setLimit(target.value)}
            inputMode="decimal"
            autoComplete="off"
            required
            maxLength={30}
            aria-invalid={'limit' in errors}
            aria-describedby="limit-error limit-now"
          />
        </label>
        <button type="submit" className={deed.go} aria-disabled={isRunning}>
          {say.addThreshold}
        </button>
      </div>
      <FieldError id="limit-error" error={errors['limit'] ?? errors['row'] ?? errors['form']} />
      <p id="limit-now" className={styles.note} aria-live="polite">
        {newest ? say.newestIs(newest.value, newest.period) : say.newestNone} {say.exact}
      </p>
    </form>
  )
}
