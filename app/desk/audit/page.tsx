import { AuditLog } from '#components/desk/AuditLog/AuditLog.tsx'
import { deskWords } from '#components/desk/words.ts'
import { accountNames } from '#server/accounts/list-accounts.ts'
import { mayDo } from '#server/accounts/role.ts'
import { readAudit } from '#server/desk/read-audit.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'

const PAGE = 100

export const generateMetadata = () => deskTitle((say) => say.log)

export default async function AuditPage({ searchParams }: PageProps<'/desk/audit'>) {
  const user = await signedIn('/desk/audit')
  const head = await liveHead()
  const { before } = await searchParams
  const from = typeof before === 'string' && /^\d{1,18}$/.test(before) ? before : null
  const { language } = await readPreferences()
  const [names, rows] = await Promise.all([accountNames(language), readAudit(PAGE, null, from)])
  const nameOf = (id: string) => names[id] ?? id
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).logTitle}</h1>
        {mayDo(user.roles, 'admin') && (
          <p className={styles.links}>
            {deskWords(language).exportLog}:{' '}
            <a href="/desk/audit/export?form=csv" download>
              CSV
            </a>{' '}
            <a href="/desk/audit/export?form=json" download>
              JSON
            </a>
          </p>
        )}
      </div>
      <AuditLog
        rows={rows.map((row) => ({
          ...row,
          at: row.at.toISOString(),
          who: nameOf(row.actor),
          subject: nameOf(row.subject),
          before: told(row.before),
          after: told(row.after),
        }))}
        older={rows.length === PAGE ? (rows.at(-1)?.id ?? null) : null}
      />
    </DeskPage>
  )
}

function told(content: unknown): string | null {
  return content === null ? null : JSON.stringify(content, null, 1)
}
