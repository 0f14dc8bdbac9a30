import { deskWords } from '#components/desk/words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { OwnAccountPart } from './OwnAccountPart.tsx'

export const generateMetadata = () => deskTitle((say) => say.ownAccount)

export default async function OwnAccountPage() {
  const user = await signedIn('/desk/account')
  const head = await liveHead()
  const { language } = await readPreferences()
  const say = deskWords(language)
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{user.name}</h1>
        <p>
          {user.email} · {user.roles.map((role) => say.roles[role]).join(', ')}
        </p>
      </div>
      <OwnAccountPart user={user} />
    </DeskPage>
  )
}
