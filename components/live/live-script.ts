import type { Link } from './link.ts'
import { OwnLink } from './own-link.ts'
import { canShare, SharedLink } from './shared-link.ts'

// Whatever a page needs only once it is drawn: what connects it, and what reads what comes (Socket.IO and zod, a third of a page's
// script). One script, fetched in one piece: whoever is connected can take a snapshot, too.

export { fetchSnapshot } from './fetch-snapshot.ts'

/** `alone`: a connection of its own, where tabs would share one. */
export function linkFor(alone: boolean): Link {
  return alone || !canShare() ? new OwnLink() : new SharedLink()
}
