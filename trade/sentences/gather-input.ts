import type { Figure } from '../figure.ts'
import type { Expected } from '../live/entry.ts'
import type { PeriodText } from '../period.ts'
import type { ReleaseCode, ReleaseKind, Stage } from '../release.ts'
import type { Bilingual } from './sentences.ts'

/** What sentences are gathered from. All arrays may be in any order; figures of other series are passed over. */
export interface GatherInput {
  readonly release: {
    readonly code: ReleaseCode
    readonly stage: Stage
    readonly kind: ReleaseKind
    /** A restatement is about many periods: its period is passed over, and may be null. */
    readonly period: PeriodText | null
    /** From when the release is public, ISO. */
    readonly publishedAt: string
    /** When the agency first announced it for, ISO; null where no calendar gave a day. */
    readonly firstDueAt: string | null
  }
  /** This release's own figures. Of a correction: the right ones. */
  readonly figures: readonly Figure[]
  /** The headline figures present before this release, one per series and period (`CN.<flow>.all.value.<currency>.<basis>`). */
  readonly before: readonly Figure[]
  /**
   * Every print of every vintage of the headline series before this release; needed for ranks on first prints and for
   * records, which nothing else can prove. Leave out prints that were withdrawn, or wrong by our own error: a misplaced
   * comma of ours must not forbid a record for ever. Without it `before` ranks, and no record is claimed.
   */
  readonly prints?: readonly Figure[]
  /** The polls as frozen at the embargo, one per flow, currency and figure. */
  readonly expectations: readonly Expected[]
  /** For a correction or a withdrawal. */
  readonly amendment?: { readonly at: string; readonly errorWas: 'ours' | 'agency'; readonly reason: Bilingual }
}
