'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './FourEyes.module.css'

interface Props {
  readonly isOn: boolean
  readonly reason: string | null
  readonly setFourEyes: Act<{ isOn: boolean; reason: string }>
}

/** Whether a release needs a second person: on, but for a newsroom of one. */
export function FourEyes({ isOn, reason, setFourEyes }: Props) {
  const say = deskWords(useLanguage())
  const [why, setWhy] = useState('')
  const { run, isRunning, errors } = useAct(setFourEyes, () => setWhy(''))
  return (
    <section className={`${panel.panel} ${styles.setting}`} aria-labelledby="four-eyes">
      <h2 id="four-eyes">{say.fourEyes}</h2>
      <p className={isOn ? panel.quiet : panel.warning}>{isOn ? say.fourEyesOn : reason}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run({ isOn: !isOn, reason: why })
        }}
      >
        {isOn && (
          <>
            <label htmlFor="four-eyes-why">{say.fourEyesWhy}</label>
            <input
              id="four-eyes-why"
              value={why}
              onChange={(event) => setWhy(event.target.value)}
              autoComplete="off"
              aria-invalid={'reason' in errors}
              aria-describedby="four-eyes-error"
            />
          </>
        )}
        <FieldError id="four-eyes-error" error={errors['reason'] ?? errors['form']} />
        <div className={panel.row}>
          <button type="submit" className={isOn ? panel.button : panel.go} aria-disabled={isRunning}>
            {isOn ? say.switchOff : say.switchOn}
          </button>
        </div>
      </form>
    </section>
  )
}
