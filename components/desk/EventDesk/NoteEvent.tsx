import { useId, useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './EventDesk.module.css'
import { type EventChoices, EventFields } from './EventFields.tsx'
import { NOTHING_TYPED, type TypedEvent } from './typed-event.ts'

export type NoteAct = Act<TypedEvent>

/** A new event. */
export function NoteEvent({ note, choices }: { note: NoteAct; choices: EventChoices }) {
  const say = deskWords(useLanguage()).events
  const id = useId()
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const { run, isRunning, errors } = useAct(note, () => setTyped(NOTHING_TYPED))
  return (
    <section className={`${panel.panel} ${styles.form}`} aria-labelledby={id}>
      <h2 id={id}>{say.noteTitle}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          run(typed)
        }}
      >
        <EventFields
          typed={typed}
          type={(change) => setTyped({ ...typed, ...change })}
          choices={choices}
          errors={errors}
        />
        <FieldError id={`${id}-error`} error={errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.note}
          </button>
        </div>
      </form>
    </section>
  )
}
