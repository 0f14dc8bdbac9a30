import type { Figure } from '../figure.ts'
import type { PeriodText } from '../period.ts'
import type { SeriesKey } from '../series-key.ts'
import type { CalendarItem, CalendarState, Cursor, LogEntry, ReleaseNotice } from './entry.ts'
import { RELEASES_KEPT, type Snapshot, type Subscription } from './fold.ts'

/** One thing that is published, as tests draw it by chance. `of` picks an earlier release, by index over those there are. */
export type Happening =
  | { readonly what: 'release'; readonly figures: readonly Print[] }
  | { readonly what: 'addition'; readonly of: number; readonly figures: readonly Print[] }
  | { readonly what: 'correction'; readonly of: number; readonly figures: readonly Print[] }
  | { readonly what: 'withdrawal'; readonly of: number }
  | { readonly what: 'calendar'; readonly items: readonly Announced[] }

export interface Print {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly value: string
}

export interface Announced {
  readonly release: string
  readonly state: CalendarState
}

/** Nothing but a log: entries that continue one another. Snapshots of it are read off as a query would, never folded. */
export class ModelLog {
  readonly #entries: LogEntry[] = []
  #head: Cursor

  constructor(epoch: string) {
    this.#head = { epoch, sequence: 0, hash: 'none' }
  }

  /** The same log up to `sequence`, as restored from a backup: from there on it is another, of `epoch`. */
  restored(sequence: number, epoch: string): ModelLog {
    const log = new ModelLog(epoch)
    log.#entries.push(...this.#entries.slice(0, sequence))
    log.#head = { epoch, sequence, hash: this.#entries[sequence - 1]?.hash ?? 'none' }
    return log
  }

  get head(): Cursor {
    return this.#head
  }

  get entries(): readonly LogEntry[] {
    return this.#entries
  }

  append(happening: Happening): LogEntry {
    const sequence = this.#head.sequence + 1
    const { epoch, hash: previousHash } = this.#head
    const entry: LogEntry = {
      epoch,
      sequence,
      previousHash,
      hash: chained(previousHash, `${epoch}/${sequence}/${JSON.stringify(happening)}`),
      publishedAt: new Date(Date.UTC(2025, 0, sequence, 3)).toISOString(),
      ...this.#said(happening, sequence),
    }
    this.#entries.push(entry)
    this.#head = { epoch, sequence, hash: entry.hash }
    return entry
  }

  /** What a panel of `subscription` shows at `sequence`: the newest of everything, looked up anew each time. */
  snapshot(subscription: Subscription, sequence: number = this.#head.sequence): Snapshot {
    const past = this.#entries.slice(0, sequence)
    const last = past.at(-1)
    const atHead = sequence === this.#head.sequence
    return {
      cursor: atHead ? this.#head : { epoch: last?.epoch ?? this.#head.epoch, sequence, hash: last?.hash ?? 'none' },
      subscription,
      figures: newestFigures(past, subscription),
      releases: newestNotices(past),
      calendar: openItems(past),
      takenAt: '2025-01-13T03:00:00.000Z',
    }
  }

