import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { LongRows } from './long-rows.ts'

/**
 * Keeps the row at the top of `frame` there when a publication brings rows above it; sorted anew (`order` says how), the frame goes
 * back to its first row. `rows` null where all of them are drawn, and the page scrolls.
 */
export function useKeptRow(
  frame: RefObject<HTMLElement | null>,
  rows: LongRows | null,
  rowPx: number,
  order: string,
): void {
  const kept = useRef<{ id: string; offset: number; order: string } | null>(null)
  useEffect(() => {
    const scrolled = frame.current
    if (!scrolled || !rows) return
    const note = () => {
      const at = Math.floor(scrolled.scrollTop / rowPx)
      const id = scrolled.scrollTop > 0 ? rows.idAt(at) : undefined
      kept.current = id === undefined ? null : { id, offset: scrolled.scrollTop - at * rowPx, order }
    }
    scrolled.addEventListener('scroll', note, { passive: true })
    return () => scrolled.removeEventListener('scroll', note)
  }, [frame, rows, rowPx, order])
  useLayoutEffect(() => {
    const before = kept.current
    if (!frame.current || !rows || !before) return
    const at = before.order === order ? rows.placeOf(before.id) : 0
    if (at >= 0) frame.current.scrollTo({ top: at * rowPx + (before.order === order ? before.offset : 0) })
  }, [frame, rows, rowPx, order])
}
