import type { Metadata } from 'next'
import { apiWords } from '#components/api/api-words.ts'
import { ApiGuide } from '#components/api/ApiGuide/ApiGuide.tsx'
import { OperationForm } from '#components/api/OperationForm/OperationForm.tsx'
import type { OperationView } from '#components/api/operation-view.ts'
import { Page } from '#components/shell/Page/Page.tsx'
import { ASKED } from '#server/api/may-ask.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { nearest } from '#trade/nearest.ts'
import { readPreferences } from '../preferences.ts'
import { operationViews } from './operation-views.ts'

type Search = Readonly<Record<string, string | string[] | undefined>>

export async function generateMetadata(): Promise<Metadata> {
  return { title: apiWords[(await readPreferences()).language].title }
}

/** The API explained, with one of its operations to try. */
export default async function ApiPage({ searchParams }: { searchParams: Promise<Search> }) {
  const preferences = await readPreferences()
  const { language } = preferences
  const operations = operationViews(language)
  const { operation, refused } = chosen(operations, await searchParams, language)
  const limit = (count: number) => formatDigits(String(count))
  const { address, key } = ASKED
  return (
    <Page {...preferences} live={false}>
      <ApiGuide
        operations={operations}
        chosen={operation}
        limits={[limit(address.atOnce), limit(address.aSecond), limit(key.atOnce), limit(key.aSecond)]}
        refused={refused}
        language={language}
      >
        <OperationForm key={operation.id} operation={operation} />
      </ApiGuide>
    </Page>
  )
}

// Of every page; the HTTP server has read them.
const OF_EVERY_PAGE = ['lang', 'theme', 'sign', '_rsc']

/** The operation that the page's address names, the first where it names none; and what of the address is not understood. */
function chosen(operations: readonly OperationView[], search: Search, language: Locale) {
  const [first] = operations
  if (!first) throw new RangeError('the API has no operation')
  const say = apiWords[language]
  const stranger = Object.keys(search).find((name) => name !== 'operation' && !OF_EVERY_PAGE.includes(name))
  const asked = [search['operation'] ?? first.id].flat().join(', ')
  const found = operations.find(({ id }) => id === asked)
  const meant =
    found ??
    operations.find(
      ({ id }) =>
        id ===
        nearest(
          asked,
          operations.map((one) => one.id),
        ),
    ) ??
    first
  if (stranger !== undefined) return { operation: meant, refused: say.noParameter(stranger) }
  return { operation: meant, refused: found ? null : `${say.noSuch(asked)} ${say.nearest} ${meant.id}.` }
}
