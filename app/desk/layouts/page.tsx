import { LayoutDesk } from '#components/desk/LayoutDesk/LayoutDesk.tsx'
import { deskWords } from '#components/desk/words.ts'
import { mayDo } from '#server/accounts/role.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { listLayouts, listPlaylists } from '#server/walls/read-walls.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { changePlaylist, createLayout, createPlaylist, deleteLayout, deletePlaylist } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.layouts.title)

/** Every layout and playlist, with what shows it. */
export default async function DeskLayoutsPage() {
  const user = await signedIn('/desk/layouts')
  const head = await liveHead()
  const [{ language }, layouts, playlists] = await Promise.all([readPreferences(), listLayouts(), listPlaylists()])
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).layouts.title}</h1>
      </div>
      <LayoutDesk
        layouts={layouts.map((layout) => ({ ...layout, changedAt: layout.changedAt.toISOString() }))}
        playlists={playlists.map((playlist) => ({ ...playlist, changedAt: playlist.changedAt.toISOString() }))}
        mayManage={mayDo(user.roles, 'admin')}
        acts={{ createLayout, deleteLayout, createPlaylist, changePlaylist, deletePlaylist }}
      />
    </DeskPage>
  )
}
