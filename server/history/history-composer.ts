import type { Figure } from '#trade/figure.ts'
import type { Expected } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import { readHead } from '../log/head.ts'
import type { Armed } from '../publish/arm.ts'
import { asFigure, writeFor } from '../publish/compose.ts'
import { type HeadlineBook, isHeadline, readHeadlineBook } from '../publish/headline-book.ts'
import { compileExpectations } from './compile-expectations.ts'
import type { HistoryEntry, HistoryRelease } from './history-release.ts'

/**
 * Arms one past release after another, from memory: the same sentences from the same facts as the desk's, without reading the
 * whole past anew for each.
 */
export class HistoryComposer {
  readonly #present: Map<string, Figure>
  readonly #prints: Figure[]
  readonly #expectations = expectationsByRelease()
  readonly #dueAt: Map<ReleaseCode, string | null>
  #sequence: number

  private constructor(book: HeadlineBook, dueAt: readonly DueAt[], sequence: number) {
    this.#present = new Map(book.present.map((figure) => [placeOf(figure), figure]))
    this.#prints = [...book.prints]
    this.#dueAt = new Map(dueAt.map(({ release, at }) => [release, at && at.toISOString()]))
    this.#sequence = sequence
  }

  static async begin(): Promise<HistoryComposer> {
    const { sequence } = await readHead(database())
    // What a load that was cut short has announced already.
    const dueAt = await database().$queryRaw<DueAt[]>`
      SELECT "releaseCode" AS "release", coalesce("firstDueAt", "dueAt") AS "at" FROM "CalendarItem"`
    return new HistoryComposer(await readHeadlineBook(database()), dueAt, sequence)
  }

  /** What the release says, given everything published before it. */
  arm(release: HistoryRelease): Armed {
    const expectations = this.#expectations.get(release.code) ?? []
    const book = { present: [...this.#present.values()], prints: this.#prints }
    const composable = {
      ...release,
      kind: 'release' as const,
      embargoAt: new Date(release.embargoAt),
      reason: null,
      reasonZh: null,
      errorWas: null,
      headlineEn: null,
      headlineZh: null,
    }
    const sentences = writeFor(composable, book, expectations, this.#dueAt.get(release.code) ?? null)
    return { afterSequence: this.#sequence, composed: { sentences, expectations } }
  }

  /** Takes note of what has just been published as `sequence`. */
  published(entry: HistoryEntry, sequence: number): void {
    this.#sequence = sequence
    for (const item of entry.calendar)
      if (!this.#dueAt.has(item.release)) this.#dueAt.set(item.release, item.firstDueAt ?? item.dueAt)
    if (entry.kind === 'calendar') return
    for (const draft of entry.figures) {
      if (!isHeadline(draft.series)) continue
      const figure = asFigure(draft, entry.code, entry.embargoAt, sequence)
      this.#present.set(placeOf(figure), figure)
      this.#prints.push(figure)
    }
  }
}

interface DueAt {
  readonly release: ReleaseCode
  readonly at: Date | null
}

function placeOf({ series, period }: Figure): string {
  return `${series} ${period}`
}

function expectationsByRelease(): Map<ReleaseCode, Expected[]> {
  const byRelease = new Map<ReleaseCode, Expected[]>()
  for (const { release, flow, currency, figure, median, low, high, forecasts, poll, source } of compileExpectations()) {
    const held = byRelease.get(release) ?? []
    held.push({ flow, currency, figure, median, low, high, forecasts, poll, source })
    byRelease.set(release, held)
  }
  return byRelease
}
