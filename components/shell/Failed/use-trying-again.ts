import { useEffect } from 'react'
import { backOffMs } from '#trade/live/back-off.ts'

const FORGOTTEN_AFTER_MS = 5 * 60_000

/** A try that fails draws the page that failed anew: what was tried is remembered here. */
const tried = { times: 0, atMs: Number.NEGATIVE_INFINITY }

/** Calls `retry` a while after the page has failed: a second, then ever more slowly while it goes on failing. */
export function useTryingAgain(retry: () => void): void {
  useEffect(() => {
    if (performance.now() - tried.atMs > FORGOTTEN_AFTER_MS) tried.times = 0
    const timer = setTimeout(
      () => {
        tried.times++
        tried.atMs = performance.now()
        retry()
      },
      backOffMs(tried.times + 1, Math.random()),
    )
    return () => clearTimeout(timer)
  }, [retry])
}
