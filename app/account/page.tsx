import type { Metadata } from 'next'
import { deskWords } from '#components/desk/words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { OwnAccountPart } from '../desk/account/OwnAccountPart.tsx'
import { signOut } from '../desk/actions.ts'
import { signedIn } from '../desk/signed-in.ts'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'
import styles from '../views/views.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWords((await readPreferences()).language).ownAccount, robots: { index: false } }
}

/** One's own account, for who has no desk to keep it at: password, second factor if wanted, sessions. */
export default async function AccountPage() {
  const user = await signedIn('/account', 'account')
  const head = await liveHead()
  const preferences = await readPreferences()
  const say = deskWords(preferences.language)
  return (
    <TablePage preferences={preferences} head={head}>
      <header className={styles.head}>
        <h1>{user.name}</h1>
        <p>
          {user.email} · {user.roles.map((role) => say.roles[role]).join(', ')}
        </p>
        <div className={styles.own}>
          <form action={signOut}>
            <button type="submit" className={styles.out}>
              {say.signOut}
            </button>
          </form>
        </div>
      </header>
      <OwnAccountPart user={user} />
    </TablePage>
  )
}
