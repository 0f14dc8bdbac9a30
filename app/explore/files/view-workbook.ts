import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { exploreWords } from '#components/explore/words.ts'
import type { Column, Sheet } from '#server/press/order.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { LOCALES, type Locale } from '#trade/format/locale.ts'
import { type FileFacts, indexBase } from './file-facts.ts'
import { inTurns } from './in-turns.ts'
import type { ViewRecord } from './view-records.ts'

/** A view as two sheets: Figures, with numbers as numbers, headed in `language`; and Notes, in both languages. */
export async function viewWorkbook(facts: FileFacts, language: Locale): Promise<readonly Sheet[]> {
  return [await figuresSheet(facts, language), notesSheet(facts)]
}

type WorkbookColumn = readonly [
  name: keyof (typeof takeAwayWords)['en']['columns'],
  width: number,
  kind: Column['kind'],
  of: (record: ViewRecord) => string | null,
]

function columnsOf({ query, records }: FileFacts, language: Locale): readonly WorkbookColumn[] {
  const say = exploreWords[language]
  const transforms: readonly WorkbookColumn[] = [
    ['transformed', 18, 'digits', ({ transformed }) => transformed?.value ?? null],
    ['transformedUnit', 22, 'text', ({ transformed }) => transformed?.unit ?? null],
  ]
  return [
    ['row', 16, 'text', ({ row }) => row],
    ['name', 30, 'text', ({ name }) => name[language]],
    ['flow', 11, 'text', ({ flow }) => say.flows[flow]],
    ['counted', 11, 'text', () => say.counted[query.counted]],
    ['basis', 16, 'text', () => say.bases[query.basis]],
    ['period', 12, 'text', ({ period }) => period],
    ['value', 18, 'digits', ({ value }) => value],
    ['unit', 18, 'text', ({ unit }) => unit],
    ['printedGrowth', 14, 'digits', ({ printedGrowthPercent }) => printedGrowthPercent],
    ['computedGrowth', 16, 'digits', ({ computedGrowthPercent }) => computedGrowthPercent],
    ['share', 14, 'digits', ({ sharePercent }) => sharePercent],
    ['contribution', 16, 'digits', ({ contributionPoints }) => contributionPoints],
    ['about', 12, 'text', ({ contributionIsAbout }) => (contributionIsAbout ? say.about : null)],
    ...(records.some(({ transformed }) => transformed !== null) ? transforms : []),
    ['status', 8, 'text', ({ figure }) => figure?.status ?? null],
    ['firstPrint', 14, 'text', ({ figure }) => figure?.firstPrint ?? null],
    ['missing', 22, 'text', ({ missingReason }) => missingReason && formatReason(missingReason, language)],
    ['vintage', 12, 'digits', ({ figure }) => figure && String(figure.vintage)],
    ['publishedAt', 24, 'text', ({ figure }) => figure?.publishedAt ?? null],
    ['release', 26, 'text', ({ figure }) => figure?.release ?? null],
    ['source', 40, 'text', ({ figure }) => figure?.source.url ?? null],
    ['cell', 16, 'text', ({ figure }) => figure?.source.cell ?? null],
    ['note', 40, 'text', ({ figure }) => figure?.source.note ?? null],
  ]
}

async function figuresSheet(facts: FileFacts, language: Locale): Promise<Sheet> {
  const columns = columnsOf(facts, language)
  const say = takeAwayWords[language]
  return {
    name: 'Figures',
    hasHead: true,
    columns: columns.map(([name, width, kind]) => ({ head: say.columns[name], width, kind })),
    rows: await inTurns(facts.records, (record) => columns.map(([, , , of]) => of(record))),
  }
}

function notesSheet(facts: FileFacts): Sheet {
  return {
    name: 'Notes',
    hasHead: false,
    columns: [
      { head: '', width: 24, kind: 'text' },
      { head: '', width: 110, kind: 'text' },
      { head: '', width: 80, kind: 'address' },
    ],
    rows: LOCALES.flatMap((language) => [...notes(facts, language), []]),
  }
}

/** What is said beside its label, with the address it is found at. */
type Note = readonly [label: string | null, said: string, address: string | null]

function notes(facts: FileFacts, language: Locale): readonly Note[] {
  const say = takeAwayWords[language]
  const { place, verdict } = facts
  const known = place.knownAt ? say.knownAt(formatInstant(place.knownAt, language, 'day-time')) : say.nothingKnown
  const base = indexBase(facts)
  const note = (label: string, ...said: readonly string[]) =>
    said.map((words, at): Note => [at === 0 ? label : null, words, null])
  return [
    // First, so that nobody opens made-up figures without reading that they are.
    ...(facts.isRehearsal ? note(say.rehearsal, say.rehearsal) : []),
    ...note(say.title, facts.title[language]),
    ...(verdict === true ? [] : note(say.columns.missing, exploreWords[language].emptyWhy[verdict])),
    ...(base ? note(exploreWords[language].labels.base, base) : []),
    ...note(say.vintage, facts.isPinned ? known : `${known}${language === 'en' ? '. ' : '。'}${say.latest}`),
    ...note(say.log, say.logTells(String(place.sequence), place.hash ?? '', place.epoch)),
    [say.address, facts.isPinned ? known : say.latest, facts.pinnedAddress],
    ...note(say.licence, say.agency, say.terms),
    ...note(say.statuses, say.statusTells),
    ...note(say.computing, ...say.computingTells),
    ...note(say.digits, say.digitsTells),
    ...sourcesOf(facts).map(([words, url], at): Note => [at === 0 ? say.sources : null, words, url]),
  ]
}

/** Each release the figures came with, and each place it was read from, once. */
function sourcesOf({ records }: FileFacts): readonly (readonly [release: string, url: string])[] {
  const sources = new Map<string, readonly [string, string]>()
  for (const { figure } of records) {
    if (!figure) continue
    const { release, publishedAt, source } = figure
    sources.set(`${release} ${source.url}`, [`${release}, ${publishedAt}`, source.url])
  }
  return [...sources].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source)
}
