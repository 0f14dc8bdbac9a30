'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Snapshot } from '#trade/live/fold.ts'
import { Connection } from './connection.ts'

interface LivePage {
  readonly connection: Connection
  /** What the server drew, and so what hydration must show first: an entry may come before it. */
  readonly drawn: Snapshot
}

const LiveContext = createContext<LivePage | null>(null)

/**
 * The one place where live data enters a page. `snapshot`: what the server drew. `screen`: the name of a registered screen, or null.
 * The context holds the store, which never changes: panels subscribe by key and wake for that key alone.
 */
export function Live(page: LiveProps) {
  // A link to the same page with other panels keeps its place in the tree: another subscription starts afresh.
  return <Following key={JSON.stringify(page.snapshot.subscription)} {...page} />
}

interface LiveProps {
  readonly snapshot: Snapshot
  readonly screen?: string | null
  readonly children: ReactNode
}

function Following({ snapshot, screen = null, children }: LiveProps) {
  const [page] = useState<LivePage>(() => ({ connection: new Connection(snapshot, screen), drawn: snapshot }))
  useEffect(() => page.connection.open(), [page])
  return <LiveContext value={page}>{children}</LiveContext>
}

/** The page's live store. Throws when there is no `<Live>` above: a panel that can't be live must not look so. */
export function useLivePage(): LivePage {
  const page = useContext(LiveContext)
  if (!page) throw new Error('a live panel stands outside <Live>')
  return page
}
