import type { Metadata } from 'next'
import { Sections } from '#components/explore/Sections/Sections.tsx'
import { concentrationAddress } from '#components/structure/address.ts'
import { Concentration } from '#components/structure/Concentration/Concentration.tsx'
import { structureWords } from '#components/structure/words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { CONCENTRATION_PARAMETERS, parseConcentration } from '#trade/structure/concentration-query.ts'
import { readPreferences } from '../../preferences.ts'
import { readSearch } from '../read-search.ts'
import { StructurePage } from '../structure-page.tsx'
import { concentrationPage } from './concentration-page.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: structureWords[(await readPreferences()).language].concentrationTitle }
}

export default async function ConcentrationRoute({ searchParams }: PageProps<'/explore/concentration'>) {
  const [preferences, search, head] = await Promise.all([readPreferences(), searchParams, liveHead()])
  const { query, refused } = readSearch(search, parseConcentration)
  const facts = await concentrationPage(query)
  return (
    <StructurePage
      preferences={preferences}
      head={head}
      refused={refused}
      parameters={CONCENTRATION_PARAMETERS}
      past={facts.past}
      latest={concentrationAddress(facts.query, { asOf: null })}
    >
      <Sections here="concentration" language={preferences.language} />
      <Concentration facts={facts} language={preferences.language} />
    </StructurePage>
  )
}
