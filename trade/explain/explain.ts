import type { ActualAndExpected } from '../actual-and-expected.ts'
import type { Figure } from '../figure.ts'
import { beijingDay, formatInstant } from '../format/format-instant.ts'
import type { PastForecast } from '../past-surprises.ts'
import { parseSeriesKey } from '../series-key.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { againstExpectation } from './against-expectation.ts'
import { type Claim, claimsOf } from './claims.ts'
import { diversification } from './diversification.ts'
import { exportGrowth } from './export-growth.ts'
import { plainText } from './fact.ts'
import { howTraded } from './how-traded.ts'
import { importComposition } from './imports.ts'
import type { Knowledge } from './knowledge.ts'
import { partners } from './partners.ts'
import { released } from './released.ts'
import { revisedSince, revisedWithIt } from './revised.ts'
import {
  type Block,
  figuresBehind,
  type Paragraph,
  phrasesOf,
  type Section,
  type SectionId,
  type Spoken,
  type Unanswered,
} from './section.ts'

/** Everything an explanation is written from. */
export interface ToExplain {
  readonly release: Spoken
  /** As known by the end of the release's own day in Beijing, or after its newest correction. */
  readonly day: Knowledge
  /** As known when the monthly report on the same months was out; null for that report itself, and until it comes. */
  readonly since: Knowledge | null
  /** The monthly report: when it came, or is due and still to come; null where neither is known. */
  readonly report: Report | null
  readonly expectations: readonly ActualAndExpected[]
  readonly past: readonly PastForecast[]
  /** Figures of earlier releases that this one changed. */
  readonly revised: readonly Figure[]
  /** Its own headline figures as they stand now. */
  readonly present: readonly Figure[]
}

export interface Report {
  readonly at: string
  readonly isOut: boolean
}

export interface Explanation {
  readonly sections: readonly Section[]
  readonly unanswered: readonly Unanswered[]
  /** Claims of the story that a release is known for; null for all others. */
  readonly claims: readonly Claim[] | null
}

/**
 * What a release says, question by question, from the figures alone and in both languages at once (docs/sentences.md, 5.12). What was
 * public on its day and what came with the later report stand apart. A question without a figure is answered by where it would stand.
 */
export function explain(input: ToExplain): Explanation {
  const { release, day, since, report } = input
  const ask = (question: (known: Knowledge) => readonly Block[]) => paragraphs(release, day, since, question)
  const tables: readonly (readonly [SectionId, (known: Knowledge) => readonly Block[]])[] = [
    ['export-growth', (known) => exportGrowth(known, release)],
    ['imports', (known) => importComposition(known, release)],
    ['partners', (known) => partners(known, release)],
    ['diversification', (known) => diversification(known, release)],
    ['how-traded', (known) => howTraded(known, release)],
  ]
  // A restatement seen on a day is about many periods: of it only what changed is told.
  const isRestatement = release.stage === 'restatement'
  const asked: readonly Section[] = [
    { id: 'released', paragraphs: isRestatement ? [] : once(release, released(day, release, report?.at ?? null)) },
    ...tables.map(([id, question]) => ({ id, paragraphs: isRestatement ? [] : ask(question) })),
    {
      id: 'expectation',
      paragraphs: once(release, againstExpectation(day, release, input.expectations, input.past)),
    },
    {
      id: 'revised',
      paragraphs: [
        ...once(release, revisedWithIt(input.revised)),
        ...once(release, revisedSince(day, release, input.present), 'since'),
      ],
    },
  ]
  return {
    sections: asked.filter(({ paragraphs: held }) => held.length > 0),
    unanswered: isRestatement
      ? []
      : asked
          .filter(({ paragraphs: held }) => held.length === 0)
          .map(({ id }) => ({ id, sentence: whyNot(id, report) })),
    claims: claimsOf(release, day, since),
  }
}

