import type { ReactNode } from 'react'
import type { Snapshot } from '#trade/live/fold.ts'
import { packSnapshot } from '#trade/live/pack-snapshot.ts'
import { Following } from './Following.tsx'

/**
 * The one place where live data enters a page. `snapshot`: what the server drew. `screen`: the name of a registered screen, or null.
 * `alone`: a connection of its own, where tabs would share one: for a wall, which owes nothing to a tab behind it.
 */
export function Live({
  snapshot,
  screen = null,
  alone = false,
  children,
}: {
  readonly snapshot: Snapshot
  readonly screen?: string | null
  readonly alone?: boolean
  readonly children: ReactNode
}) {
  // A link to the same page with other panels keeps its place in the tree: another subscription starts afresh.
  return (
    <Following
      key={JSON.stringify(snapshot.subscription)}
      packed={JSON.stringify(packSnapshot(snapshot))}
      screen={screen}
      alone={alone}
    >
      {children}
    </Following>
  )
}
