import type { Figure } from '#trade/figure.ts'
import type { Expected } from '#trade/live/entry.ts'
import { gatherFacts } from '#trade/sentences/gather-facts.ts'
import type { GatherInput } from '#trade/sentences/gather-input.ts'
import type { Locale } from '#trade/format/locale.ts'
import { lengthOf } from '#trade/sentences/fit.ts'
import { BUDGETS } from '#trade/sentences/rulebook.ts'
import type { Bilingual, Sentences } from '#trade/sentences/sentences.ts'
import { writeSentences } from '#trade/sentences/write-sentences.ts'
import type { Database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { DraftFigure } from './draft-figure.ts'
import { type HeadlineBook, isHeadline, readHeadlineBook } from './headline-book.ts'
import { readExpectations } from './read-expectations.ts'
import type { ApprovedRelease } from './take-approved.ts'
import type { Subject } from './take-subject.ts'

/** What a publication says beside its figures, made while the release is armed and never recomputed. */
export interface Composed {
  /** Null where the rulebook gives it no headline: tables without headline figures, revisions too small to be said. */
  readonly sentences: Sentences | null
  readonly expectations: readonly Expected[]
}

/** The part of a release that sentences are about. */
export type Composable = Pick<
  ApprovedRelease,
  | 'code'
  | 'stage'
  | 'kind'
  | 'period'
  | 'embargoAt'
  | 'reason'
  | 'reasonZh'
  | 'errorWas'
  | 'headlineEn'
  | 'headlineZh'
  | 'figures'
>

/** Composes from the database as it stands: everything public now is what was known at the embargo. */
export async function compose(tx: Database, release: ApprovedRelease, subject: Subject | null): Promise<Composed> {
  const expectations = await readExpectations(tx, subject?.code ?? release.code)
  if (subject && release.kind === 'addition') return composeWhole(tx, release, subject, expectations)
  const amendedAt = release.kind === 'release' ? release.embargoAt : await databaseNow(tx)
  const sentences = writeFor(
    { ...release, embargoAt: amendedAt },
    await readHeadlineBook(tx),
    expectations,
    await firstDueAt(tx, release.code),
  )
  return { sentences, expectations }
}

/** An addition's sentences are those of its release as if all of it had come at once. */
async function composeWhole(
  tx: Database,
  release: ApprovedRelease,
  subject: Subject,
  expectations: readonly Expected[],
): Promise<Composed> {
  const book = await readHeadlineBook(tx)
  const isOwn = (figure: Figure) => figure.release === subject.code
  const added = new Set(release.figures.map(({ series, period }) => `${series} ${period}`))
  const printed = book.present.filter((figure) => isOwn(figure) && !added.has(`${figure.series} ${figure.period}`))
  const whole: Composable = {
    ...release,
    kind: 'release',
    embargoAt: new Date(subject.notice.publishedAt),
    headlineEn: release.headlineEn ?? subject.headlineEn,
    headlineZh: release.headlineZh ?? subject.headlineZh,
    figures: [...release.figures, ...printed.map(asDraft)],
  }
  const others = {
    present: book.present.filter((figure) => !isOwn(figure)),
    prints: book.prints.filter((figure) => !isOwn(figure)),
  }
  const sentences = writeFor(whole, others, expectations, await firstDueAt(tx, subject.code))
  // Tables that say nothing of their own leave the words as they were.
  return { sentences: sentences ?? subject.notice.sentences, expectations }
}

function asDraft({ source, disagreements, ...figure }: Figure): DraftFigure {
  const { series, period, value, scale, printedGrowthPercent, status, firstPrint, missingReason } = figure
  return {
    series,
    period,
    value,
    scale,
    printedGrowthPercent,
    status,
    firstPrint,
    missingReason,
    sourceUrl: source.url,
    sourceCell: source.cell,
    sourceFile: source.file ?? null,
    sourceNote: source.note,
    disagreements,
  }
}

/** The sentences of a release as of its embargo, from what was known before it. An editor's headline takes the written one's place. */
export function writeFor(
  release: Composable,
  book: HeadlineBook,
  expectations: readonly Expected[],
  dueAt: string | null,
): Sentences | null {
  const publishedAt = release.embargoAt.toISOString()
  const input: GatherInput = {
    release: {
      ...release,
      period: release.stage === 'restatement' ? null : release.period,
      publishedAt,
      firstDueAt: dueAt,
    },
    figures: release.figures
      .filter((figure) => isHeadline(figure.series))
      .map((figure) => asFigure(figure, release.code, publishedAt)),
    before: book.present,
    prints: book.prints,
    expectations,
    ...amendmentOf(release, publishedAt),
  }
  const facts = gatherFacts(input)
  return facts && withEditorsHeadline(writeSentences(facts), release)
}

/** A draft's figure as it will stand once published. Its vintage is not known yet: it is no one's `replaces`. */
export function asFigure(draft: DraftFigure, release: string, publishedAt: string, vintage = 0): Figure {
  const { sourceUrl, sourceCell, sourceFile, sourceNote, ...figure } = draft
  return {
    ...figure,
    vintage,
    publishedAt,
    release,
    source: {
      url: sourceUrl ?? 'desk',
      cell: sourceCell,
      note: sourceNote,
      ...(sourceFile === null ? {} : { file: sourceFile }),
    },
    replaces: null,
  }
}

function amendmentOf({ kind, reason, reasonZh, errorWas }: Composable, at: string): Pick<GatherInput, 'amendment'> {
  if (kind === 'release' || kind === 'addition') return {}
  return { amendment: { at, errorWas: errorWas ?? 'ours', reason: { en: reason ?? '', zh: reasonZh ?? reason ?? '' } } }
}

/** An editor writes against the wall's budget, so the words serve page and wall; on an upright wall only where they fit. */
function withEditorsHeadline(written: Sentences, { headlineEn, headlineZh }: Composable): Sentences {
  const instead = (words: Bilingual): Bilingual => ({ en: headlineEn ?? words.en, zh: headlineZh ?? words.zh })
  const fits = (text: string | null, locale: Locale) => text !== null && lengthOf(text) <= BUDGETS.portrait[locale]
  return {
    ...written,
    page: instead(written.page),
    wall: instead(written.wall),
    portrait: {
      en: fits(headlineEn, 'en') && headlineEn ? headlineEn : written.portrait.en,
      zh: fits(headlineZh, 'zh') && headlineZh ? headlineZh : written.portrait.zh,
    },
  }
}

async function firstDueAt(tx: Database, code: string): Promise<string | null> {
  const [item] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT coalesce("firstDueAt", "dueAt") AS "at" FROM "CalendarItem" WHERE "releaseCode" = ${code}`
  return item?.at?.toISOString() ?? null
}
