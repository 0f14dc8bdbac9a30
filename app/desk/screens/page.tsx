import { ScreenDesk } from '#components/desk/ScreenDesk/ScreenDesk.tsx'
import { deskWords } from '#components/desk/words.ts'
import { mayDo } from '#server/accounts/role.ts'
import { buildId } from '#server/build-id.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { listScreens } from '#server/screens/list-screens.ts'
import { arrangedWalls } from '#server/walls/read-walls.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { change, forget, identify, register, reload } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.screens.title)

/** Every registered screen: what it is to show, what it shows, and since when. */
export default async function DeskScreensPage() {
  const user = await signedIn('/desk/screens')
  const head = await liveHead()
  const [{ language }, rows, walls] = await Promise.all([readPreferences(), listScreens(), arrangedWalls()])
  const build = buildId() ?? 'development'
  const views = rows.map(({ version, lastSeenAt, ...row }) => ({
    ...row,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    version,
    isOfThisBuild: version === build,
  }))
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).screens.title}</h1>
      </div>
      <ScreenDesk
        views={views}
        walls={walls}
        head={head.cursor.sequence}
        mayManage={mayDo(user.roles, 'admin')}
        acts={{ register, change, reload, identify, forget }}
      />
    </DeskPage>
  )
}
