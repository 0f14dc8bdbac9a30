import { useId } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

/** Behind a fold: what is thrown away is gone, but for the log. */
export function DeleteWall({ slug, act, then }: { slug: string; act: Act<{ slug: string }>; then: () => void }) {
  const say = deskWords(useLanguage()).layouts
  const id = useId()
  const { run, isRunning, errors } = useAct(act, then)
  return (
    <details>
      <summary>{say.deleteTitle}…</summary>
      <p className={panel.quiet}>{say.deleteHint}</p>
      <div className={panel.row}>
        <button
          type="button"
          className={panel.button}
          aria-disabled={isRunning}
          aria-describedby={id}
          onClick={() => !isRunning && run({ slug })}
        >
          {say.delete}
        </button>
      </div>
      <FieldError id={id} error={errors['form'] ?? errors['slug']} />
    </details>
  )
}
