import type { ReactNode } from 'react'
import { DeskFrame } from '#components/desk/DeskFrame/DeskFrame.tsx'
import { Live } from '#components/live/Live.tsx'
import { LiveRefresh } from '#components/live/LiveRefresh.tsx'
import { accountNames } from '#server/accounts/list-accounts.ts'
import type { DeskUser } from '#server/accounts/who.ts'
import { database } from '#server/database/client.ts'
import { readFourEyes } from '#server/publish/four-eyes.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { readPreferences } from '../preferences.ts'
import { signOut } from './actions.ts'

/**
 * Every page of the desk: its frame, the database's clock, and a fresh reading once something is published. `head` is read before
 * what the page shows.
 */
export async function DeskPage({ user, head, children }: { user: DeskUser; head: Snapshot; children: ReactNode }) {
  const [{ language }, fourEyes, names] = await Promise.all([
    readPreferences(),
    readFourEyes(database()),
    accountNames(),
  ])
  const fourEyesOff = fourEyes.isOn
    ? null
    : { by: names[fourEyes.changedBy ?? ''] ?? '', at: fourEyes.changedAt.toISOString() }
  const secondFactorDueAt = user.secondFactorDueAt?.toISOString() ?? null
  return (
    <Live snapshot={head} screen={null}>
      <DeskFrame language={language} person={user} standing={{ fourEyesOff, secondFactorDueAt }} signOut={signOut}>
        {children}
      </DeskFrame>
      <LiveRefresh drawnAt={head.cursor} />
    </Live>
  )
}
