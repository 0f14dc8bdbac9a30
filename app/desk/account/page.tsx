import { OwnAccount } from '#components/desk/OwnAccount/OwnAccount.tsx'
import { deskWords } from '#components/desk/words.ts'
import { listSessions } from '#server/accounts/sessions.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
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

export const generateMetadata = () => deskTitle((say) => say.ownAccount)

export default async function OwnAccountPage() {
  const user = await signedIn('/desk/account')
  const [{ language }, sessions] = await Promise.all([readPreferences(), listSessions(user.id)])
  const say = deskWords(language)
  return (
    <DeskPage user={user}>
      <div className={styles.head}>
        <h1>{user.name}</h1>
        <p>
          {user.email} · {user.roles.map((role) => say.roles[role]).join(', ')}
        </p>
      </div>
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
    </DeskPage>
  )
}
