import type { ReactNode } from 'react'
import { EventsRefresh } from '#components/events/EventsRefresh.tsx'
import { Live } from '#components/live/Live.tsx'
import { LiveRefresh } from '#components/live/LiveRefresh.tsx'
import { Page } from '#components/shell/Page/Page.tsx'
import { snapshotFor } from '#server/queries/snapshot.ts'
import type { Preferences } from './preferences.ts'

// The page's own tables are read by the server; what it needs live is the head of the log, and no figure.
const NO_FIGURES = { series: [], fromYear: 9000 } as const

/**
 * A page of tables that the server draws, and draws anew at each publication; with `events`, the edition of the policy events it
 * shows, also when one of them is changed.
 */
export async function TablePage({
  preferences,
  events,
  children,
}: {
  preferences: Preferences
  events?: number
  children: ReactNode
}) {
  const snapshot = await snapshotFor(NO_FIGURES)
  return (
    // Nor what was released: that a page need not know either, to hear that something was.
    <Live snapshot={{ ...snapshot, releases: [], calendar: {} }} screen={null}>
      <LiveRefresh />
      {events !== undefined && <EventsRefresh edition={events} />}
      <Page {...preferences} live>
        {children}
      </Page>
    </Live>
  )
}
