import { viewAddress } from '#components/explore/address.ts'
import { OF_THE_PAGE } from '#components/explore/file-address.ts'
import { viewWords } from '#components/explore/view-words.ts'
import { exploreWords } from '#components/explore/words.ts'
import { database } from '#server/database/client.ts'
import type { Head } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { entryAt } from '#server/queries/explore/publications-of.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { viewAt } from '#server/views/view-at.ts'
import type { View } from '#trade/explore/build-view.ts'
import type { Side, Sides } from '#trade/explore/chart-kinds.ts'
import { isHeld, type NotHeld } from '#trade/explore/held.ts'
import { sideQuery } from '#trade/explore/side-query.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { endOrdinal, printPeriod } from '#trade/period.ts'
import { type ViewRecord, viewRecords } from './view-records.ts'

/** Where in the log a file was read. `knownAt` is the instant that was asked for, else that of its publication; null before the first. */
export interface Place {
  readonly epoch: string
  readonly sequence: number
  readonly hash: string | null
  readonly knownAt: string | null
}

/** What a view's chart shows, read at one place in the log. */
export interface ChartFacts {
  readonly query: ViewQuery
  readonly view: View
  /** Sectors and partners beside the view; read for a flow alone, and else the view itself. */
  readonly sides: Sides
  readonly verdict: true | NotHeld
  readonly place: Place
}

/** Everything any form of a view says, read at one place in the log. */
export interface FileFacts extends ChartFacts {
  readonly records: readonly ViewRecord[]
  /** Whether the address names its place in the past, so that it never shows another figure. */
  readonly isPinned: boolean
  /** The page that shows these very figures for ever. */
  readonly pinnedAddress: string
  readonly title: Readonly<Record<Locale, string>>
  readonly isRehearsal: boolean
}

/** What `query` shows at `sequence`, and the address, under `origin`, that pins it there. */
export async function fileFacts(
  query: ViewQuery,
  head: Head,
  sequence: number,
  isPinned: boolean,
  origin: string,
): Promise<FileFacts> {
  const facts = await chartFacts(query, head, sequence)
  return {
    ...facts,
    records: facts.verdict === true ? await viewRecords(facts.view, query) : [],
    isPinned,
    pinnedAddress: origin + viewAddress({ ...query, ...OF_THE_PAGE, asOf: sequence > 0 ? sequence : query.asOf }),
    title: { en: titleOf(query, 'en'), zh: titleOf(query, 'zh') },
    isRehearsal: isRehearsal(),
  }
}

/** The figures of `query`'s chart as known at `sequence`. */
export async function chartFacts(query: ViewQuery, head: Head, sequence: number): Promise<ChartFacts> {
  const [view, held, entry] = await Promise.all([
    viewAt(database(), query, sequence),
    holdings(database(), head, sequence),
    entryAt(database(), sequence),
  ])
  return {
    query,
    view,
    sides: await sidesOf(query, view, sequence),
    verdict: isHeld(query, held),
    place: {
      epoch: head.epoch,
      sequence,
      hash: entry?.hash ?? null,
      knownAt: typeof query.asOf === 'string' ? query.asOf : (entry?.publishedAt ?? null),
    },
  }
}

async function sidesOf(query: ViewQuery, view: View, sequence: number): Promise<Sides> {
  const own = { query, view }
  if (query.chart !== 'flow' || view.at === null) return { sectors: own, partners: own }
  const at = endOrdinal(view.at)
  const beside = async (split: 'sector' | 'partner'): Promise<Side> => {
    const side = sideQuery(query, split)
    return { query: side, view: await viewAt(database(), { ...side, from: at, to: at }, sequence) }
  }
  const [sectors, partners] = await Promise.all([beside('sector'), beside('partner')])
  return { sectors, partners }
}

/** The period that is 100 of an index; null for anything else. */
export function indexBase({ view, query }: Pick<FileFacts, 'view' | 'query'>): string | null {
  return query.shown === 'index' && view.base ? printPeriod(view.base) : null
}

function titleOf(query: ViewQuery, language: Locale): string {
  return [viewWords(query, language), exploreWords[language].shownAs[query.shown]].join(language === 'en' ? ', ' : '，')
}
