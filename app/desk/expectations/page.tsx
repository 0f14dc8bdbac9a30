import { Link } from '#components/shell/Link/Link.tsx'
import { deskWords } from '#components/desk/words.ts'
import table from '#components/desk/table/table.module.css'
import { database } from '#server/database/client.ts'
import { offeredReleases } from '#server/desk/offered-releases.ts'
import { readExpectations } from '#server/publish/read-expectations.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'

export const generateMetadata = () => deskTitle((say) => say.expectations)

export default async function ExpectationsPage() {
  const user = await signedIn('/desk/expectations')
  const head = await liveHead()
  const [{ language }, offered] = await Promise.all([readPreferences(), offeredReleases()])
  const held = await Promise.all(offered.map(({ release }) => readExpectations(database(), release)))
  const say = deskWords(language)
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{say.expectations}</h1>
      </div>
      <div className={table.alone}>
        {offered.length === 0 && <p className={table.quiet}>{say.nothingNext}</p>}
        <table className={table.table}>
          <thead>
            <tr>
              <th>{say.release}</th>
              <th>{say.due}</th>
              <th>{say.expected}</th>
              <th>
                <span className="unseen">{say.edit2}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {offered.map((item, at) => (
              <tr key={item.release}>
                <th scope="row">
                  {formatRelease(item, language)} <small>{item.release}</small>
                </th>
                <td className="n">{item.dueAt ? formatInstant(item.dueAt, language, 'day-time') : say.noDate}</td>
                <td>{held[at]?.length ? held[at].length : say.noExpectations}</td>
                <td className={table.right}>
                  <Link href={`/desk/expectations/${item.release}`} className="link">
                    {say.edit2}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </DeskPage>
  )
}
