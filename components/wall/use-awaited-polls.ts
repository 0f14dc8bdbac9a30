import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { CalendarItem } from '#trade/live/entry.ts'

/** Polls come in during the days before; an hour before the release they had better be on the wall. */
const LOOK_AHEAD_MS = 24 * 60 * 60_000
const LOOK_EVERY_MS = 5 * 60_000

/**
 * A poll is entered at the desk without a publication, so that nothing tells a wall of it. While a flash is due within a day and
 * its poll is not here, the page is read anew every five minutes, while the server is heard: a page that asks for itself in vain is
 * replaced by the browser's own words. `unpolled`: what is announced and has no expectation here.
 */
export function useAwaitedPolls(unpolled: readonly CalendarItem[], nowMs: number, isLive: boolean): void {
  const router = useRouter()
  const isAwaited = unpolled.some(({ stage, dueAt }) => {
    const leftMs = dueAt === null ? -1 : Date.parse(dueAt) - nowMs
    return stage === 'flash' && leftMs > 0 && leftMs < LOOK_AHEAD_MS
  })
  useEffect(() => {
    if (!isAwaited || !isLive) return
    const timer = setInterval(() => router.refresh(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isAwaited, isLive, router])
}
