import { OwnAccount } from '#components/desk/OwnAccount/OwnAccount.tsx'
import { listReadKeys } from '#server/accounts/read-keys.ts'
import { listSessions } from '#server/accounts/sessions.ts'
import type { DeskUser } from '#server/accounts/who.ts'
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  endSession,
  giveUpSecondFactor,
  makeReadKey,
  renewRecoveryCodes,
  revokeReadKey,
} from './actions.ts'
import { sessionView } from './session-view.ts'

/** Password, second factor, sessions and read keys of `user`: the same at the desk and for who has none. */
export async function OwnAccountPart({ user }: { user: DeskUser }) {
  const [sessions, keys] = await Promise.all([listSessions(user.id), listReadKeys(user.id)])
  return (
    <OwnAccount
      account={{
        email: user.email,
        hasSecondFactor: user.hasSecondFactor,
        secondFactorDueAt: user.secondFactorDueAt?.toISOString() ?? null,
        isOverdue: user.isOverdue,
        sessions: sessions.map((session) => sessionView(session, user)),
        readKeys: keys.map(({ madeAt, usedAt, ...key }) => ({
          ...key,
          madeAt: madeAt.toISOString(),
          usedAt: usedAt?.toISOString() ?? null,
        })),
      }}
      changePassword={changePassword}
      secondFactor={{
        begin: beginSecondFactor,
        confirm: confirmSecondFactor,
        renew: renewRecoveryCodes,
        giveUp: giveUpSecondFactor,
      }}
      endSession={endSession}
      endOthers={endOtherSessions}
      readKeys={{ make: makeReadKey, revoke: revokeReadKey }}
    />
  )
}
