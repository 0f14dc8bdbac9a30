import { ImportDesk } from '#components/desk/ImportDesk/ImportDesk.tsx'
import { WatchPanel } from '#components/desk/ImportDesk/WatchPanel.tsx'
import { deskWords } from '#components/desk/words.ts'
import { listWatchedPages } from '#server/agency/watched-pages.ts'
import { database } from '#server/database/client.ts'
import { databaseNow } from '#server/database/now.ts'
import { offeredReleases } from '#server/desk/offered-releases.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { beijingField } from '#trade/format/format-instant.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { forget, leave, read, take, watch } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.importTitle)

export default async function ImportPage() {
  const user = await signedIn('/desk/import', 'editor')
  const head = await liveHead()
  const [{ language }, pages, [next], now] = await Promise.all([
    readPreferences(),
    listWatchedPages(),
    offeredReleases(1),
    databaseNow(database()),
  ])
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).importTitle}</h1>
      </div>
      <ImportDesk read={read} take={take} forget={forget} />
      <WatchPanel
        pages={pages.map(({ id, address, state, said, draft, lookedAt, nextAt }) => ({
          id,
          address,
          state,
          said,
          draft,
          lookedAt: lookedAt?.toISOString() ?? null,
          nextAt: nextAt?.toISOString() ?? null,
        }))}
        suggested={aroundIts(next?.dueAt ?? null, now)}
        watch={watch}
        leave={leave}
      />
    </DeskPage>
  )
}

/** From five minutes before the next release until two hours after it; from now where none is announced. */
function aroundIts(dueAt: string | null, now: Date): { from: string; until: string } {
  const dueMs = dueAt === null ? 0 : Date.parse(dueAt)
  const fromMs = dueMs > now.getTime() ? dueMs - 300_000 : now.getTime()
  // To the minute: nobody sets the seconds of a watch.
  const [from = '', until = ''] = [fromMs, fromMs + 7_200_000].map((ms) => beijingField(ms).slice(0, 16))
  return { from, until }
}
