'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Snapshot } from '#trade/live/fold.ts'
import { Connection } from './connection.ts'
import { LazyLink } from './lazy-link.ts'
import { LiveNotice } from './LiveNotice.tsx'

interface LivePage {
  readonly connection: Connection
  /** What the server drew, and so what hydration must show first: an entry may come before it. */
  readonly drawn: Snapshot
}

const LiveContext = createContext<LivePage | null>(null)

/**
 * The one place where live data enters a page. `snapshot`: what the server drew. `screen`: the name of a registered screen, or null.
 * `alone`: a connection of its own, where tabs would share one: for a wall, which owes nothing to a tab behind it.
 * The context holds the store, which never changes: panels subscribe by key and wake for that key alone.
 */
export function Live(page: LiveProps) {
  // A link to the same page with other panels keeps its place in the tree: another subscription starts afresh.
  return <Following key={JSON.stringify(page.snapshot.subscription)} {...page} />
}

interface LiveProps {
  readonly snapshot: Snapshot
  readonly screen?: string | null
  readonly alone?: boolean
  readonly children: ReactNode
}

function Following({ snapshot, screen = null, alone = false, children }: LiveProps) {
  const [page] = useState<LivePage>(() => ({
    connection: new Connection(
      snapshot,
      screen,
      new LazyLink(async () => (await import('./live-script.ts')).linkFor(alone)),
    ),
    drawn: snapshot,
  }))
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
