import type { Act } from '../answer.ts'
import { Deed } from '../Deed/Deed.tsx'
import panel from '../panel/panel.module.css'

/** Behind a fold, with a word of warning: what is thrown away is gone, but for the log. */
export function ThrowAway<Input>({
  title,
  hint,
  label,
  act,
  input,
  onDone,
}: {
  title: string
  hint: string
  label: string
  act: Act<Input>
  input: Input
  onDone?: () => void
}) {
  return (
    <details>
      <summary>{title}…</summary>
      <p className={panel.quiet}>{hint}</p>
      <div className={panel.row}>
        <Deed act={act} input={input} label={label} {...(onDone && { onDone })} />
      </div>
    </details>
  )
}
