import { useId, useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import { Deed } from '../Deed/Deed.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { ThrowAway } from '../ThrowAway/ThrowAway.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { ScreenFields } from './ScreenFields.tsx'
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
    <section className={panel.panel} aria-labelledby={id}>
      <h2 id={id}>{say.changeOne(name)}</h2>
      <div className={panel.row}>
        {layout !== 'lower-third' && (
          <Deed act={acts.identify} input={{ id: screen }} label={say.identify} done={say.identified} />
        )}
        <Deed act={acts.reload} input={{ id: screen }} label={say.reload} done={say.reloaded} />
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
      <ThrowAway
        title={say.forgetTitle}
        hint={say.forgetHint}
        label={say.forget}
        act={acts.forget}
        input={{ id: screen }}
        onDone={close}
      />
    </section>
  )
}
