import type { ReactNode } from 'react'
import { EventsRefresh } from '#components/events/EventsRefresh.tsx'
import { Live } from '#components/live/Live.tsx'
import { LiveRefresh } from '#components/live/LiveRefresh.tsx'
import { InTurn } from '#components/shell/InTurn/InTurn.tsx'
import { Page } from '#components/shell/Page/Page.tsx'
import type { Snapshot } from '#trade/live/fold.ts'
import type { Preferences } from './preferences.ts'

/**
 * A page of tables that the server draws, and draws anew at each publication. `head` is read before what it shows; with `events`, the
 * edition of the policy events that it shows, also when one of them is changed.
 */
export function TablePage({
  preferences,
  head,
  events,
  children,
}: {
  preferences: Preferences
  head: Snapshot
  events?: number
  children: ReactNode
}) {
  return (
    <Live snapshot={head} screen={null}>
      <LiveRefresh drawnAt={head.cursor} />
      {events !== undefined && <EventsRefresh edition={events} />}
      <Page {...preferences} live>
        <InTurn>{children}</InTurn>
      </Page>
    </Live>
  )
}
