import type { Metadata } from 'next'
import { AmendmentList } from '#components/releases/AmendmentList/AmendmentList.tsx'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { listAmendments } from '#server/queries/releases/list-amendments.ts'
import styles from '../calendar/page.module.css'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: releaseWords[(await readPreferences()).language].amendmentsTitle }
}

/** Every correction and withdrawal there was, in the open and for ever. */
export default async function CorrectionsPage() {
  const preferences = await readPreferences()
  const { sequence } = await readHead(database())
  const { language } = preferences
  const say = releaseWords[language]
  return (
    <TablePage preferences={preferences}>
      <header className={styles.head}>
        <h1>{say.amendmentsTitle}</h1>
        <p>{say.amendmentsLead}</p>
      </header>
      <AmendmentList amendments={await listAmendments(database(), sequence)} language={language} />
    </TablePage>
  )
}
