import { useSyncExternalStore } from 'react'
import { backOffMs } from '#trade/live/back-off.ts'
import type { DrawnChart } from './DrawnChart.tsx'

// Chart.js is a sixth of a page's script, and the figures are readable before it: it is fetched once the page stands, and once for
// all its charts.
let drawn: typeof DrawnChart | null = null
let isComing = false
let failures = 0
const waiting = new Set<() => void>()

/** What draws charts; null until its script is there. One that does not come is asked for again, ever more slowly. */
export function useDrawnChart(): typeof DrawnChart | null {
  return useSyncExternalStore(
    subscribe,
    () => drawn,
    () => null,
  )
}

function subscribe(wake: () => void): () => void {
  waiting.add(wake)
  fetchScript()
  return () => waiting.delete(wake)
}

function fetchScript(): void {
  if (drawn || isComing || waiting.size === 0) return
  isComing = true
  import('./DrawnChart.tsx').then(
    (script) => {
      drawn = script.DrawnChart
      for (const wake of waiting) wake()
    },
    () => {
      isComing = false
      failures += 1
      setTimeout(fetchScript, backOffMs(failures, Math.random()))
    },
  )
}
