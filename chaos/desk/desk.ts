import { createDraft } from '#server/desk/create-draft.ts'
import { startAddition } from '#server/desk/start-addition.ts'
import { setSource } from '#server/desk/set-source.ts'
import { startCorrection } from '#server/desk/start-correction.ts'
import { startWithdrawal } from '#server/desk/start-withdrawal.ts'
import { fieldsOf, typeFigures } from '#server/desk/type-figures.ts'
import { database } from '#server/database/client.ts'
import { databaseNow } from '#server/database/now.ts'
import { publishCalendar } from '#server/publish/publish-calendar.ts'
import { transition } from '#server/publish/transition.ts'
import type { Chance } from '../chance.ts'
import type { Secret } from '../checker/surfaces.ts'
import { COMMODITIES, DOLLARS, LONG_TABLE, YUAN } from './series.ts'

const EDITOR = { id: 'editor', name: 'Editor', address: null }
const CHIEF = { id: 'chief', name: 'Chief', address: null }
const SOURCE = 'http://www.customs.gov.cn/'
/** Every figure of a long table names it, which makes three megabytes of a table without many rows. */
const LONG_SOURCE = `${SOURCE}?table=${'long-'.repeat(6_000)}`

const STAGES = ['flash', 'report', 'online'] as const
// January and February come together since 2020: they are left out.
const MONTHS = [2031, 2032, 2033, 2034, 2035, 2036].flatMap((year) =>
  Array.from({ length: 10 }, (_, at) => `${year}-${String(at + 3).padStart(2, '0')}`),
)
const YEARS_OF_LONG_TABLES = ['2041', '2042', '2043', '2044']

type Stage = (typeof STAGES)[number] | 'yearbook'

interface Published {
  readonly code: string
  readonly stage: Stage
  readonly period: string
}

/**
 * The desk at work: enters releases, additions, corrections and withdrawals by the product's own desk, and approves them for an instant a few
 * seconds ahead. What publishes them is the release clock of whichever node is first.
 */
export class Desk {
  #printed = 0
  #working: Promise<unknown> = Promise.resolve()

  constructor(private readonly chance: Chance) {}

  /** Something of what a desk does, by lot. Null where there was nothing to publish at an instant. */
  work(): Promise<Secret | null> {
    return this.#inTurn(async () => {
      const lot = this.chance.next()
      const inMs = this.chance.between(1_500, 4_000)
      if (lot < 0.08) return this.#announce()
      if (lot < 0.14) return this.#amend('withdrawal', inMs)
      if (lot < 0.22) return (await this.#add(inMs)) ?? this.#amend('correction', inMs)
      if (lot < 0.5) return this.#amend('correction', inMs)
      return (await this.#enter(inMs)) ?? this.#amend('correction', inMs)
    })
  }

  /** A release, or where all are out a correction, that will be published in `inMs`. */
  publishIn(inMs: number): Promise<Secret | null> {
    return this.#inTurn(async () => (await this.#enter(inMs)) ?? this.#amend('correction', inMs))
  }

