import { OwnAccount } from '#components/desk/OwnAccount/OwnAccount.tsx'
import { listSessions } from '#server/accounts/sessions.ts'
import type { DeskUser } from '#server/accounts/who.ts'
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endOtherSessions,
  endSession,
  giveUpSecondFactor,
  renewRecoveryCodes,
} from './actions.ts'
import { sessionView } from './session-view.ts'

/** Password, second factor and sessions of `user`: the same at the desk and for who has none. */
export async function OwnAccountPart({ user }: { user: DeskUser }) {
  const sessions = await listSessions(user.id)
  return (
    <OwnAccount
      account={{
        email: user.email,
        hasSecondFactor: user.hasSecondFactor,
        secondFactorDueAt: user.secondFactorDueAt?.toISOString() ?? null,
        isOverdue: user.isOverdue,
        sessions: sessions.map((session) => sessionView(session, user)),
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
    />
  )
}
