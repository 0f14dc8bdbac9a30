import { CalendarForms } from '#components/desk/CalendarForms/CalendarForms.tsx'
import { deskWords } from '#components/desk/words.ts'
import { offeredReleases } from '#server/desk/offered-releases.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { announce, change } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.calendar)

export default async function DeskCalendarPage() {
  const user = await signedIn('/desk/calendar')
  const head = await liveHead()
  const [{ language }, items] = await Promise.all([readPreferences(), offeredReleases(60)])
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).calendar}</h1>
      </div>
      <CalendarForms items={items} announce={announce} change={change} />
    </DeskPage>
  )
}
