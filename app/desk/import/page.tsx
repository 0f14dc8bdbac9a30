import { ImportDesk } from '#components/desk/ImportDesk/ImportDesk.tsx'
import { deskWords } from '#components/desk/words.ts'
import { readPreferences } from '../../preferences.ts'
import { DeskPage } from '../DeskPage.tsx'
import styles from '../desk.module.css'
import { signedIn } from '../signed-in.ts'
import { deskTitle } from '../title.ts'
import { forget, read, take } from './actions.ts'

export const generateMetadata = () => deskTitle((say) => say.importTitle)

export default async function ImportPage() {
  const user = await signedIn('/desk/import')
  const { language } = await readPreferences()
  return (
    <DeskPage user={user}>
      <div className={styles.head}>
        <h1>{deskWords(language).importTitle}</h1>
      </div>
      <ImportDesk read={read} take={take} forget={forget} />
    </DeskPage>
  )
}
