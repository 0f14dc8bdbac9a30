'use client'
import { useState } from 'react'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Stage } from '#trade/release.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import { useAct } from '../use-act.ts'
import { deskWords } from '../words.ts'
import styles from './NewRelease.module.css'

export interface OfferedRelease {
  readonly release: string
  readonly stage: Stage
  readonly period: string
  readonly dueAt: string | null
}

export type CreateDraft = Act<{ stage: string; period: string; sourceUrl: string }>

// A restatement is found by comparing, never entered.
const STAGES = ['flash', 'annual', 'report', 'online', 'yearbook'] as const satisfies readonly Stage[]

/** Starts a draft from what the calendar announces, or by stage and period. The action opens it. */
export function NewRelease({ offered, createDraft }: { offered: readonly OfferedRelease[]; createDraft: CreateDraft }) {
  const language = useLanguage()
  const say = deskWords(language)
  const [stage, setStage] = useState<Stage>('flash')
  const [period, setPeriod] = useState('')
  const [sourceUrl, setSourceUrl] = useState('')
  const { run, isRunning, errors } = useAct(createDraft)
  return (
    <div className={styles.columns}>
      <section aria-labelledby="offered">
        <h2 id="offered">{say.offered}</h2>
        {offered.length === 0 && <p className={styles.empty}>{say.nothingNext}</p>}
        <ul className={styles.offered}>
          {offered.map((item) => (
            <li key={item.release}>
              <span>
                <b>{formatRelease(item, language)}</b>
                <small className="n">{item.dueAt ? formatInstant(item.dueAt, language, 'day-time') : say.noDate}</small>
              </span>
              <button
                type="button"
                className={styles.button}
                aria-label={`${say.start} ${item.release}`}
                aria-disabled={isRunning}
                onClick={() => run({ stage: item.stage, period: item.period, sourceUrl: '' })}
              >
                {say.start}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <form
        aria-labelledby="by-hand"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          run({ stage, period, sourceUrl })
        }}
      >
        <h2 id="by-hand">{say.byHand}</h2>
        <label htmlFor="stage">{say.stage}</label>
        <select id="stage" value={stage} onChange={(event) => setStage(event.target.value as Stage)}>
          {STAGES.map((known) => (
            <option key={known} value={known}>
              {formatStage(known, language)}
            </option>
          ))}
        </select>
        <label htmlFor="period">{say.period}</label>
        <input
          id="period"
          value={period}
          onChange={(event) => setPeriod(event.target.value)}
          autoComplete="off"
          required
          aria-describedby="period-hint period-error"
          aria-invalid={'period' in errors}
        />
        <small id="period-hint">{say.periodHint}</small>
        <FieldError id="period-error" error={errors['period']} />
        <label htmlFor="source">{say.sourceUrl}</label>
        <input
          id="source"
          value={sourceUrl}
          onChange={(event) => setSourceUrl(event.target.value)}
          inputMode="url"
          autoComplete="off"
          aria-describedby="source-hint source-error"
          aria-invalid={'sourceUrl' in errors}
        />
        <small id="source-hint">{say.sourceHint}</small>
        <FieldError id="source-error" error={errors['sourceUrl']} />
        <FieldError id="form-error" error={errors['form']} />
        <button type="submit" className={styles.go} aria-disabled={isRunning}>
          {say.create}
        </button>
      </form>
    </div>
  )
}
