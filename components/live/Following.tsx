'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Snapshot } from '#trade/live/fold.ts'
import { type PackedSnapshot, unpackSnapshot } from '#trade/live/pack-snapshot.ts'
import { Connection } from './connection.ts'
import { takingOver } from '../shell/InTurn/taking-over.ts'
import { LazyLink } from './lazy-link.ts'
import { LiveNotice } from './LiveNotice.tsx'

interface LivePage {
  readonly connection: Connection
  /** What the server drew, and so what hydration must show first: an entry may come before it. */
  readonly drawn: Snapshot
}

const LiveContext = createContext<LivePage | null>(null)

/** The browser's part of <Live>. The context holds the store, which never changes: panels subscribe by key and wake for that key alone. */
export function Following({
  packed,
  screen,
  alone,
  children,
}: {
  /** A packed snapshot as JSON: as one text it is neither read by React value for value nor written twice over. */
  packed: string
  screen: string | null
  alone: boolean
  children: ReactNode
}) {
  const [page] = useState<LivePage>(() => {
    const drawn = unpackSnapshot(JSON.parse(packed) as PackedSnapshot)
    const link = new LazyLink(async () => {
      // What is published while a part of the page is still as the server drew it would not show there, and be told as painted.
      const [{ linkFor }] = await Promise.all([import('./live-script.ts'), takingOver.all()])
      return linkFor(alone)
    })
    return { connection: new Connection(drawn, screen, link), drawn }
  })
  useEffect(() => stayOpen(page.connection), [page])
  return (
    <LiveContext value={page}>
      {children}
      <LiveNotice connection={page.connection} />
    </LiveContext>
  )
}

/** Open for as long as the page is there: closed when the browser puts it aside, and opened when it is taken up again. */
function stayOpen(connection: Connection): () => void {
  let close: (() => void) | null = connection.open()
  const aside = () => {
    close?.()
    close = null
  }
  const back = () => {
    close ??= connection.open()
  }
  const seen = () => {
    if (!document.hidden) connection.woken()
  }
  const listened = [
    ['pagehide', aside],
    ['pageshow', back],
    ['online', connection.woken],
  ] as const
  for (const [event, listener] of listened) window.addEventListener(event, listener)
  document.addEventListener('visibilitychange', seen)
  return () => {
    for (const [event, listener] of listened) window.removeEventListener(event, listener)
    document.removeEventListener('visibilitychange', seen)
    aside()
  }
}

/** The page's live store. Throws when there is no `<Live>` above: a panel that can't be live must not look so. */
export function useLivePage(): LivePage {
  const page = useContext(LiveContext)
  if (!page) throw new Error('a live panel stands outside <Live>')
  return page
}
