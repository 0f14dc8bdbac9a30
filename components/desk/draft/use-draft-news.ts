'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { DraftNews } from '#trade/drafting.ts'
import type { ReleaseState } from '#trade/release.ts'
import type { DraftSession } from './draft-session.ts'

// A browser does not come back by itself to a stream that was refused (signed out, a server that restarts).
const AGAIN_AFTER_MS = 3_000

/** What is public has no draft any more. */
const OPEN: readonly ReleaseState[] = ['draft', 'in-review', 'approved']

/** Follows what others do to a draft: their typing goes into the session, and where its state changes the page is drawn anew. */
export function useDraftNews(code: string, state: ReleaseState, session: DraftSession): void {
  const router = useRouter()
  const isOpen = OPEN.includes(state)
  const shown = useRef(state)
  useEffect(() => {
    shown.current = state
  }, [state])
  useEffect(() => {
    if (!isOpen) return undefined
    let stream: EventSource | null = null
    let waiting: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      stream = new EventSource(`/desk/releases/${code}/changes`)
      stream.addEventListener('message', ({ data }) => {
        const news = JSON.parse(String(data)) as DraftNews
        session.hear(news)
        if (news.state !== shown.current) router.refresh()
      })
      stream.addEventListener('error', () => {
        if (stream?.readyState !== EventSource.CLOSED) return
        clearTimeout(waiting)
        waiting = setTimeout(open, AGAIN_AFTER_MS)
      })
    }
    open()
    return () => {
      clearTimeout(waiting)
      stream?.close()
    }
  }, [code, isOpen, session, router])
}
