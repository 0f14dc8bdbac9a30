'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import {
  DRAWN_WITHIN_MS,
  FROZEN_AFTER_MS,
  REPORT_EVERY_MS,
  type ScreenOrders,
  type ScreenReport,
  type ScreenState,
} from '#trade/wall/screen.ts'
import { afterPaint } from '../../live/painted.ts'
import { useLiveState } from '../../live/use-live-state.ts'
import { useCursor } from '../../live/use-releases.ts'
import styles from './screens.module.css'
import { sendReport } from './send-report.ts'

/** Which settings this page was drawn from, and how often the screen had been told to reload by then. */
interface Stands {
  readonly settings: string
  readonly reloads: number
}

interface Props {
  readonly name: string
  readonly room: string | null
  readonly stands: Stands
  readonly version: string
}

/**
 * Says every few seconds what this screen shows, and at once what it has painted; and does what the desk asks of it: other settings
 * are drawn in place, a reload is one, and while it is to be known among others its name stands from wall to wall.
 */
export function Reporter({ name, room, stands, version }: Props) {
  const [identifyForMs, setIdentifyForMs] = useState(0)
  const router = useRouter()
  // A page drawn anew in place is not a page loaded: what it was loaded at, it keeps.
  const [loadedAt] = useState(stands.reloads)
  const { settings } = stands
  const drawnAnewAtMs = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    // It has come: the next change is not kept waiting.
    drawnAnewAtMs.current = Number.NEGATIVE_INFINITY
  }, [settings])
  const obey = useCallback(
    (orders: ScreenOrders) => {
      if (orders.is === 'registered' && orders.reloads !== loadedAt) location.reload()
      // Registered no more: drawn anew it shows a code.
      else if (orders.is !== 'registered' || orders.stands !== settings) {
        if (performance.now() - drawnAnewAtMs.current < DRAWN_WITHIN_MS) return
        drawnAnewAtMs.current = performance.now()
        router.refresh()
      }
      setIdentifyForMs(orders.is === 'registered' ? orders.identifyForMs : 0)
    },
    [router, loadedAt, settings],
  )
  useReports(version, obey)
  useEffect(() => {
    if (identifyForMs === 0) return
    const timer = setTimeout(() => setIdentifyForMs(0), identifyForMs)
    return () => clearTimeout(timer)
  }, [identifyForMs])
  if (identifyForMs === 0) return null
  return (
    <section className={styles.identified} aria-live="polite">
      <p>{name}</p>
      {room !== null && <p>{room}</p>}
    </section>
  )
}

function useReports(version: string, obey: (orders: ScreenOrders) => void): void {
  const { state } = useLiveState()
  const { sequence } = useCursor()
  const said = useRef({ version, state, sequence })
  const told = useRef(obey)
  useEffect(() => {
    said.current = { version, state, sequence }
    told.current = obey
  }, [version, state, sequence, obey])
  const [openedAt] = useState(sequence)
  const painted = useRef<{ readonly sequence: number; readonly atMs: number } | null>(null)
  const sayNow = useRef<() => void>(() => {})
  const frameMs = useRef(Number.POSITIVE_INFINITY)

  // One frame is asked for after the other, each a report's time after the last: whether they come is what is told.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let frame = 0
    const ask = () => {
      frame = requestAnimationFrame((atMs) => {
        frameMs.current = atMs
        timer = setTimeout(ask, REPORT_EVERY_MS / 3)
      })
    }
    frameMs.current = performance.now()
    ask()
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])

  useEffect(() => {
    let isOver = false
    let isFirst = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const say = async () => {
      const shown = painted.current
      const orders = await sendReport(
        reportOf({ ...said.current, state: proven(said.current.state, frameMs.current) }, shown, isFirst),
      ).catch(() => null)
      if (isOver) return
      if (orders) {
        isFirst = false
        // Told until it was heard: what the screen painted while nobody answered is not lost.
        if (painted.current === shown) painted.current = null
        told.current(orders)
      }
      clearTimeout(timer)
      timer = setTimeout(() => void say(), REPORT_EVERY_MS)
    }
    sayNow.current = () => void say()
    void say()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [])

  useEffect(() => {
    // What was there when it opened is no publication that it painted as it came.
    if (sequence <= openedAt) return
    afterPaint(() => {
      painted.current = { sequence, atMs: performance.now() }
      sayNow.current()
    })
  }, [sequence, openedAt])
}

/** What a page hears is not what a person sees: hidden, or without frames, it is not live whatever it hears. */
function proven(state: ScreenState, frameMs: number): ScreenState {
  if (document.visibilityState !== 'visible') return 'hidden'
  return performance.now() - frameMs > FROZEN_AFTER_MS ? 'frozen' : state
}

function reportOf(
  said: Pick<ScreenReport, 'version' | 'state' | 'sequence'>,
  shown: { readonly sequence: number; readonly atMs: number } | null,
  isFirst: boolean,
): ScreenReport {
  const agoMs = shown === null ? 0 : performance.now() - shown.atMs
  return {
    ...said,
    isFirst,
    painted: shown !== null && agoMs < TOO_LONG_AGO_MS ? { sequence: shown.sequence, agoMs } : null,
  }
}

/** Nobody answered for an hour: how late it was then is no news. */
const TOO_LONG_AGO_MS = 3_600_000
