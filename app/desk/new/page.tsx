import { NewRelease } from '#components/desk/NewRelease/NewRelease.tsx'
import { deskWords } from '#components/desk/words.ts'
import { offeredReleases } from '#server/desk/offered-releases.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { createDraft } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.newRelease)

export default async function NewPage() {
  const user = await signedIn('/desk/new', 'editor')
  const head = await liveHead()
  const [{ language }, offered] = await Promise.all([readPreferences(), offeredReleases()])
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).newTitle}</h1>
      </div>
      <NewRelease offered={offered.filter(({ isStarted }) => !isStarted)} createDraft={createDraft} />
    </DeskPage>
  )
}
