import { notFound } from 'next/navigation'
import { ExpectationForm } from '#components/desk/ExpectationForm/ExpectationForm.tsx'
import { deskWords } from '#components/desk/words.ts'
import { database } from '#server/database/client.ts'
import { readExpectations } from '#server/publish/read-expectations.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { readPreferences } from '../../../preferences.ts'
import { DeskPage } from '../../DeskPage.tsx'
import styles from '../../desk.module.css'
import { signedIn } from '../../signed-in.ts'
import { deskTitle } from '../../title.ts'
import { setExpectations } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.expectations)

export default async function ExpectationPage({ params }: PageProps<'/desk/expectations/[code]'>) {
  const code = decodeURIComponent((await params).code)
  const user = await signedIn(`/desk/expectations/${code}`)
  const head = await liveHead()
  if (!isCode(code)) notFound()
  const [{ language }, held] = await Promise.all([readPreferences(), readExpectations(database(), code)])
  return (
    <DeskPage user={user} head={head}>
      <div className={styles.head}>
        <h1>{deskWords(language).expectationsTitle(code)}</h1>
      </div>
      <ExpectationForm code={code} held={held} setExpectations={setExpectations} />
    </DeskPage>
  )
}

function isCode(code: string): boolean {
  try {
    return parseReleaseCode(code).kind === 'release'
  } catch {
    return false
  }
}
