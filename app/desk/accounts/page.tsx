import { Accounts } from '#components/desk/Accounts/Accounts.tsx'
import { FourEyes } from '#components/desk/FourEyes/FourEyes.tsx'
import { deskWords } from '#components/desk/words.ts'
import { listAccounts } from '#server/accounts/list-accounts.ts'
import { listSessions } from '#server/accounts/sessions.ts'
import { database } from '#server/database/client.ts'
import { readFourEyes } from '#server/publish/four-eyes.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { sessionView } from '../account/session-view.ts'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import {
  endSessions,
  invite,
  removeSecondFactor,
  resetPassword,
  setDisabled,
  setFourEyes,
  setRoles,
  unlock,
} from './actions.ts'

const ACTIONS = { endSessions, invite, removeSecondFactor, resetPassword, setDisabled, setRoles, unlock }

export const generateMetadata = () => deskTitle((say) => say.accounts)

export default async function AccountsPage() {
  const user = await signedIn('/desk/accounts', 'admin')
  const head = await liveHead()
  const [{ language }, accounts, sessions, fourEyes] = await Promise.all([
    readPreferences(),
    listAccounts(),
    listSessions(),
    readFourEyes(database()),
  ])
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).accounts}</h1>
      </div>
      <Accounts
        accounts={accounts.map((account) => ({
          id: account.id,
          name: account.name,
          email: account.email,
          roles: account.roles,
          isDisabled: account.isDisabled,
          hasSecondFactor: account.hasSecondFactor,
          seenAt: account.seenAt?.toISOString() ?? null,
          secondFactorDueAt: account.secondFactorDueAt?.toISOString() ?? null,
          isOverdue:
            !account.hasSecondFactor && account.secondFactorDueAt !== null && account.secondFactorDueAt < new Date(),
          lockedUntil: account.lockedUntil?.toISOString() ?? null,
          linkUntil: account.linkUntil?.toISOString() ?? null,
          isOwn: account.id === user.id,
          sessions: sessions.filter(({ userId }) => userId === account.id).map((session) => sessionView(session, user)),
        }))}
        actions={ACTIONS}
      />
      <FourEyes isOn={fourEyes.isOn} reason={fourEyes.reason} setFourEyes={setFourEyes} />
    </DeskPage>
  )
}
