'use client'
import { useCallback, useState, useTransition } from 'react'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Act } from './answer.ts'

/** Runs an action: whether it runs, its errors by field, and what to do when it came out well. A lost network is an error of the form. */
export function useAct<Input, Value>(act: Act<Input, Value>, then?: (value: Value) => void) {
  const [isRunning, start] = useTransition()
  const [errors, setErrors] = useState<Readonly<Record<string, Bilingual>>>({})
  const run = useCallback(
    (input: Input) =>
      start(async () => {
        try {
          const answer = await act(input)
          setErrors(answer.ok ? {} : answer.errors)
          if (answer.ok) then?.(answer.value)
        } catch {
          setErrors({
            form: {
              en: 'the server did not answer: nothing was changed, and what you typed is here',
              zh: '服务器未应答：内容未变，录入仍在',
            },
          })
        }
      }),
    [act, then],
  )
  return { run, isRunning, errors, clear: () => setErrors({}) }
}
