import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { exploreWords } from '#components/explore/words.ts'
import type { Cell, Sheet } from '#server/press/order.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { LOCALES, type Locale } from '#trade/format/locale.ts'
import { type FileFacts, indexBase } from './file-facts.ts'
import type { ViewRecord } from './view-records.ts'

/** A view as two sheets: Figures, with numbers as numbers, headed in `language`; and Notes, in both languages. */
export function viewWorkbook(facts: FileFacts, language: Locale): readonly Sheet[] {
  return [figuresSheet(facts, language), notesSheet(facts)]
}

type WorkbookColumn = readonly [
  name: keyof (typeof takeAwayWords)['en']['columns'],
  width: number,
  of: (record: ViewRecord) => Cell | null,
]

const text = (value: string | null): Cell | null => (value === null ? null : { text: value })
const digits = (value: string | null): Cell | null => (value === null ? null : { digits: value })

function columnsOf({ query, records }: FileFacts, language: Locale): readonly WorkbookColumn[] {
  const say = exploreWords[language]
  const transforms: readonly WorkbookColumn[] = [
    ['transformed', 18, ({ transformed }) => digits(transformed?.value ?? null)],
    ['transformedUnit', 22, ({ transformed }) => text(transformed?.unit ?? null)],
  ]
  return [
    ['row', 16, ({ row }) => text(row)],
    ['name', 30, ({ name }) => text(name[language])],
    ['flow', 11, ({ flow }) => text(say.flows[flow])],
    ['counted', 11, () => text(say.counted[query.counted])],
    ['basis', 16, () => text(say.bases[query.basis])],
    ['period', 12, ({ period }) => text(period)],
    ['value', 18, ({ value }) => digits(value)],
    ['unit', 18, ({ unit }) => text(unit)],
    ['printedGrowth', 14, ({ printedGrowthPercent }) => digits(printedGrowthPercent)],
    ['computedGrowth', 16, ({ computedGrowthPercent }) => digits(computedGrowthPercent)],
    ['share', 14, ({ sharePercent }) => digits(sharePercent)],
    ['contribution', 16, ({ contributionPoints }) => digits(contributionPoints)],
    ['about', 12, ({ contributionIsAbout }) => (contributionIsAbout ? text(say.about) : null)],
    ...(records.some(({ transformed }) => transformed !== null) ? transforms : []),
    ['status', 8, ({ figure }) => text(figure?.status ?? null)],
    ['firstPrint', 14, ({ figure }) => text(figure?.firstPrint ?? null)],
    ['missing', 22, ({ missingReason }) => text(missingReason && formatReason(missingReason, language))],
    ['vintage', 12, ({ figure }) => digits(figure && String(figure.vintage))],
    ['publishedAt', 24, ({ figure }) => text(figure?.publishedAt ?? null)],
    ['release', 26, ({ figure }) => text(figure?.release ?? null)],
    ['source', 40, ({ figure }) => (figure ? { text: figure.source.url, link: linkOf(figure.source.url) } : null)],
    ['cell', 16, ({ figure }) => text(figure?.source.cell ?? null)],
    ['note', 40, ({ figure }) => text(figure?.source.note ?? null)],
  ]
}

function figuresSheet(facts: FileFacts, language: Locale): Sheet {
  const columns = columnsOf(facts, language)
  const say = takeAwayWords[language]
  return {
    name: 'Figures',
    hasHead: true,
    columns: columns.map(([name, width]) => ({ head: say.columns[name], width })),
    rows: facts.records.map((record) => columns.map(([, , of]) => of(record))),
  }
}

function notesSheet(facts: FileFacts): Sheet {
  return {
    name: 'Notes',
    hasHead: false,
    columns: [
      { head: '', width: 24 },
      { head: '', width: 120 },
    ],
    rows: LOCALES.flatMap((language) => [...notes(facts, language), []]),
  }
}

function notes(facts: FileFacts, language: Locale): readonly (readonly (Cell | null)[])[] {
  const say = takeAwayWords[language]
  const { place, verdict } = facts
  const known = place.knownAt ? say.knownAt(formatInstant(place.knownAt, language, 'day-time')) : say.nothingKnown
  const base = indexBase(facts)
  const line = (label: string, ...texts: readonly Cell[]) =>
    texts.map((cell, at) => [at === 0 ? { text: label } : null, cell])
  const said = (words: string, link?: string): Cell => ({ text: words, link })
  return [
    // First, so that nobody opens made-up figures without reading that they are.
    ...(facts.isRehearsal ? line(say.rehearsal, said(say.rehearsal)) : []),
    ...line(say.title, said(facts.title[language])),
    ...(verdict === true ? [] : line(say.columns.missing, said(exploreWords[language].emptyWhy[verdict]))),
    ...(base ? line(exploreWords[language].labels.base, said(base)) : []),
    ...line(say.vintage, said(facts.isPinned ? known : `${known}. ${say.latest}`)),
    ...line(say.log, said(say.logTells(String(place.sequence), place.hash ?? '', place.epoch))),
    ...line(say.address, said(facts.pinnedAddress, facts.pinnedAddress)),
    ...line(say.licence, said(say.agency), said(say.terms)),
    ...line(say.statuses, said(say.statusTells)),
    ...line(say.computing, ...say.computingTells.map((words) => said(words))),
    ...line(say.digits, said(say.digitsTells)),
    ...line(say.sources, ...sourcesOf(facts)),
  ]
}

/** Each release the figures came with, and each place it was read from, once. */
function sourcesOf({ records }: FileFacts): readonly Cell[] {
  const sources = new Map<string, Cell>()
  for (const { figure } of records) {
    if (!figure) continue
    const words = `${figure.release}, ${figure.publishedAt}: ${figure.source.url}`
    sources.set(words, { text: words, link: linkOf(figure.source.url) })
  }
  return [...sources.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}

/** What a spreadsheet may open: an address of the web, and nothing else that a source's words could be. */
function linkOf(url: string): string | undefined {
  return /^https?:\/\/[^\s]+$/.test(url) && url.length < LINK_AT_MOST ? url : undefined
}

// Excel gives up on a workbook with a longer one.
const LINK_AT_MOST = 2_000
