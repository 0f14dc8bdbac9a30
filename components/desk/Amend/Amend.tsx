'use client'
import { useState } from 'react'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'

export type StartAmendment = Act<{
  kind: 'correction' | 'withdrawal'
  code: string
  period: string
  reason: string
  reasonZh: string
  errorWas: 'ours' | 'agency'
}>

/**
 * What follows on a release that is public. More of its figures are added with one key, since they change nothing; a correction or a
 * withdrawal wants the reason readers will see, whose error it was, and the period typed.
 */
export function Amend({
  code,
  period,
  startAddition,
  startAmendment,
}: {
  code: string
  period: string
  startAddition: Act<{ code: string }>
  startAmendment: StartAmendment
}) {
  const adding = useAct(startAddition)
  const say = deskWords(useLanguage())
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [reasonZh, setReasonZh] = useState('')
  const [errorWas, setErrorWas] = useState<'ours' | 'agency'>('ours')
  const { run, isRunning, errors } = useAct(startAmendment)
  const start = (kind: 'correction' | 'withdrawal') => run({ kind, code, period: typed, reason, reasonZh, errorWas })
  return (
    <section className={panel.panel}>
      <div className={panel.row}>
        <button
          type="button"
          className={panel.button}
          aria-disabled={adding.isRunning}
          onClick={() => adding.run({ code })}
        >
          {say.addFigures}
        </button>
        <small>{say.addFiguresHint}</small>
      </div>
      <FieldError id="addition-error" error={adding.errors['form']} />
      <details>
        <summary>{say.amend}…</summary>
        <form onSubmit={(event) => event.preventDefault()}>
          <label htmlFor="amend-reason">{say.reason}</label>
          <textarea
            id="amend-reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            aria-invalid={'reason' in errors}
            aria-describedby="amend-reason-error"
          />
          <FieldError id="amend-reason-error" error={errors['reason']} />
          <label htmlFor="amend-reason-zh">{say.reasonZh}</label>
          <textarea
            id="amend-reason-zh"
            lang="zh-CN"
            rows={2}
            value={reasonZh}
            onChange={(event) => setReasonZh(event.target.value)}
          />
          <fieldset>
            <legend>{say.errorWas}</legend>
            <label>
              <input type="radio" name="error-was" checked={errorWas === 'ours'} onChange={() => setErrorWas('ours')} />
              {say.ours_}
            </label>
            <label>
              <input
                type="radio"
                name="error-was"
                checked={errorWas === 'agency'}
                onChange={() => setErrorWas('agency')}
              />
              {say.agency}
            </label>
          </fieldset>
          <label htmlFor="amend-period">{say.typeToConfirm(period)}</label>
          <input
            id="amend-period"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            aria-invalid={'period' in errors}
            aria-describedby="amend-period-error"
          />
          <FieldError id="amend-period-error" error={errors['period']} />
          <div className={panel.row}>
            <button
              type="button"
              className={panel.button}
              aria-disabled={isRunning}
              onClick={() => start('correction')}
            >
              {say.correct}
            </button>
            <button
              type="button"
              className={panel.button}
              aria-disabled={isRunning}
              onClick={() => start('withdrawal')}
            >
              {say.withdraw}
            </button>
          </div>
          <FieldError id="amend-error" error={errors['form']} />
        </form>
      </details>
    </section>
  )
}
