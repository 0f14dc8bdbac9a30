import type { Metadata } from 'next'
import { Sections } from '#components/explore/Sections/Sections.tsx'
import { cited, citedAddress } from '#components/structure/cited.ts'
import { whatIfAddress } from '#components/what-if/address.ts'
import { NoBase } from '#components/what-if/NoBase.tsx'
import { WhatIf } from '#components/what-if/WhatIf.tsx'
import { whatIfWords } from '#components/what-if/words.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { printMonth } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { endOrdinal } from '#trade/period.ts'
import { NO_FORECAST } from '#trade/what-if/what-if-sentence.ts'
import { parseWhatIf, printWhatIf, WHAT_IF_PARAMETERS } from '#trade/what-if/what-if-query.ts'
import { readPreferences } from '../../preferences.ts'
import { readSearch } from '../read-search.ts'
import { StructurePage } from '../structure-page.tsx'
import { whatIfPage } from './what-if-page.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await readPreferences()
  return { title: `${whatIfWords[language].title}: ${NO_FORECAST[language]}` }
}

export default async function WhatIfRoute({ searchParams }: PageProps<'/explore/what-if'>) {
  const [preferences, search, head] = await Promise.all([readPreferences(), searchParams, liveHead()])
  const { language } = preferences
  const { query: asked, refused } = readSearch(search, parseWhatIf)
  const { query, base, periods, splits, printed, past } = await whatIfPage(asked, language)
  const choices = {
    splits,
    periods: periods.toReversed().map((period) => ({
      month: endOrdinal(period),
      written: printMonth(endOrdinal(period)),
      name: formatPeriod(period, language, 'with-year'),
    })),
  }
  return (
    <StructurePage
      preferences={preferences}
      head={head}
      refused={refused}
      parameters={WHAT_IF_PARAMETERS}
      past={past}
      latest={whatIfAddress({ ...query, asOf: null })}
    >
      <Sections here="what-if" language={language} />
      {base ? (
        <WhatIf
          // Another base starts anew; what is typed is the page's own, whatever the address had.
          key={printWhatIf({ ...query, assumptions: [], rest: 'zero' })}
          query={query}
          base={base}
          choices={choices}
          citation={cited(printed, language)}
          sourceHref={citedAddress(printed)}
          language={language}
        />
      ) : (
        <NoBase query={query} choices={choices} language={language} />
      )}
    </StructurePage>
  )
}
