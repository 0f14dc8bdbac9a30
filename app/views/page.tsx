import type { Metadata } from 'next'
import { Link } from '#components/shell/Link/Link.tsx'
import { Deed } from '#components/views/Deed/Deed.tsx'
import { Firings } from '#components/views/Firings/Firings.tsx'
import { NotifyToggle } from '#components/views/Notify/NotifyToggle.tsx'
import { ViewList } from '#components/views/ViewList/ViewList.tsx'
import { viewsWords } from '#components/views/words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { listFirings } from '#server/views/firings.ts'
import { deletedViews, listViews } from '#server/views/saved-views.ts'
import { signOut } from '../desk/actions.ts'
import { signedIn } from '../desk/signed-in.ts'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'
import { deleteView, markSeen, restoreView } from './actions.ts'
import { firingShown } from './firing-shown.ts'
import styles from './views.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: viewsWords[(await readPreferences()).language].title, robots: { index: false } }
}

/** The views somebody keeps, and what their alerts have said. */
export default async function ViewsPage() {
  const user = await signedIn('/views', 'account')
  const head = await liveHead()
  const [preferences, views, deleted, firings] = await Promise.all([
    readPreferences(),
    listViews(user.id),
    deletedViews(user.id),
    listFirings(user.id),
  ])
  const { language } = preferences
  const say = viewsWords[language]
  return (
    <TablePage preferences={preferences} head={head}>
      <header className={styles.head}>
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
        <div className={styles.own}>
          <Link className="link" href="/account">
            {user.name}
          </Link>
          <form action={signOut}>
            <button type="submit" className={styles.out}>
              {say.signOut}
            </button>
          </form>
        </div>
      </header>
      {deleted.map(({ id, name }) => (
        <div key={id} className={styles.deleted}>
          <output>{say.deleted(name)}</output>{' '}
          <Deed act={restoreView} fields={{ id }} label={say.undo} said={`${say.undo}: ${name}`} />
        </div>
      ))}
      <section className={styles.part} aria-label={say.title}>
        <ViewList views={views} deleteView={deleteView} language={language} />
      </section>
      <section className={styles.part} aria-labelledby="news">
        <h2 id="news">{say.news}</h2>
        <Firings firings={firings.map(firingShown)} markSeen={markSeen} language={language} />
      </section>
      <div className={styles.part}>
        <NotifyToggle />
      </div>
    </TablePage>
  )
}
