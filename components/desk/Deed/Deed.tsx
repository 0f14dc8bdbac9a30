import { type ReactNode, useId, useState } from 'react'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'

/**
 * A button that does one thing, and says what came of it: `done` once it was done, or where it failed, whichever field that is of.
 * `children` stand beside it.
 */
export function Deed<Input, Value>({
  act,
  input,
  label,
  done = '',
  onDone,
  children,
}: {
  act: Act<Input, Value>
  input: Input
  label: string
  done?: string
  onDone?: (value: Value) => void
  children?: ReactNode
}) {
  const id = useId()
  const [isDone, setDone] = useState(false)
  const { run, isRunning, errors } = useAct(act, (value) => {
    setDone(true)
    onDone?.(value)
  })
  return (
    <>
      <button
        type="button"
        className={panel.button}
        aria-disabled={isRunning}
        aria-describedby={done ? `${id}-done ${id}-error` : `${id}-error`}
        onClick={() => !isRunning && run(input)}
      >
        {label}
      </button>
      {done && (
        <output id={`${id}-done`} className={panel.done}>
          {isDone ? done : ''}
        </output>
      )}
      {children}
      <FieldError id={`${id}-error`} error={Object.values(errors)[0]} />
    </>
  )
}
