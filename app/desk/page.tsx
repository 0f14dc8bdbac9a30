import { Link } from '#components/shell/Link/Link.tsx'
import { ReleaseList } from '#components/desk/ReleaseList/ReleaseList.tsx'
import { NextReleases } from '#components/desk/NextReleases/NextReleases.tsx'
import { deskWords } from '#components/desk/words.ts'
import { accountNames } from '#server/accounts/list-accounts.ts'
import { listReleases } from '#server/desk/list-releases.ts'
import { offeredReleases } from '#server/desk/offered-releases.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { readPreferences } from '../preferences.ts'
import { DeskPage } from './DeskPage.tsx'
import styles from './desk.module.css'
import { signedIn } from './signed-in.ts'
import { deskTitle } from './title.ts'

export const generateMetadata = () => deskTitle((say) => say.desk)

export default async function ReleasesPage() {
  const user = await signedIn('/desk')
  const head = await liveHead()
  const [{ language }, releases, offered, names] = await Promise.all([
    readPreferences(),
    listReleases(),
    offeredReleases(5),
    accountNames(),
  ])
  const say = deskWords(language)
  const nameOf = (id: string | null) => (id === null ? null : (names[id] ?? id))
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{say.releases}</h1>
        <Link href="/desk/import" className={styles.other}>
          {say.importTitle}
        </Link>
        <Link href="/desk/new" className={styles.go}>
          {say.newRelease}
        </Link>
      </div>
      <NextReleases items={offered} />
      <ReleaseList
        releases={releases.map((release) => ({
          ...release,
          enteredBy: nameOf(release.enteredBy),
          approvedBy: nameOf(release.approvedBy),
          embargoAt: release.embargoAt?.toISOString() ?? null,
          updatedAt: release.updatedAt.toISOString(),
          publishedAt: release.publishedAt?.toISOString() ?? null,
        }))}
      />
    </DeskPage>
  )
}