function once(release: Spoken, blocks: readonly Block[], known: Paragraph['known'] = 'day'): readonly Paragraph[] {
  return blocks.length === 0 ? [] : [{ known, blocks, origins: originsOf(release, blocks) }]
}

/** A question asked of what was known on the day, and of what the report added. */
function paragraphs(
  release: Spoken,
  day: Knowledge,
  since: Knowledge | null,
  question: (known: Knowledge) => readonly Block[],
): readonly Paragraph[] {
  const then = question(day)
  const later = since ? question(since) : []
  return [...once(release, then), ...once(release, added(then, later, day), 'since')]
}

/**
 * What a later answer adds: lines that rest on a figure of a table which came later and that the first answer did not have word for
 * word. Totals alone grow finer digits with every report, and add nothing. Words that lead a list stay with it.
 */
function added(then: readonly Block[], later: readonly Block[], day: Knowledge): readonly Block[] {
  const said = new Set(then.flatMap(phrasesOf).map(({ en }) => plainText(en)))
  const isNew = (block: Block) =>
    figuresBehind([block]).some(
      (figure) => figure.vintage > day.sequence && parseSeriesKey(figure.series).breakdown !== 'all',
    )
  const kept = later.map((block): Block | null => {
    if (block.kind === 'text') return isNew(block) && !said.has(plainText(block.phrase.en)) ? block : null
    const items = block.items.filter((phrase) => !said.has(plainText(phrase.en)) && isNew({ kind: 'text', phrase }))
    return items.length > 0 ? { kind: 'list', items } : null
  })
  return later.flatMap((block, at) => {
    const own = kept[at]
    if (own) return [own]
    const leads = block.kind === 'text' && later[at + 1]?.kind === 'list' && kept[at + 1]
    return leads ? [block] : []
  })
}

function originsOf(release: Spoken, blocks: readonly Block[]): Paragraph['origins'] {
  const from = beijingDay(release.publishedAt)
  const origins = new Map(
    figuresBehind(blocks)
      .filter((figure) => figure.release !== release.code && beijingDay(figure.publishedAt) >= from)
      .map((figure) => [figure.release, { release: figure.release, publishedAt: figure.publishedAt }]),
  )
  return [...origins.values()].toSorted((a, b) => a.publishedAt.localeCompare(b.publishedAt))
}

/** Which table of the agency would hold the answer; each in one sentence. */
function whyNot(id: SectionId, report: Report | null): Bilingual {
  if (id === 'expectation') return { en: 'No forecast of this release is held.', zh: '未收录对本次发布的预测。' }
  const table = TABLES[id]
  if (report && !report.isOut && id !== 'released' && id !== 'revised')
    return {
      en: `The agency has not published this yet; it comes with the monthly report on ${formatInstant(report.at, 'en', 'day')}.`,
      zh: `海关总署尚未公布，将随${formatInstant(report.at, 'zh', 'day')}的月报发布。`,
    }
  return {
    en: `No figure for it is held; it would stand in the agency’s ${table.en}.`,
    zh: `未收录相应数据；应见于海关总署的${table.zh}。`,
  }
}

const TABLES: Record<SectionId, Bilingual> = {
  released: { en: 'table of total imports and exports', zh: '《进出口商品总值表》' },
  'export-growth': { en: 'table of major export commodities', zh: '《出口主要商品量值表》' },
  imports: { en: 'table of major import commodities', zh: '《进口主要商品量值表》' },
  partners: { en: 'table of trade by country or region', zh: '《进出口商品国别（地区）总值表》' },
  diversification: { en: 'whole table of trade by country or region', zh: '《进出口商品国别（地区）总值表》（全表）' },
  'how-traded': { en: 'tables of trade by mode and by type of enterprise', zh: '《进出口商品贸易方式企业性质总值表》' },
  expectation: { en: 'none: forecasts are others’', zh: '' },
  revised: { en: 'later tables', zh: '后续各表' },
}
