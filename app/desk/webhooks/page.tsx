import { WebhookDesk } from '#components/desk/WebhookDesk/WebhookDesk.tsx'
import { deskWords } from '#components/desk/words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { listAttempts, listReceivers } from '#server/webhooks/list-receivers.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { add, change, remove, replay, rotate, switchOver, test } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.webhooks.title)

/** Who is told of releases over HTTP; with `receiver` in the address, one of them with its last attempts. */
export default async function WebhooksPage({ searchParams }: PageProps<'/desk/webhooks'>) {
  const user = await signedIn('/desk/webhooks', 'admin')
  const head = await liveHead()
  const { receiver } = await searchParams
  const [{ language }, rows] = await Promise.all([readPreferences(), listReceivers()])
  const open = rows.find(({ id }) => String(id) === receiver)
  const attempts = open ? await listAttempts(open.id) : []
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).webhooks.title}</h1>
      </div>
      <WebhookDesk
        receivers={rows.map(({ nextAt, previousUntil, lastAt, ...row }) => ({
          ...row,
          nextAt: nextAt.toISOString(),
          previousUntil: previousUntil?.toISOString() ?? null,
          lastAt: lastAt?.toISOString() ?? null,
        }))}
        openId={open?.id ?? null}
        attempts={attempts.map(({ startedAt, nextAt, ...attempt }) => ({
          ...attempt,
          startedAt: startedAt.toISOString(),
          nextAt: nextAt?.toISOString() ?? null,
        }))}
        isLinked={Boolean(process.env['PUBLIC_URL'])}
        acts={{ add, change, rotate, switchOver, test, replay, remove }}
      />
    </DeskPage>
  )
}
