import type { Metadata } from 'next'
import { EmbedBox } from '#components/embed/EmbedBox/EmbedBox.tsx'
import { Explorer } from '#components/explore/Explorer.tsx'
import { PastBand } from '#components/explore/PastBand/PastBand.tsx'
import { Refused } from '#components/explore/Refused/Refused.tsx'
import { Sections } from '#components/explore/Sections/Sections.tsx'
import { viewAddress } from '#components/explore/address.ts'
import { viewWords } from '#components/explore/view-words.ts'
import { Page } from '#components/shell/Page/Page.tsx'
import { SaveView } from '#components/views/SaveView/SaveView.tsx'
import { liveHead } from '#server/queries/live-head.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { keptAs } from '#server/views/save-view.ts'
import { PARAMETERS, type Parameter, printView } from '#trade/explore/view-query.ts'
import { askedOrigin } from '../asked-origin.ts'
import { discovery } from '../discovery.ts'
import { readPreferences } from '../preferences.ts'
import { sharedPicture } from '../shared-picture.ts'
import { TablePage } from '../table-page.tsx'
import { saveView } from '../views/actions.ts'
import { whoReads } from '../who-reads.ts'
import { explorePage } from './explore-page.ts'
import { parseSearch } from './parse-search.ts'

export async function generateMetadata({ searchParams }: PageProps<'/explore'>): Promise<Metadata> {
  const [{ language }, search] = await Promise.all([readPreferences(), searchParams])
  const { query } = parseSearch(search)
  const title = viewWords(query, language)
  const found = discovery({ kind: 'view', query }, title, language)
  return { title, ...(await sharedPicture(query, title, language)), ...(await found) }
}

export default async function ExplorePage({ searchParams }: PageProps<'/explore'>) {
  const [preferences, search, head] = await Promise.all([readPreferences(), searchParams, liveHead()])
  const { query, refused } = parseSearch(search)
  const [facts, who] = await Promise.all([explorePage(query), whoReads()])
  // As it would be kept: a past asked for by its instant is pinned to its place in the log.
  const savedAs = who && (await keptAs(who.id, facts.query))
  const { language } = preferences
  const values = refused.map((one) => ({ ...one, isParameter: !PARAMETERS.includes(one.parameter as Parameter) }))
  const content = (
    <>
      <Refused values={values} language={language} />
      <Sections here="explore" language={language} />
      <Explorer
        facts={facts}
        save={
          <SaveView
            key={printView(query)}
            address={printView(query)}
            name={viewWords(query, language)}
            sequence={facts.sequence}
            isPast={query.asOf !== null}
            savedAs={savedAs}
            isSignedIn={who !== null}
            save={saveView}
          />
        }
        embed={
          isRehearsal() ? null : (
            <EmbedBox
              coded={{
                what: { kind: 'view', query },
                manner: { language, theme: 'auto' },
                origin: await askedOrigin(),
                title: viewWords(query, language),
              }}
              language={language}
            />
          )
        }
        language={language}
      />
    </>
  )
  // The past does not change: nothing live stands on a past view, and it says so before anything else.
  if (query.asOf === null)
    return (
      <TablePage preferences={preferences} head={head} events={facts.eventsEdition}>
        {content}
      </TablePage>
    )
  return (
    <>
      <PastBand
        at={facts.pastAt}
        changed={facts.changed}
        latest={viewAddress(query, { asOf: null })}
        language={language}
      />
      <Page {...preferences} live={false}>
        {content}
      </Page>
    </>
  )
}
