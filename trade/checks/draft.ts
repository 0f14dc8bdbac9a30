import type { Figure } from '../figure.ts'
import { type Level, levelOf } from '../level.ts'
import type { CalendarItem } from '../live/entry.ts'
import { isMissing } from '../missing.ts'
import type { PeriodText } from '../period.ts'
import type { ReleaseCode, ReleaseKind, Stage } from '../release.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { parseSeriesKey, type SeriesDimensions, type SeriesKey } from '../series-key.ts'
import { readTyped, typedDigits } from './typed-number.ts'

/** A figure of a draft as it stands in its fields: text as typed, `scale` a power of ten of the series' unit. */
export interface DraftEntry {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
}

export interface Draft {
  readonly code: ReleaseCode
  readonly kind: ReleaseKind
  readonly stage: Stage
  /** Null for a restatement, which is about many. */
  readonly period: PeriodText | null
  /** ISO; null while nobody has said when. */
  readonly embargoAt: string | null
  readonly entries: readonly DraftEntry[]
  /** For a correction or addition: what is published, so that only what is changed or added is judged. */
  readonly baseline?: readonly DraftEntry[]
}

/** A print we hold, of any series. */
export type Held = Pick<Figure, 'period' | 'value' | 'scale' | 'printedGrowthPercent'>

/** What the checks may compare a draft with: our log's present, and the names of what it is cut by. */
export interface Background {
  /** Prints of the draft's series on both bases, the oldest first, as far back as `heldSince` says. */
  readonly lines: Readonly<Record<SeriesKey, readonly Held[]>>
  /** Names of members (integrated-circuits, USA) by `breakdown:member`. */
  readonly names: Readonly<Record<string, Bilingual>>
  /** The newest published release of the draft's stage for an earlier period; null where there is none. */
  readonly lastOfKind: LastOfKind | null
  /** What is published already of the draft's stage, or a later one, for months of its period. */
  readonly published: readonly PublishedRelease[]
  readonly calendar: CalendarKnowledge
}

export interface LastOfKind {
  readonly code: ReleaseCode
  readonly period: PeriodText
  /** Every series it had a figure in. */
  readonly series: readonly SeriesKey[]
}

export interface PublishedRelease {
  readonly code: ReleaseCode
  readonly stage: Stage
  readonly period: PeriodText
}

/** What the calendar says of the draft's release: its own item, or none, and whether it says anything of its stage in its year. */
export interface CalendarKnowledge {
  readonly item: Pick<CalendarItem, 'state' | 'dueAt'> | null
  readonly knowsTheYear: boolean
}

/** For a draft beside which nothing is held. */
export const NOTHING_HELD: Background = {
  lines: {},
  names: {},
  lastOfKind: null,
  published: [],
  calendar: { item: null, knowsTheYear: false },
}

/** A figure of the draft, read. `value` and `growth` are plain digits; null where the field is empty or unreadable. */
export interface ReadEntry extends DraftEntry {
  readonly dimensions: SeriesDimensions
  readonly level: Level | null
  readonly value: string | null
  readonly growth: string | null
  readonly unreadable: { readonly value: string | null; readonly growth: string | null }
}

/** The draft's figures read, in their order. A field that is no number counts as empty and is kept as `unreadable`. */
export function readEntries(entries: readonly DraftEntry[]): readonly ReadEntry[] {
  return entries.map((entry) => {
    const value = typedDigits(entry.value)
    return {
      ...entry,
      dimensions: parseSeriesKey(entry.series),
      value,
      level: levelFrom({ ...entry, value }),
      growth: typedDigits(entry.printedGrowthPercent),
      unreadable: { value: unreadable(entry.value), growth: unreadable(entry.printedGrowthPercent) },
    }
  })
}

/** The level a print holds, or null. */
export function levelFrom(print: {
  series: SeriesKey
  period: PeriodText
  value: string | null
  scale: number
}): Level | null {
  const level = levelOf({ ...print, missingReason: 'not-held' })
  return isMissing(level) ? null : level
}

function unreadable(text: string | null): string | null {
  const typed = readTyped(text)
  return 'unreadable' in typed ? typed.unreadable : null
}

/** The level of `series` for `period`: the draft's own where it has one, else the one we hold. */
export function levelIn(
  series: SeriesKey,
  period: PeriodText,
  entries: readonly ReadEntry[],
  background: Background,
): Level | null {
  return entryOf(entries, series, period)?.level ?? heldLevel(series, period, background)
}

/** The draft's own figure of `series` for `period`. */
export function entryOf(entries: readonly ReadEntry[], series: SeriesKey, period: PeriodText): ReadEntry | undefined {
  const index = INDEXES.get(entries) ?? indexOf(entries)
  INDEXES.set(entries, index)
  return index.get(`${series}@${period}`)
}

// Each rule looks up other figures for each figure: in a table of 1,500 that would be millions of comparisons at a key.
const INDEXES = new WeakMap<readonly ReadEntry[], ReadonlyMap<string, ReadEntry>>()

/** Of a figure that is there twice the first counts; a rule of its own speaks of the other. */
function indexOf(entries: readonly ReadEntry[]): ReadonlyMap<string, ReadEntry> {
  return new Map(entries.toReversed().map((entry) => [`${entry.series}@${entry.period}`, entry]))
}

/** The level our log holds of `series` for `period`. */
export function heldLevel(series: SeriesKey, period: PeriodText, { lines }: Background): Level | null {
  const held = lines[series]?.find((print) => print.period === period)
  return held ? levelFrom({ ...held, series }) : null
}
