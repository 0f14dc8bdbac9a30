import type { SessionView } from '#components/desk/Sessions/Sessions.tsx'
import type { SessionRow } from '#server/accounts/sessions.ts'
import type { DeskUser } from '#server/accounts/who.ts'

/** A session as a page lists it for who looks. */
export function sessionView({ id, userAgent, address, since, seenAt }: SessionRow, who: DeskUser): SessionView {
  return {
    id,
    userAgent,
    address,
    since: since.toISOString(),
    seenAt: seenAt.toISOString(),
    isThis: id === who.sessionId,
  }
}
