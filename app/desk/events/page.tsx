import { EventDesk } from '#components/desk/EventDesk/EventDesk.tsx'
import { deskWords } from '#components/desk/words.ts'
import { EventsRefresh } from '#components/events/EventsRefresh.tsx'
import { mayDo } from '#server/accounts/role.ts'
import { database } from '#server/database/client.ts'
import { policyEvents } from '#server/queries/events/policy-events.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { EVENT_GOODS, EVENT_PARTNERS, TITLE_MOST } from '#trade/events/policy-event.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { change, note, withdraw } from './actions.ts'
import { eventViews } from './event-views.ts'

export const generateMetadata = () => deskTitle((say) => say.events.title)

export default async function DeskEventsPage() {
  const user = await signedIn('/desk/events')
  const head = await liveHead()
  const [{ language }, { events, edition }] = await Promise.all([readPreferences(), policyEvents(database())])
  const choices = (list: typeof EVENT_PARTNERS) => list.map((one) => ({ value: one.written, name: one[language] }))
  return (
    <DeskPage user={user} head={head}>
      <EventsRefresh edition={edition} />
      <div className={styles.head}>
        <h1>{deskWords(language).events.title}</h1>
      </div>
      <EventDesk
        views={await eventViews(events, language)}
        choices={{ partners: choices(EVENT_PARTNERS), goods: choices(EVENT_GOODS), titleMost: TITLE_MOST }}
        mayEdit={mayDo(user.roles, 'editor')}
        acts={{ note, change, withdraw }}
      />
    </DeskPage>
  )
}