  /** Long tables, all for one instant. Answers it, ms since 1970, and their codes. */
  publishLongTables(inMs: number): Promise<{ embargoMs: number; codes: string[] }> {
    return this.#inTurn(async () => {
      const codes: string[] = []
      for (const period of YEARS_OF_LONG_TABLES) codes.push(await this.#draftLongTable(period))
      const embargoAt = await this.#ahead(inMs)
      for (const code of codes) await transition(code, 'approved', CHIEF, { embargoAt })
      return { embargoMs: embargoAt.getTime(), codes }
    })
  }

  /** In review; or where one of this year was left half done, when the database went away, that one. */
  async #draftLongTable(period: string): Promise<string> {
    const whole = `GACC-${period}-yearbook`
    const newest = await database().release.findFirst({
      where: { code: { startsWith: whole } },
      orderBy: { id: 'desc' },
      select: { code: true, state: true },
    })
    if (newest?.state === 'approved') await transition(newest.code, 'draft', EDITOR)
    if (newest?.state === 'in_review') return newest.code
    const isOpen = newest?.state === 'draft' || newest?.state === 'approved'
    const code = isOpen
      ? newest.code
      : newest
        ? await startCorrection(whole, amendmentOf(period), EDITOR)
        : await createDraft('yearbook', period, EDITOR, SOURCE)
    await this.#save(code, period, LONG_TABLE, LONG_SOURCE)
    await transition(code, 'in-review', EDITOR)
    return code
  }

  /** The first that is published, so that the log has an entry. */
  async begin(): Promise<void> {
    await this.#inTurn(() => this.#announce())
  }

  /** One thing after another: the desk has one pair of hands. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#working.then(work)
    this.#working = result.catch(() => {})
    return result
  }

  async #enter(inMs: number): Promise<Secret | null> {
    const taken = new Set((await database().release.findMany({ select: { code: true } })).map(({ code }) => code))
    const free = MONTHS.flatMap((period) =>
      STAGES.filter((stage) => !taken.has(`GACC-${period}-${stage}`)).map((stage) => ({ period, stage })),
    )
    if (free.length === 0) return null
    // Of the first few, so that months fill and stages restate one another.
    const { period, stage } = this.chance.pick(free.slice(0, 9))
    const code = await createDraft(stage, period, EDITOR, SOURCE)
    const series =
      stage === 'flash' ? [...DOLLARS, ...YUAN] : stage === 'report' ? [...DOLLARS, ...COMMODITIES] : COMMODITIES
    const marker = await this.#save(code, period, series)
    return this.#approve(code, period, series[0] ?? '', marker, inMs)
  }

  async #amend(kind: 'correction' | 'withdrawal', inMs: number): Promise<Secret | null> {
    const subjects = (await database().$queryRaw`
      SELECT r."code", r."stage"::text AS "stage", r."period" FROM "Release" r
      WHERE r."kind" = 'release' AND r."stage" <> 'yearbook' AND r."state" IN ('published', 'corrected')
        AND NOT EXISTS (SELECT FROM "Release" c WHERE c."subjectId" = r."id" AND c."state" <> 'published')
      ORDER BY r."id" DESC LIMIT 30`) as Published[]
    if (subjects.length === 0) return null
    const { code: subject, stage, period } = this.chance.pick(subjects)
    if (kind === 'withdrawal') {
      const code = await startWithdrawal(subject, amendmentOf(period), EDITOR)
      return this.#approve(code, period, '', '', inMs)
    }
    const code = await startCorrection(subject, amendmentOf(period), EDITOR)
    const series = stage === 'online' ? COMMODITIES.slice(0, 3) : DOLLARS
    const marker = await this.#save(code, period, series)
    return this.#approve(code, period, series[0] ?? '', marker, inMs)
  }

  /** A flash’s tables, which come after its headline. */
  async #add(inMs: number): Promise<Secret | null> {
    const subjects = (await database().$queryRaw`
      SELECT r."code", r."stage"::text AS "stage", r."period" FROM "Release" r
      WHERE r."kind" = 'release' AND r."stage" = 'flash' AND r."state" IN ('published', 'corrected')
        AND NOT EXISTS (SELECT FROM "Release" c WHERE c."subjectId" = r."id" AND (c."kind" = 'addition' OR c."state" <> 'published'))
      ORDER BY r."id" DESC LIMIT 30`) as Published[]
    if (subjects.length === 0) return null
    const { code: subject, period } = this.chance.pick(subjects)
    const code = await startAddition(subject, EDITOR)
    const marker = await this.#save(code, period, COMMODITIES)
    return this.#approve(code, period, COMMODITIES[0] ?? '', marker, inMs)
  }

  async #announce(): Promise<null> {
    const period = this.chance.pick(MONTHS)
    await publishCalendar(
      [
        {
          release: `GACC-${period}-flash`,
          stage: 'flash',
          period,
          dueAt: new Date(Date.UTC(2037, 0, 1 + Math.floor(this.chance.between(0, 300)), 3)).toISOString(),
          firstDueAt: null,
          precision: 'minute',
          state: this.chance.pick(['announced', 'confirmed', 'postponed', 'missed']),
          note: null,
          source: SOURCE,
        },
      ],
      EDITOR,
    )
    return null
  }

  /** Saves figures that nobody else prints; answers the first one's digits. */
  async #save(code: string, period: string, series: readonly string[], sourceUrl = SOURCE): Promise<string> {
    this.#printed += 1
    // Four digits that are this print's own, and two that differ from series to series.
    const whole = 1_000 + (this.#printed % 9_000)
    const entries = series.map((key, at) => ({
      series: key,
      period,
      value: `${whole}.${String((at * 7 + this.#printed) % 100).padStart(2, '0')}`,
      scale: 8,
      printedGrowthPercent: `${(at % 19) - 9}.${this.#printed % 10}`,
    }))
    await typeFigures(code, fieldsOf(entries), EDITOR)
    const release = await database().release.findUniqueOrThrow({ where: { code }, select: { sourceUrl: true } })
    const { sourceUrl: printedAt } = release
    if (printedAt !== sourceUrl)
      await setSource(code, { sourceUrl, notes: null }, { sourceUrl: printedAt, notes: null }, EDITOR)
    return entries[0]?.value ?? ''
  }

  async #approve(code: string, period: string, series: string, marker: string, inMs: number): Promise<Secret> {
    await transition(code, 'in-review', EDITOR)
    const embargoAt = await this.#ahead(inMs)
    await transition(code, 'approved', CHIEF, { embargoAt })
    return { code, period, series, marker, embargoMs: embargoAt.getTime() }
  }

  async #ahead(ms: number): Promise<Date> {
    return new Date((await databaseNow(database())).getTime() + ms)
  }
}

function amendmentOf(period: string) {
  return { typedPeriod: period, reason: 'digits were swapped', reasonZh: null, errorWas: 'ours' as const }
}
