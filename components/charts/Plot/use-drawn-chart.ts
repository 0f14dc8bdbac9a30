import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { backOffMs } from '#trade/live/back-off.ts'
import type { DrawnChart } from './DrawnChart.tsx'

interface Script {
  readonly DrawnChart: typeof DrawnChart
}

// Chart.js is a sixth of a page's script, and the figures are readable before it: it is fetched when the first chart of a page comes
// near, once for all its charts; and each chart is drawn when it comes near itself, not all of a page in the one breath.
const NEAR = '200px'
let drawn: Script | null = null
let isComing = false
let failures = 0
const waiting = new Set<() => void>()

/**
 * What draws the chart at `place`; null until the place is near and the script is there. One that does not come is asked for again,
 * ever more slowly. On paper every chart is drawn.
 */
export function useDrawnChart(place: RefObject<Element | null>): Script | null {
  const script = useSyncExternalStore(
    subscribe,
    () => drawn,
    () => null,
  )
  // What comes into a page that draws already is drawn at once: nobody sees it awaited.
  const [isNear, setIsNear] = useState(() => drawn !== null)
  useEffect(() => {
    if (isNear || !place.current) return
    const draw = () => {
      setIsNear(true)
      fetchScript()
    }
    const seen = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && draw(), {
      rootMargin: NEAR,
    })
    seen.observe(place.current)
    window.addEventListener('beforeprint', draw)
    return () => {
      seen.disconnect()
      window.removeEventListener('beforeprint', draw)
    }
  }, [isNear, place])
  return isNear ? script : null
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
