'use client'
import { useEffect, useRef } from 'react'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { Stage } from '#trade/release.ts'
import { useLanguage } from '../../words/Language.tsx'
import type { Act } from '../answer.ts'
import { Countdown } from '../Countdown/Countdown.tsx'
import { FieldError } from '../FieldError/FieldError.tsx'
import panel from '../panel/panel.module.css'
import { useAct } from '../use-act.ts'
import { useAwake } from '../use-awake.ts'
import { deskWords } from '../words.ts'

interface Next {
  readonly release: string
  readonly stage: Stage
  readonly period: string
  readonly dueAt: string | null
}

/** The release that comes next and the one key that opens its empty fields. */
export function BeginFlash({ next, begin }: { next: Next; begin: Act<{ stage: Stage; period: string }> }) {
  const language = useLanguage()
  const say = deskWords(language)
  const { run, isRunning, errors } = useAct(begin)
  const isAwake = useAwake()
  const button = useRef<HTMLButtonElement>(null)
  // The page has one thing to do, and a hand on the keyboard.
  useEffect(() => {
    if (isAwake) button.current?.focus()
  }, [isAwake])
  const name = formatRelease(next, language)
  return (
    <form
      className={panel.panel}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isRunning) run({ stage: next.stage, period: next.period })
      }}
    >
      {next.dueAt && (
        <p>
          {say.due11(formatInstant(next.dueAt, language, 'day-time'))}: <Countdown at={next.dueAt} then={say.notYet} />
        </p>
      )}
      <div className={panel.row}>
        <button ref={button} type="submit" className={panel.go} aria-disabled={isRunning}>
          {say.beginFlash(name)} <kbd>↵</kbd>
        </button>
      </div>
      <FieldError id="begin-error" error={errors['period'] ?? errors['form']} />
    </form>
  )
}
