import type { ReactNode } from 'react'
import { Live } from '#components/live/Live.tsx'
import { LiveRefresh } from '#components/live/LiveRefresh.tsx'
import type { Snapshot } from '#trade/live/fold.ts'

/**
 * What stands in another site's frame, drawn anew at each publication. `head` is read before what it shows, so that nothing published
 * between is missed. It has a connection of its own: a browser may refuse a frame whatever pages share.
 */
export function LiveEmbed({ head, children }: { head: Snapshot; children: ReactNode }) {
  return (
    <Live snapshot={head} alone>
      <LiveRefresh drawnAt={head.cursor} />
      {children}
    </Live>
  )
}
