'use client'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { Countdown } from '../Countdown/Countdown.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

/** Approved and armed: the release clock publishes it; until then it can be recalled. */
export function ArmedApproval({
  code,
  embargoAt,
  enteredBy,
  approvedBy,
  mayEnter,
  recall,
}: {
  code: string
  embargoAt: string
  enteredBy: string | null
  approvedBy: string | null
  mayEnter: boolean
  recall: Act<{ code: string }>
}) {
  const say = deskWords(useLanguage())
  const { run, isRunning, errors } = useAct(recall)
  return (
    <section aria-labelledby="approval" className={panel.panel}>
      <h2 id="approval">{say.approval}</h2>
      <dl className={panel.facts}>
        <dt>{say.entered}</dt>
        <dd>{enteredBy ?? say.nobodyYet}</dd>
        <dt>{say.approvedBy}</dt>
        <dd>{approvedBy}</dd>
        <dt>{say.publishesIn}</dt>
        <dd>
          <Countdown at={embargoAt} />
        </dd>
      </dl>
      {mayEnter && (
        <div className={panel.row}>
          <button type="button" className={panel.button} aria-disabled={isRunning} onClick={() => run({ code })}>
            {say.recall}
          </button>
          <small>{say.recallHint}</small>
        </div>
      )}
      <FieldError id="recall-error" error={errors['form']} />
    </section>
  )
}