  #said(happening: Happening, sequence: number): Pick<LogEntry, 'kind' | 'release' | 'calendar' | 'figures'> {
    switch (happening.what) {
      case 'calendar':
        return { kind: 'calendar', release: null, calendar: happening.items.map(calendarItem), figures: [] }
      case 'release': {
        const release = notice(`GACC-${sequence}-flash`, sequence)
        const calendar = openItems(this.#entries)[release.code]
        return {
          kind: 'release',
          release,
          calendar: calendar ? [{ ...calendar, state: 'released' }] : [],
          figures: happening.figures.map((print) => this.#figure(print, release.code, sequence)),
        }
      }
      case 'addition': {
        const subject = this.#subject(happening.of)
        if (!subject) return this.#said({ what: 'calendar', items: [] }, sequence)
        const figures = happening.figures.map((print) => this.#figure(print, subject.code, sequence))
        return { kind: 'addition', release: { ...subject, notes: `with ${sequence}` }, calendar: [], figures }
      }
      case 'correction': {
        const subject = this.#subject(happening.of)
        if (!subject) return this.#said({ what: 'calendar', items: [] }, sequence)
        const figures = happening.figures.map((print) => this.#figure(print, subject.code, sequence))
        return { kind: 'correction', release: amended(subject, 'corrected', sequence), calendar: [], figures }
      }
      case 'withdrawal': {
        const subject = this.#subject(happening.of)
        if (!subject) return this.#said({ what: 'calendar', items: [] }, sequence)
        const present = [...newest(this.#entries).values()].filter((figure) => figure.release === subject.code)
        const figures = present.map((print) => ({
          ...this.#figure({ ...print, value: '' }, subject.code, sequence),
          value: null,
          status: 'M' as const,
          missingReason: 'withdrawn' as const,
        }))
        return { kind: 'withdrawal', release: amended(subject, 'withdrawn', sequence), calendar: [], figures }
      }
    }
  }

  #subject(of: number): ReleaseNotice | null {
    const standing = [...notices(this.#entries).values()].filter(({ state }) => state !== 'withdrawn')
    return standing[of % standing.length] ?? null
  }

  #figure({ series, period, value }: Print, release: string, vintage: number): Figure {
    const old = newest(this.#entries).get(`${series} ${period}`)
    return {
      series,
      period,
      value,
      scale: 9,
      status: 'P',
      printedGrowthPercent: null,
      firstPrint: 'held',
      missingReason: null,
      vintage,
      publishedAt: new Date(Date.UTC(2025, 0, vintage, 3)).toISOString(),
      release,
      source: { url: 'http://www.customs.gov.cn/', cell: null, note: null },
      disagreements: [],
      replaces: old ? { value: old.value, scale: 9, printedGrowthPercent: null, vintage: old.vintage } : null,
    }
  }
}

/** Not a good hash, but a chain: the same happening after another past is another place. FNV-1a, 32 bits. */
function chained(previousHash: string, text: string): string {
  let hash = 2_166_136_261
  for (const character of previousHash + text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619)
  return `${(hash >>> 0).toString(16)} after ${previousHash.slice(0, 8)}`
}

function notice(code: string, sequence: number): ReleaseNotice {
  return {
    code,
    stage: 'flash',
    period: '2024-12',
    state: 'published',
    sequence,
    publishedAt: new Date(Date.UTC(2025, 0, sequence, 3)).toISOString(),
    instantPrecision: 'second',
    sourceUrl: null,
    notes: null,
    amended: null,
    expectations: [],
    sentences: null,
  }
}

function amended(subject: ReleaseNotice, state: 'corrected' | 'withdrawn', sequence: number): ReleaseNotice {
  const at = new Date(Date.UTC(2025, 0, sequence, 3)).toISOString()
  return { ...subject, state, amended: { at, reason: 'a slip', errorWas: 'agency', sequence } }
}

function calendarItem({ release, state }: Announced): CalendarItem {
  const dueAt = '2025-01-13T03:00:00.000Z'
  return {
    release,
    stage: 'flash',
    period: '2024-12',
    dueAt,
    firstDueAt: null,
    precision: 'minute',
    state,
    note: null,
    source: '',
  }
}

function newest(entries: readonly LogEntry[]): Map<string, Figure> {
  const all = entries.flatMap((entry) => entry.figures)
  return new Map(all.map((figure) => [`${figure.series} ${figure.period}`, figure]))
}

function newestFigures(entries: readonly LogEntry[], { series, fromYear }: Subscription): Snapshot['figures'] {
  const lines: Record<string, Record<string, Figure>> = {}
  for (const figure of newest(entries).values()) {
    if (!series.includes(figure.series) || Number(figure.period.slice(0, 4)) < fromYear) continue
    lines[figure.series] = { ...lines[figure.series], [figure.period]: figure }
  }
  return lines
}

/** By code, in the order of their first publication, each as it was said last. */
function notices(entries: readonly LogEntry[]): Map<string, ReleaseNotice> {
  return new Map(entries.flatMap(({ release }) => (release ? [[release.code, release] as const] : [])))
}

function newestNotices(entries: readonly LogEntry[]): readonly ReleaseNotice[] {
  return [...notices(entries).values()].slice(-RELEASES_KEPT)
}

function openItems(entries: readonly LogEntry[]): Record<string, CalendarItem> {
  const items = new Map(entries.flatMap((entry) => entry.calendar.map((item) => [item.release, item] as const)))
  return Object.fromEntries([...items].filter(([, item]) => item.state !== 'released'))
}
