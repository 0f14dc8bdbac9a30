import { useState } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { CalendarState } from '#trade/live/entry.ts'
import { parsePeriod } from '#trade/period.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { type DeskWords, deskWords } from '../words.ts'
import type { CalendarRow } from './CalendarForms.tsx'
import styles from './Change.module.css'

/** What may become of a release that was announced. */
type Outcome = Exclude<CalendarState, 'announced' | 'released'>

export type ChangeCalendar = Act<{ to: Outcome; code: string; dueAt: string; note: string }>

/** Says what became of one announced release. Nothing is chosen beforehand: the change goes to every screen at once. */
export function Change({ item, change }: { item: CalendarRow; change: ChangeCalendar }) {
  const language = useLanguage()
  const say = deskWords(language)
  const [to, setTo] = useState<Outcome | null>(null)
  const [typed, setTyped] = useState({ dueAt: '', note: '' })
  const { run, isRunning, errors } = useAct(change)
  const id = item.release
  return (
    <details className={panel.panel}>
      <summary className={styles.change} aria-label={say.changeTitle(id)}>
        {say.change}…
      </summary>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (to !== null) run({ to, code: id, ...typed })
        }}
      >
        <fieldset>
          <legend>{say.whatBecame}</legend>
          {outcomesOf(item).map((outcome) => (
            <label key={outcome}>
              <input type="radio" name={`${id}-to`} checked={to === outcome} onChange={() => setTo(outcome)} />
              {nameOf(outcome, item, say, (at) => formatInstant(at, language, 'day-time'))}
            </label>
          ))}
        </fieldset>
        {to === 'postponed' && (
          <>
            <label htmlFor={`${id}-due`}>{say.newDate}</label>
            <input
              id={`${id}-due`}
              type="datetime-local"
              value={typed.dueAt}
              onChange={(event) => setTyped({ ...typed, dueAt: event.target.value })}
              aria-invalid={'dueAt' in errors}
              aria-describedby={`${id}-error`}
            />
          </>
        )}
        <label htmlFor={`${id}-note`}>{say.note}</label>
        <input
          id={`${id}-note`}
          value={typed.note}
          onChange={(event) => setTyped({ ...typed, note: event.target.value })}
        />
        <FieldError id={`${id}-error`} error={errors['dueAt'] ?? errors['code'] ?? errors['note'] ?? errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning || to === null}>
            {say.publishChange}
          </button>
        </div>
      </form>
    </details>
  )
}

function outcomesOf({ dueAt, period }: CalendarRow): readonly Outcome[] {
  const isJanuary = parsePeriod(period).last === 1
  return [
    ...(dueAt === null ? [] : ['confirmed' as const]),
    'postponed',
    ...(isJanuary ? ['merged' as const] : []),
    'cancelled',
    'missed',
  ]
}

function nameOf(to: Outcome, { dueAt }: CalendarRow, say: DeskWords, format: (at: string) => string): string {
  if (to === 'confirmed' && dueAt !== null) return say.confirmedFor(format(dueAt))
  return to === 'merged' ? say.mergedWithFebruary : say.calendarStates[to]
}
