import { RehearsalDesk } from '#components/desk/RehearsalDesk/RehearsalDesk.tsx'
import { deskWords } from '#components/desk/words.ts'
import { mayDo } from '#server/accounts/role.ts'
import { offeredReleases } from '#server/desk/offered-releases.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { rehearsalHere } from '#server/rehearsal/here.ts'
import { lastRehearsal } from '#server/rehearsal/rehearsals.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { endRehearsal, startRehearsal } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.rehearsal)

export default async function RehearsalPage() {
  const user = await signedIn('/desk/rehearsal')
  const head = await liveHead()
  const [{ language }, last, offered] = await Promise.all([readPreferences(), lastRehearsal(), offeredReleases(60)])
  const { served } = rehearsalHere()
  const isHere = last !== null && served?.id === last.id
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).rehearsal}</h1>
      </div>
      <RehearsalDesk
        rehearsal={
          last && {
            period: last.period,
            endsAt: last.endsAt.toISOString(),
            isOver: last.endedAt !== null,
            failure: last.failure,
            at: isHere ? { port: served.port, address: process.env['REHEARSAL_URL'] || null } : null,
          }
        }
        next={offered.find(({ stage }) => stage === 'flash')?.period ?? null}
        mayRun={mayDo(user.roles, 'approver')}
        start={startRehearsal}
        end={endRehearsal}
      />
    </DeskPage>
  )
}
