import type { Metadata } from 'next'
import { Link } from '#components/shell/Link/Link.tsx'
import { notFound } from 'next/navigation'
import { viewAddress } from '#components/explore/address.ts'
import { viewWords } from '#components/explore/view-words.ts'
import { AlertForm } from '#components/views/AlertForm/AlertForm.tsx'
import { AlertList } from '#components/views/AlertList/AlertList.tsx'
import { CopyLink } from '#components/views/CopyLink/CopyLink.tsx'
import { Deed } from '#components/views/Deed/Deed.tsx'
import { Firings } from '#components/views/Firings/Firings.tsx'
import { RenameView } from '#components/views/RenameView/RenameView.tsx'
import { keptWords, LastChange } from '#components/views/ViewList/ViewList.tsx'
import { quotedCell, watchedRows } from '#components/views/watched-rows.ts'
import { viewsWords } from '#components/views/words.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { listAlerts } from '#server/views/alerts.ts'
import { listFirings } from '#server/views/firings.ts'
import { oneView } from '#server/views/saved-views.ts'
import { viewAt } from '#server/views/view-at.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { signedIn } from '../../desk/signed-in.ts'
import { readPreferences } from '../../preferences.ts'
import { TablePage } from '../../table-page.tsx'
import { addAlert, deleteView, markSeen, removeAlert, renameView } from '../actions.ts'
import { firingShown } from '../firing-shown.ts'
import styles from '../views.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: viewsWords[(await readPreferences()).language].title, robots: { index: false } }
}

/** One kept view: its name, its alerts, and what they have said. */
export default async function ViewPage({ params }: PageProps<'/views/[id]'>) {
  const { id } = await params
  const user = await signedIn(`/views/${id}`, 'account')
  const head = await liveHead()
  const view = /^[1-9]\d{0,8}$/.test(id) ? await oneView(user.id, Number(id)) : null
  if (!view) notFound()
  const [preferences, alerts, firings] = await Promise.all([
    readPreferences(),
    listAlerts(user.id, view.id),
    listFirings(user.id, view.id),
  ])
  const { language } = preferences
  const { query } = view
  const say = viewsWords[language]
  const isSet = alerts.some(({ alert }) => alert.kind === 'publication')
  return (
    <TablePage preferences={preferences} head={head}>
      <header className={styles.head}>
        <h1>{view.name}</h1>
        <p>{query ? `${viewWords(query, language)} · ${keptWords(query, language)}` : say.notUnderstood}</p>
        <div className={styles.own}>
          <Link className="link" href="/views">
            {say.allViews}
          </Link>
        </div>
      </header>
      <section className={styles.part} aria-label={say.view}>
        <RenameView id={view.id} name={view.name} renameView={renameView} />
        <p className={styles.lead}>
          {say.lastChanged}: <LastChange change={view.lastChange} language={language} />
        </p>
        <div className={styles.deeds}>
          {query && (
            <>
              <Link className={styles.button} href={viewAddress(query)}>
                {say.open}
              </Link>
              <CopyLink path={viewAddress(query)} name={view.name} />
            </>
          )}
          <Deed act={deleteView} fields={{ id: view.id }} label={say.delete} said={say.deleteOf(view.name)} />
        </div>
      </section>
      {query && (
        <section className={styles.part} aria-labelledby="alerts">
          <h2 id="alerts">{say.alertsOf}</h2>
          <p className={styles.lead}>{query.asOf === null ? say.alertsLead : say.pinnedSpeaksNot}</p>
          <AlertList alerts={alerts} query={query} removeAlert={removeAlert} language={language} />
          {query.asOf === null && !isSet && (
            <div className={styles.rule}>
              <h3>{say.whenPublication}</h3>
              <Deed act={addAlert} fields={{ kind: 'publication', view: view.id }} label={say.addPublication} />
            </div>
          )}
          {query.asOf === null && (
            <div className={styles.rule}>
              <h3>{say.threshold}</h3>
              <AlertForm
                key={alerts.length}
                {...(await limitFacts(query, language))}
                view={view.id}
                addAlert={addAlert}
              />
            </div>
          )}
        </section>
      )}
      <section className={styles.part} aria-labelledby="news">
        <h2 id="news">{say.news}</h2>
        <Firings firings={firings.map(firingShown)} markSeen={markSeen} language={language} />
      </section>
    </TablePage>
  )
}

/** What a limit may be set for, with what each figure is now. */
async function limitFacts(query: ViewQuery, language: Locale) {
  const { sequence } = await readHead(database())
  const rows = watchedRows(await viewAt(database(), query, sequence), query, language)
  return { rows, start: quotedCell(query, rows) }
}
