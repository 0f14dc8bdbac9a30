import { Link } from '#components/shell/Link/Link.tsx'
import { redirect } from 'next/navigation'
import { BeginFlash } from '#components/desk/FlashDesk/BeginFlash.tsx'
import { deskWords } from '#components/desk/words.ts'
import { offeredReleases } from '#server/desk/offered-releases.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { beginFlash } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.flashTitle)

/** The next release that the calendar announces: its flash, or the key that begins it. */
export default async function FlashPage() {
  const user = await signedIn('/desk/flash')
  const head = await liveHead()
  const [{ language }, [next]] = await Promise.all([readPreferences(), offeredReleases(1)])
  if (next?.isStarted) redirect(`/desk/flash/${next.release}`)
  const say = deskWords(language)
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{say.flashTitle}</h1>
      </div>
      {next ? (
        <BeginFlash next={next} begin={beginFlash} />
      ) : (
        <p>
          {say.nothingDue}{' '}
          <Link className="link" href="/desk/calendar">
            {say.calendar}
          </Link>
        </p>
      )}
    </DeskPage>
  )
}
