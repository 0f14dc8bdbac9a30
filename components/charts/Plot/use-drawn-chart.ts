import { type RefObject, useEffect, useSyncExternalStore } from 'react'
import { backOffMs } from '#trade/live/back-off.ts'
import type { DrawnChart } from './DrawnChart.tsx'

interface Script {
  readonly DrawnChart: typeof DrawnChart
}

// Chart.js is a sixth of a page's script, and the figures are readable before it: it is fetched when the first chart of a page comes
// near, and once for all its charts.
const NEAR = '200px'
let drawn: Script | null = null
let isComing = false
let failures = 0
const waiting = new Set<() => void>()

/** What draws the chart at `place`; null until its script is there. One that does not come is asked for again, ever more slowly. */
export function useDrawnChart(place: RefObject<Element | null>): Script | null {
  const known = useSyncExternalStore(
    subscribe,
    () => drawn,
    () => null,
  )
  const isThere = known !== null
  useEffect(() => {
    if (isThere || !place.current) return
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) fetchScript()
      },
      { rootMargin: NEAR },
    )
    seen.observe(place.current)
    window.addEventListener('beforeprint', fetchScript)
    return () => {
      seen.disconnect()
      window.removeEventListener('beforeprint', fetchScript)
    }
  }, [isThere, place])
  return known
}

function subscribe(wake: () => void): () => void {
  waiting.add(wake)
  return () => waiting.delete(wake)
}

function fetchScript(): void {
  if (drawn || isComing || waiting.size === 0) return
  isComing = true
  import('./DrawnChart.tsx').then(
    (script) => {
      drawn = script
      for (const wake of waiting) wake()
    },
    () => {
      isComing = false
      failures += 1
      setTimeout(fetchScript, backOffMs(failures, Math.random()))
    },
  )
}
