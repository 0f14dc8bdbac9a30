import type { CalendarItem } from '../../live/entry.ts'
import type { PeriodText } from '../../period.ts'
import type { ReleaseCode, Stage } from '../../release.ts'
import type { Background, Draft, DraftEntry } from '../draft.ts'

/** A release of the past as it was published. */
export interface PastRelease {
  readonly code: ReleaseCode
  readonly stage: Stage
  readonly period: PeriodText
  /** ISO. */
  readonly embargoAt: string
  /** As the form shows them. */
  readonly entries: readonly DraftEntry[]
  /** As they are stored: January and January–February on both bases. */
  readonly figures: readonly DraftEntry[]
  /** Those whose level is a later print, the first not being held: what the agency told that day was another figure. By `series@period`. */
  readonly later: ReadonlySet<string>
  readonly calendar: readonly CalendarItem[]
}

/** What changed the calendar alone. */
export interface PastAnnouncement {
  readonly stage: null
  readonly calendar: readonly CalendarItem[]
}

/** A release of the past as its draft stood at the desk, with all that was known then. */
export interface PastDraft {
  readonly draft: Draft
  readonly background: Background
  readonly later: ReadonlySet<string>
}
