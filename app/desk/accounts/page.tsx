import { Accounts } from '#components/desk/Accounts/Accounts.tsx'
import { deskWords } from '#components/desk/words.ts'
import { listAccounts } from '#server/accounts/list-accounts.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { createAccount, setDisabled } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.accounts)

export default async function AccountsPage() {
  const user = await signedIn('/desk/accounts', 'admin')
  const [{ language }, accounts] = await Promise.all([readPreferences(), listAccounts()])
  return (
    <DeskPage user={user}>
      <div className={styles.head}>
        <h1>{deskWords(language).accounts}</h1>
      </div>
      <Accounts
        accounts={accounts.map(({ id, name, email, role, isDisabled, seenAt }) => ({
          id,
          name,
          email,
          role,
          isDisabled,
          seenAt: seenAt?.toISOString() ?? null,
          isOwn: id === user.id,
        }))}
        createAccount={createAccount}
        setDisabled={setDisabled}
      />
    </DeskPage>
  )
}
