import { EMBED_THEMES, type Embedded, type Manner } from '#components/embed/embed-address.ts'
import { embedWords } from '#components/embed/embed-words.ts'
import { viewWords } from '#components/explore/view-words.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { placeOf, sequenceAt } from '#server/queries/observations/as-of.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { isHeld } from '#trade/explore/held.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { LOCALES } from '#trade/format/locale.ts'
import { askedView, refusedIn } from '../embed/asked-embed.ts'
import { parseSearch } from '../explore/parse-search.ts'
import { headlineOf, LATEST } from '../headline.ts'

/** What can be embedded of a page, drawn how, and what it is called. */
export interface Found {
  readonly what: Embedded
  readonly manner: Manner
  readonly title: string
}

interface Unknown {
  /** Why there is nothing. */
  readonly unknown: string
}

const RELEASE = /^(?:\/embed)?\/releases\/([\w.-]+)$/

/** What the whole address of one of our pages shows: the explorer's, a release's, the front page, or the same as an embed. */
export async function embeddedAt(address: string, origin: string): Promise<Found | Unknown> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.origin !== origin) return { unknown: `Only addresses under ${origin} are known here.` }
  const { pathname, searchParams } = url
  const manner = mannerOf(searchParams)
  const search = searchOf(searchParams)
  if (pathname === '/explore' || pathname === '/embed/explore') {
    const { query, refused } = pathname === '/explore' ? parseSearch(search) : askedView(search)
    if (refused.length > 0) return notUnderstood(refused)
    return (await isShown(query))
      ? { what: { kind: 'view', query }, manner, title: viewWords(query, manner.language) }
      : { unknown: 'No figures are held for this view.' }
  }
  const isEmbed = pathname.startsWith('/embed/')
  const isLatest = pathname === '/' || pathname === '/embed/latest'
  const code = isLatest ? LATEST : RELEASE.exec(pathname)?.[1]
  if (code === undefined) return { unknown: 'Nothing at this address can be embedded.' }
  const refused = isEmbed ? refusedIn(search) : []
  if (refused.length > 0) return notUnderstood(refused)
  const headline = await headlineOf(code)
  if (!headline?.notice.sentences) return { unknown: 'No release with a headline figure is published at this address.' }
  const { language } = manner
  return isLatest
    ? { what: { kind: 'latest' }, manner, title: embedWords[language].newest }
    : {
        what: { kind: 'release', code: headline.notice.code },
        manner,
        title: headline.notice.sentences.page[language],
      }
}

/** As its page would be drawn, as far as an embed can be: what else a page takes is its reader's. */
function mannerOf(search: URLSearchParams): Manner {
  return {
    language: LOCALES.find((one) => one === search.get('lang')) ?? 'en',
    theme: EMBED_THEMES.find((one) => one === search.get('theme')) ?? 'auto',
  }
}

/** As Next hands a page its address: a parameter given twice is a list. */
function searchOf(search: URLSearchParams): Readonly<Record<string, string | string[]>> {
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => {
      const values = search.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

async function isShown(query: ViewQuery): Promise<boolean> {
  const head = await readHead(database())
  const sequence = await sequenceAt(database(), head.sequence, placeOf(query.asOf))
  return isHeld(query, await holdings(database(), head, sequence)) === true
}

function notUnderstood(refused: readonly { readonly parameter: string; readonly value: string }[]): Unknown {
  const said = refused.map(({ parameter, value }) => `${parameter}=${value}`).join(', ')
  return { unknown: `The address says what is not known: ${said}.` }
}
