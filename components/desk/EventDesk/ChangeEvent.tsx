import { useId, useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { EarlierWordings } from './EarlierWordings.tsx'
import type { EventView } from './EventDesk.tsx'
import styles from './EventDesk.module.css'
import { type EventChoices, EventFields } from './EventFields.tsx'
import { type TypedEvent, typedOf } from './typed-event.ts'

export interface ChangeActs {
  readonly change: Act<TypedEvent & { id: number; revision: number }>
  readonly withdraw: Act<{ id: number; revision: number; reason: string }>
}

/** One event that stands: its next wording, its withdrawal, and what it said before. What is typed outlives another's change. */
export function ChangeEvent({
  view,
  acts,
  choices,
  close,
}: {
  view: EventView
  acts: ChangeActs
  choices: EventChoices
  close: () => void
}) {
  const { event, changedBy } = view
  const say = deskWords(useLanguage()).events
  const id = useId()
  const [typed, setTyped] = useState(() => typedOf(event))
  const [opened] = useState(event.revision)
  const { run, isRunning, errors } = useAct(acts.change, close)
  // Once the page has shown that another wording came between, saving replaces that one: knowingly.
  const wasOvertaken = event.revision !== opened
  return (
    <section className={`${panel.panel} ${styles.form}`} aria-labelledby={id}>
      <h2 id={id}>{say.changeTitle}</h2>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          run({ ...typed, id: event.id, revision: event.revision })
        }}
      >
        {wasOvertaken && (
          <p className={panel.warning}>
            <output>{say.changedMeanwhile(changedBy)}</output>
          </p>
        )}
        <EventFields
          typed={typed}
          type={(change) => setTyped({ ...typed, ...change })}
          choices={choices}
          errors={errors}
        />
        <FieldError id={`${id}-error`} error={errors['revision'] ?? errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.save}
          </button>
          <button type="button" className={panel.button} onClick={close}>
            {say.close}
          </button>
        </div>
      </form>
      <Withdraw view={view} withdraw={acts.withdraw} close={close} />
      <EarlierWordings wordings={view.earlier} />
    </section>
  )
}

function Withdraw({
  view: { event },
  withdraw,
  close,
}: {
  view: EventView
  withdraw: ChangeActs['withdraw']
  close: () => void
}) {
  const say = deskWords(useLanguage()).events
  const id = useId()
  const [reason, setReason] = useState('')
  const { run, isRunning, errors } = useAct(withdraw, close)
  return (
    <details>
      <summary>{say.withdrawTitle}…</summary>
      <p className={panel.quiet}>{say.withdrawHint}</p>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          run({ id: event.id, revision: event.revision, reason })
        }}
      >
        <label htmlFor={`${id}-reason`}>{say.reason}</label>
        <input
          id={`${id}-reason`}
          value={reason}
          onChange={(typed) => setReason(typed.target.value)}
          aria-invalid={'reason' in errors}
          aria-describedby={`${id}-error`}
          autoComplete="off"
        />
        <FieldError id={`${id}-error`} error={errors['reason'] ?? errors['revision'] ?? errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.button} aria-disabled={isRunning}>
            {say.withdraw}
          </button>
        </div>
      </form>
    </details>
  )
}
