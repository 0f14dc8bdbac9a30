'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { useAwake } from '../use-awake.ts'
import { deskWords } from '../words.ts'
import styles from './RehearsalDesk.module.css'

export interface RehearsalView {
  readonly period: string
  readonly endsAt: string
  readonly isOver: boolean
  readonly failure: string | null
  /** Where this node serves it; null while it does not. */
  readonly at: { readonly port: number; readonly address: string | null } | null
}

export type StartRehearsal = Act<{ period: string; minutes: number }>
export type EndRehearsal = Act<Record<string, never>>

interface Props {
  /** The one that goes on, or the last. */
  readonly rehearsal: RehearsalView | null
  /** The period of the release that comes next. */
  readonly next: string | null
  readonly mayRun: boolean
  readonly start: StartRehearsal
  readonly end: EndRehearsal
}

/** Starts a rehearsal, says where it is, and ends it. */
export function RehearsalDesk({ rehearsal, next, mayRun, start, end }: Props) {
  const say = deskWords(useLanguage())
  const goesOn = rehearsal !== null && !rehearsal.isOver
  return (
    <>
      <p className={styles.lead}>{say.rehearsalLead}</p>
      {goesOn ? (
        <Running rehearsal={rehearsal} mayRun={mayRun} end={end} />
      ) : (
        <>
          {rehearsal?.failure && (
            <p className={panel.warning} role="alert">
              {say.rehearsalFailed(rehearsal.failure)}
            </p>
          )}
          {mayRun ? <StartForm next={next} start={start} /> : <p className={panel.quiet}>{say.approverStarts}</p>}
        </>
      )}
    </>
  )
}

const LASTING = [30, 60, 120]

function StartForm({ next, start }: { next: string | null; start: StartRehearsal }) {
  const say = deskWords(useLanguage())
  const isAwake = useAwake()
  const [typed, setTyped] = useState({ period: next ?? '', minutes: 60 })
  const { run, isRunning, errors } = useAct(start)
  return (
    <form
      className={`${panel.panel} ${styles.bench}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRunning) run(typed)
      }}
    >
      <label htmlFor="rehearsed">{say.rehearsedPeriod}</label>
      <input
        id="rehearsed"
        value={typed.period}
        disabled={!isAwake}
        placeholder={say.rehearsedPeriodHint}
        onChange={(event) => setTyped({ ...typed, period: event.target.value })}
        autoComplete="off"
        aria-invalid={'period' in errors}
        aria-describedby="rehearsed-error"
      />
      <FieldError id="rehearsed-error" error={errors['period']} />
      <fieldset>
        <legend>{say.lasts}</legend>
        {LASTING.map((minutes) => (
          <label key={minutes}>
            <input
              type="radio"
              name="minutes"
              checked={typed.minutes === minutes}
              onChange={() => setTyped({ ...typed, minutes })}
            />
            {say.minutes(minutes)}
          </label>
        ))}
      </fieldset>
      <FieldError id="rehearsal-error" error={errors['form']} />
      <div className={panel.row}>
        <button type="submit" className={panel.go} aria-disabled={isRunning || !isAwake}>
          {say.startRehearsal}
        </button>
      </div>
    </form>
  )
}

const ASK_EVERY_MS = 1_000

function Running({ rehearsal, mayRun, end }: { rehearsal: RehearsalView; mayRun: boolean; end: EndRehearsal }) {
  const language = useLanguage()
  const say = deskWords(language)
  const { run, isRunning, errors } = useAct(end)
  const address = useAddress(rehearsal.at)
  const router = useRouter()
  useEffect(() => {
    if (rehearsal.at) return
    const timer = setInterval(() => router.refresh(), ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [rehearsal.at, router])
  return (
    <section className={`${panel.panel} ${styles.bench}`} aria-labelledby="rehearsal-on">
      <h2 id="rehearsal-on">{say.rehearsalOf(formatPeriod(rehearsal.period, language, 'with-year'))}</h2>
      <div aria-live="polite">
        {address === null ? (
          <p className={panel.quiet}>{say.rehearsalPreparing}</p>
        ) : (
          <>
            <p className={panel.quiet}>{say.rehearsalAt}</p>
            <p className={panel.row}>
              <a className="link" href={`${address}/wall`}>
                {say.rehearsalWall}: {address}/wall
              </a>
            </p>
            <p className={panel.row}>
              <a className="link" href={`${address}/desk`}>
                {say.rehearsalDesk}: {address}/desk
              </a>
            </p>
            <p className={panel.quiet}>{say.rehearsalSignIn}</p>
          </>
        )}
      </div>
      <p className={panel.quiet}>{say.endsAt(formatInstant(rehearsal.endsAt, language, 'time'))}</p>
      {mayRun && (
        <div className={panel.row}>
          <button type="button" className={panel.button} aria-disabled={isRunning} onClick={() => run({})}>
            {say.endRehearsal}
          </button>
        </div>
      )}
      <FieldError id="rehearsal-end-error" error={errors['form']} />
    </section>
  )
}

const never = () => () => {}

/** The address set for rehearsals, or this page's own host at the other port; null until the browser says which host that is. */
function useAddress(at: RehearsalView['at']): string | null {
  const host = useSyncExternalStore(
    never,
    () => `${window.location.protocol}//${window.location.hostname}`,
    () => null,
  )
  if (at === null || host === null) return null
  return at.address ?? `${host}:${at.port}`
}
