import { useId, useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { ScreenFields } from './ScreenFields.tsx'
import styles from './ScreenDesk.module.css'
import type { ArrangedWall, ScreenActs, ScreenView, TypedScreen } from './screen-view.ts'

/** One registered screen: its settings, and what may be asked of it. What is typed outlives another's change. */
export function ChangeScreen({
  view,
  walls,
  acts,
  close,
}: {
  view: ScreenView
  walls: readonly ArrangedWall[]
  acts: Omit<ScreenActs, 'register'>
  close: () => void
}) {
  const { id: screen, revision, name, room, layout, language, theme } = view
  const say = deskWords(useLanguage()).screens
  const id = useId()
  const [typed, setTyped] = useState<TypedScreen>({ name, room: room ?? '', layout, language, theme })
  const { run, isRunning, errors } = useAct(acts.change, close)
  return (
    <section className={`${panel.panel} ${styles.form}`} aria-labelledby={id}>
      <h2 id={id}>{say.changeOne(name)}</h2>
      <div className={panel.row}>
        {layout !== 'lower-third' && (
          <Ask act={acts.identify} screen={screen} label={say.identify} done={say.identified} />
        )}
        <Ask act={acts.reload} screen={screen} label={say.reload} done={say.reloaded} />
      </div>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          if (!isRunning) run({ ...typed, id: screen, revision })
        }}
      >
        <ScreenFields
          walls={walls}
          typed={typed}
          type={(change) => setTyped({ ...typed, ...change })}
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
      <details>
        <summary>{say.forgetTitle}…</summary>
        <p className={panel.quiet}>{say.forgetHint}</p>
        <div className={panel.row}>
          <Ask act={acts.forget} screen={screen} label={say.forget} done="" then={close} />
        </div>
      </details>
    </section>
  )
}

/** One thing that a screen may be asked, with what comes of it beside the button. */
function Ask({
  act,
  screen,
  label,
  done,
  then,
}: {
  act: Act<{ id: string }>
  screen: string
  label: string
  done: string
  then?: () => void
}) {
  const id = useId()
  const [isDone, setDone] = useState(false)
  const { run, isRunning, errors } = useAct(act, () => {
    setDone(true)
    then?.()
  })
  return (
    <>
      <button
        type="button"
        className={panel.button}
        aria-disabled={isRunning}
        aria-describedby={id}
        onClick={() => !isRunning && run({ id: screen })}
      >
        {label}
      </button>
      <output id={id} className={styles.done}>
        {isDone ? done : ''}
      </output>
      <FieldError id={`${id}-error`} error={errors['form'] ?? errors['id']} />
    </>
  )
}
