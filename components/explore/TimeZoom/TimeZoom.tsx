'use client'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { useNarrow } from '../../charts/use-narrow.ts'
import { viewAddress } from '../address.ts'
import type { TimePlace } from './time-places.ts'
import styles from './TimeZoom.module.css'
import { dragged, type Range, stepped, type ZoomStep } from './zoom.ts'

const STEPS: Readonly<Record<string, ZoomStep>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  Escape: 'whole',
  Home: 'whole',
}

// Less than this is a click that trembled.
const LEAST_DRAG = 1.5

/** Lies on a plot with a time axis: a drag, or keys, change the range in the address, and nothing else of the view. */
export function TimeZoom({
  query,
  wide,
  narrow,
  held,
  label,
}: {
  query: ViewQuery
  wide: readonly TimePlace[]
  narrow: readonly TimePlace[]
  /** Every period held, by its months. */
  held: readonly { readonly from: number; readonly to: number }[]
  label: string
}) {
  const router = useRouter()
  const places = useNarrow() ? narrow : wide
  const [drag, setDrag] = useState<{ start: number; end: number } | null>(null)
  const go = (range: Range | null) => {
    if (range) router.push(viewAddress(query, range), { scroll: false })
  }
  const at = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.min(100, Math.max(0, ((event.clientX - left) / width) * 100))
  }
  const press = (event: KeyboardEvent) => {
    const step = event.metaKey || event.ctrlKey || event.altKey ? undefined : STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    setDrag(null)
    go(stepped(places, held, step))
  }
  return (
    <button
      type="button"
      className={styles.zoom}
      aria-label={label}
      data-no-image
      onKeyDown={press}
      onDoubleClick={() => go(stepped(places, held, 'whole'))}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ start: at(event), end: at(event) })
      }}
      onPointerMove={(event) => {
        if (drag) setDrag({ ...drag, end: at(event) })
      }}
      onPointerCancel={() => setDrag(null)}
      onPointerUp={(event) => {
        setDrag(null)
        const end = at(event)
        if (drag && Math.abs(end - drag.start) >= LEAST_DRAG) go(dragged(places, drag.start, end))
      }}
    >
      {drag && (
        <i
          className={styles.chosen}
          style={{ left: `${Math.min(drag.start, drag.end)}%`, width: `${Math.abs(drag.end - drag.start)}%` }}
        />
      )}
    </button>
  )
}
