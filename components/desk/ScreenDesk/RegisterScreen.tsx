import { useId, useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import { ScreenFields } from './ScreenFields.tsx'
import styles from './ScreenDesk.module.css'
import { type ArrangedWall, NOTHING_TYPED, type ScreenActs } from './screen-view.ts'

/** A new screen, by the code that it shows. */
export function RegisterScreen({ walls, register }: Pick<ScreenActs, 'register'> & { walls: readonly ArrangedWall[] }) {
  const say = deskWords(useLanguage()).screens
  const id = useId()
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState(NOTHING_TYPED)
  const { run, isRunning, errors } = useAct(register, () => {
    // Room, layout and language are the next screen's too: whoever hangs one hangs several.
    setCode('')
    setTyped({ ...typed, name: '' })
  })
  return (
    <section className={panel.panel} aria-labelledby={id}>
      <h2 id={id}>{say.registerTitle}</h2>
      <form
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault()
          if (!isRunning) run({ ...typed, code })
        }}
      >
        <label htmlFor={`${id}-code`}>{say.code}</label>
        <input
          id={`${id}-code`}
          className={styles.code}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          aria-invalid={'code' in errors}
          aria-describedby={`${id}-code-error`}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <FieldError id={`${id}-code-error`} error={errors['code']} />
        <ScreenFields
          walls={walls}
          typed={typed}
          type={(change) => setTyped({ ...typed, ...change })}
          errors={errors}
        />
        <FieldError id={`${id}-error`} error={errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={isRunning}>
            {say.register}
          </button>
        </div>
      </form>
    </section>
  )
}
