import type { Metadata } from 'next'
import { Sections } from '#components/explore/Sections/Sections.tsx'
import { chainsAddress } from '#components/structure/address.ts'
import { Chains } from '#components/structure/Chains/Chains.tsx'
import { structureWords } from '#components/structure/words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { CHAINS_PARAMETERS, parseChains } from '#trade/structure/chains-query.ts'
import { readPreferences } from '../../preferences.ts'
import { readSearch } from '../read-search.ts'
import { StructurePage } from '../structure-page.tsx'
import { chainsPage } from './chains-page.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: structureWords[(await readPreferences()).language].chainsTitle }
}

export default async function ChainsRoute({ searchParams }: PageProps<'/explore/chains'>) {
  const [preferences, search, head] = await Promise.all([readPreferences(), searchParams, liveHead()])
  const { query: asked, refused } = readSearch(search, parseChains)
  const { query, past, processing, pairs } = await chainsPage(asked)
  return (
    <StructurePage
      preferences={preferences}
      head={head}
      refused={refused}
      parameters={CHAINS_PARAMETERS}
      past={past}
      latest={chainsAddress(query, { asOf: null })}
    >
      <Sections here="chains" language={preferences.language} />
      <Chains query={query} processing={processing} pairs={pairs} language={preferences.language} />
    </StructurePage>
  )
}
