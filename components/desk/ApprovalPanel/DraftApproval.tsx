'use client'
import { type RefObject, useState } from 'react'
import { countBySeverity } from '#trade/checks/check-draft.ts'
import type { Finding } from '#trade/checks/finding.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { useLanguage } from '../../words/Language.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { deskWords } from '../words.ts'

/** Shorter is no reason. */
export const LEAST_REASON = 3

interface Props {
  readonly enteredBy: string | null
  readonly needsSecond: boolean
  readonly findings: readonly Finding[]
  readonly isRunning: boolean
  readonly isDirty: boolean
  readonly errors: Readonly<Record<string, Bilingual>>
  readonly reasonField: RefObject<HTMLTextAreaElement | null>
  readonly onSave: () => void
  readonly onSend: (reason: string) => void
}

/** A draft's way on: save it, or send it to the second person, with a reason where there are warnings. A button that waits says for what. */
export function DraftApproval({
  enteredBy,
  needsSecond,
  findings,
  isRunning,
  isDirty,
  errors,
  reasonField,
  onSave,
  onSend,
}: Props) {
  const say = deskWords(useLanguage())
  const [reason, setReason] = useState('')
  const { error, warning } = countBySeverity(findings)
  const lacksReason = warning > 0 && reason.trim().length < LEAST_REASON
  const waits = error > 0 || lacksReason || isRunning
  return (
    <section aria-labelledby="approval" className={panel.panel}>
      <h2 id="approval">{say.approval}</h2>
      <dl className={panel.facts}>
        <dt>{say.entered}</dt>
        <dd>{enteredBy ?? say.nobodyYet}</dd>
        <dt>{say.approves}</dt>
        <dd>{needsSecond ? say.secondPerson : say.waitsForApprover}</dd>
      </dl>
      {warning > 0 && (
        <>
          <label htmlFor="warnings-reason">{say.warningsReason}</label>
          <textarea
            id="warnings-reason"
            ref={reasonField}
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-invalid={'reason' in errors}
            aria-describedby="reason-error"
          />
          <FieldError id="reason-error" error={errors['reason']} />
        </>
      )}
      <div className={panel.row}>
        <button
          type="button"
          className={panel.button}
          aria-disabled={isRunning || !isDirty}
          onClick={() => isDirty && !isRunning && onSave()}
        >
          {say.save} <kbd>⌘S</kbd>
        </button>
        <button
          type="button"
          className={panel.go}
          aria-disabled={waits}
          onClick={() => (waits ? lacksReason && reasonField.current?.focus() : onSend(reason.trim()))}
        >
          {say.send} <kbd>⌘↵</kbd>
        </button>
        {error > 0 ? <small>{say.sendAfter(error)}</small> : lacksReason && <small>{say.sendReason}</small>}
      </div>
      <FieldError id="draft-error" error={errors['form']} />
    </section>
  )
}
