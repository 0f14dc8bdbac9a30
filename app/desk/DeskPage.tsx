import type { ReactNode } from 'react'
import { DeskFrame } from '#components/desk/DeskFrame/DeskFrame.tsx'
import { Live } from '#components/live/Live.tsx'
import { LiveRefresh } from '#components/live/LiveRefresh.tsx'
import { accountNames } from '#server/accounts/list-accounts.ts'
import type { DeskUser } from '#server/accounts/who.ts'
import { database } from '#server/database/client.ts'
import { readFourEyes } from '#server/publish/four-eyes.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { readPreferences } from '../preferences.ts'
import { signOut } from './actions.ts'

// No figures: the desk's pages are read anew whenever something is published.
const HEADLINE_ONLY = { series: [], fromYear: 9999 }

/** Every page of the desk: its frame, the database's clock, and a fresh reading once something is published. */
export async function DeskPage({ user, children }: { user: DeskUser; children: ReactNode }) {
  const [{ language }, snapshot, fourEyes, names] = await Promise.all([
    readPreferences(),
    snapshotFor(HEADLINE_ONLY),
    readFourEyes(database()),
    accountNames(),
  ])
  const fourEyesOff = fourEyes.isOn
    ? null
    : { by: names[fourEyes.changedBy ?? ''] ?? '', at: fourEyes.changedAt.toISOString() }
  const secondFactorDueAt = user.secondFactorDueAt?.toISOString() ?? null
  return (
    <Live snapshot={snapshot} screen={null}>
      <DeskFrame language={language} person={user} standing={{ fourEyesOff, secondFactorDueAt }} signOut={signOut}>
        {children}
      </DeskFrame>
      <LiveRefresh />
    </Live>
  )
}
