import type { Metadata } from 'next'
import { PastBand } from '#components/explore/PastBand/PastBand.tsx'
import { Refused } from '#components/explore/Refused/Refused.tsx'
import { Sections } from '#components/explore/Sections/Sections.tsx'
import { Page } from '#components/shell/Page/Page.tsx'
import { revisionsAddress } from '#components/vintages/address.ts'
import { revisionsTitle } from '#components/vintages/subject.ts'
import { Revisions } from '#components/vintages/Revisions.tsx'
import { liveHead } from '#server/queries/live-head.ts'
import { REVISION_PARAMETERS } from '#trade/vintages/revision-query.ts'
import { readPreferences } from '../../preferences.ts'
import { TablePage } from '../../table-page.tsx'
import { parseSearch } from './parse-search.ts'
import { revisionsPage } from './revisions-page.ts'

export async function generateMetadata({ searchParams }: PageProps<'/explore/revisions'>): Promise<Metadata> {
  const [{ language }, search] = await Promise.all([readPreferences(), searchParams])
  return { title: revisionsTitle(parseSearch(search).query, language) }
}

export default async function RevisionsPage({ searchParams }: PageProps<'/explore/revisions'>) {
  const [preferences, search, head] = await Promise.all([readPreferences(), searchParams, liveHead()])
  const { query, refused } = parseSearch(search)
  const facts = await revisionsPage(query)
  const { language } = preferences
  const isKnown = (parameter: string) => REVISION_PARAMETERS.some((one) => one === parameter)
  const values = refused.map((one) => ({ ...one, isParameter: !isKnown(one.parameter) }))
  const content = (
    <>
      <Refused values={values} language={language} />
      <Sections here="revisions" language={language} />
      <Revisions facts={facts} language={language} />
    </>
  )
  // The past does not change: nothing live stands on a past view, and it says so before anything else.
  if (query.asOf === null)
    return (
      <TablePage preferences={preferences} head={head}>
        {content}
      </TablePage>
    )
  return (
    <>
      <PastBand
        at={facts.pastAt}
        changed={facts.changed}
        latest={revisionsAddress(query, { asOf: null })}
        language={language}
      />
      <Page {...preferences} live={false}>
        {content}
      </Page>
    </>
  )
}
