'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { Cursor } from '#trade/live/entry.ts'
import { useLivePage } from './Following.tsx'
import { useCursor } from './use-releases.ts'

/** Whatever became of an answer: a page that is behind asks again. */
const AGAIN_EVERY_MS = 15_000

/**
 * For pages of tables that the server draws: has the page drawn anew for each new place in the log, until it is. `drawnAt`: where the
 * server drew what stands now. Until then the page does not say that it shows what it heard of, and grows old.
 */
export function LiveRefresh({ drawnAt }: { drawnAt: Cursor }) {
  const router = useRouter()
  const { connection } = useLivePage()
  const { epoch, sequence } = useCursor()
  const isBehind = drawnAt.epoch !== epoch || drawnAt.sequence < sequence
  // An effect of this drawing: what was drawn stands.
  useEffect(() => connection.drawn(drawnAt), [connection, drawnAt])
  useEffect(() => {
    if (!isBehind) return undefined
    router.refresh()
    const timer = setInterval(() => router.refresh(), AGAIN_EVERY_MS)
    return () => clearInterval(timer)
  }, [isBehind, epoch, sequence, router])
  return null
}
