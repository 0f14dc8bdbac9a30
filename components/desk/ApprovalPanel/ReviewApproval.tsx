'use client'
import { useState, useSyncExternalStore } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

/** What the approver looked at goes with the approval: figures changed since are not approved. */
export type Approve = Act<{
  code: string
  checksum: string
  revision: number
  when: 'at' | 'now'
  at: string
  period: string
  /** For warnings that nobody has accepted yet. */
  reason: string
}>
export type SendBack = Act<{ code: string; reason: string }>

interface Props {
  readonly code: string
  readonly period: string
  readonly checksum: string
  readonly revision: number
  readonly enteredBy: string | null
  /** The signed-in person entered or edited it: where four eyes are asked for, somebody else approves. */
  readonly isOwn: boolean
  readonly needsSecond: boolean
  readonly mayEnter: boolean
  readonly mayApprove: boolean
  /** The calendar's instant in Beijing, as a date-and-time field has it; empty where it has passed or none is known. */
  readonly suggestedAt: string
  readonly approve: Approve
  readonly sendBack: SendBack
  readonly recall: Act<{ code: string }>
}

/** The second person's two ways: approve for an instant or for now, or send it back with a reason. */
export function ReviewApproval(props: Props) {
  const say = deskWords(useLanguage())
  const { isOwn, needsSecond, mayEnter, mayApprove, enteredBy } = props
  const decides = mayApprove && !(isOwn && needsSecond)
  return (
    <section aria-labelledby="approval" className={panel.panel}>
      <h2 id="approval">{say.approval}</h2>
      <dl className={panel.facts}>
        <dt>{say.entered}</dt>
        <dd>{enteredBy ?? say.nobodyYet}</dd>
        {!decides && (
          <>
            <dt>{say.approves}</dt>
            <dd>{isOwn && needsSecond ? say.secondPerson : say.waitsForApprover}</dd>
          </>
        )}
      </dl>
      {decides && isOwn && <p className={panel.warning}>{say.aloneHint}</p>}
      {decides && <Decide {...props} />}
      {mayEnter && (isOwn || !decides) && <TakeBack {...props} />}
    </section>
  )
}

function Decide({ code, period, checksum, revision, suggestedAt, approve, sendBack }: Props) {
  const say = deskWords(useLanguage())
  const [when, setWhen] = useState<'at' | 'now'>('at')
  const [at, setAt] = useState(suggestedAt)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [why, setWhy] = useState('')
  const approving = useAct(approve)
  const sending = useAct(sendBack)
  const own = useOwnTime(at)
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          approving.run({ code, checksum, revision, when, at, period: typed, reason: why })
        }}
      >
        <fieldset>
          <legend>{say.when}</legend>
          <label>
            <input type="radio" name="when" checked={when === 'at'} onChange={() => setWhen('at')} />
            {say.atInstant}
          </label>
          <label>
            <input type="radio" name="when" checked={when === 'now'} onChange={() => setWhen('now')} />
            {say.now}
          </label>
        </fieldset>
        {when === 'at' ? (
          <>
            <label htmlFor="publish-at">{say.publishAt}</label>
            <input
              id="publish-at"
              type="datetime-local"
              step={1}
              value={at}
              onChange={(event) => setAt(event.target.value)}
              aria-invalid={'at' in approving.errors}
              aria-describedby="at-error"
            />
            <p className={panel.quiet}>{own && say.yourTime(own)}</p>
            <FieldError id="at-error" error={approving.errors['at']} />
          </>
        ) : (
          <>
            <label htmlFor="confirm-period">{say.typeToConfirm(period)}</label>
            <input
              id="confirm-period"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              aria-invalid={'period' in approving.errors}
              aria-describedby="period-error"
            />
            <FieldError id="period-error" error={approving.errors['period']} />
          </>
        )}
        {('reason' in approving.errors || why !== '') && (
          <>
            <label htmlFor="approve-reason">{say.approveReason}</label>
            <textarea
              id="approve-reason"
              rows={2}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
              aria-invalid={'reason' in approving.errors}
              aria-describedby="approve-reason-error"
            />
            <FieldError id="approve-reason-error" error={approving.errors['reason']} />
          </>
        )}
        <div className={panel.row}>
          <button type="submit" className={panel.go} aria-disabled={approving.isRunning}>
            {when === 'now' ? say.approveNow : say.approve}
          </button>
        </div>
        <FieldError id="approve-error" error={approving.errors['form']} />
      </form>
      <details>
        <summary>{say.sendBack}…</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            sending.run({ code, reason })
          }}
        >
          <label htmlFor="send-back-reason">{say.sendBackReason}</label>
          <textarea
            id="send-back-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-invalid={'reason' in sending.errors}
            aria-describedby="send-back-error"
          />
          <FieldError id="send-back-error" error={sending.errors['reason'] ?? sending.errors['form']} />
          <div className={panel.row}>
            <button type="submit" className={panel.button} aria-disabled={sending.isRunning}>
              {say.sendBack}
            </button>
          </div>
        </form>
      </details>
    </>
  )
}

function TakeBack({ code, recall }: Props) {
  const say = deskWords(useLanguage())
  const { run, isRunning, errors } = useAct(recall)
  return (
    <>
      <div className={panel.row}>
        <button type="button" className={panel.button} aria-disabled={isRunning} onClick={() => run({ code })}>
          {say.takeBack}
        </button>
      </div>
      <FieldError id="recall-error" error={errors['form']} />
    </>
  )
}

/** The Beijing instant on this computer's own clock, where that is another; null on the server, which has no such clock. */
function useOwnTime(at: string): string | null {
  return useSyncExternalStore(
    () => () => undefined,
    () => ownTime(at),
    () => null,
  )
}

function ownTime(at: string): string | null {
  const instant = new Date(`${at}+08:00`)
  const isElsewhere = new Date().getTimezoneOffset() !== -480
  return Number.isNaN(instant.getTime()) || !isElsewhere ? null : instant.toLocaleString()
}
