import type { Background, DraftEntry } from '#trade/checks/draft.ts'
import type { Change } from '../Preview/ChangeTable.tsx'
import type { Expected } from '#trade/live/entry.ts'
import type { Receipt } from '#trade/receipt.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { ReleaseKind, ReleaseState, Stage } from '#trade/release.ts'

/** Warnings let pass, who did, and why. */
export interface AcceptedByName {
  readonly who: string
  readonly reason: string
  readonly warnings: readonly (Bilingual & { readonly id: string })[]
}

/** A release as its page shows it: instants as ISO text, people by name. */
export interface ReleaseView {
  readonly code: string
  readonly kind: ReleaseKind
  readonly stage: Stage
  readonly period: string
  readonly state: ReleaseState
  readonly revision: number
  readonly subject: string | null
  readonly enteredBy: string | null
  readonly approvedBy: string | null
  /** Who keeps it from going out, and since when. */
  readonly held: { readonly by: string; readonly at: string } | null
  readonly embargoAt: string | null
  readonly dueAt: string | null
  readonly sourceUrl: string | null
  readonly notes: string | null
  readonly reason: string | null
  readonly errorWas: 'ours' | 'agency' | null
  readonly headlineEn: string | null
  readonly headlineZh: string | null
  /** The wall's headline as written from the figures as they are saved. */
  readonly written: Bilingual | null
  readonly checksum: string
  /** The signed-in person entered or edited it. */
  readonly isOwn: boolean
  /** Four eyes are asked for: none of those approves it. */
  readonly needsSecond: boolean
  readonly mayEnter: boolean
  readonly mayApprove: boolean
  readonly entries: readonly DraftEntry[]
  /** Of a correction: what is published. */
  readonly baseline: readonly DraftEntry[] | null
  readonly background: Background
  readonly expectations: readonly Expected[]
  /** While it waits for approval or for its instant: what publishing will change. */
  readonly changes: readonly Change[] | null
  readonly published: { readonly sequence: number; readonly receipt: Receipt } | null
  /** Warnings of these figures that somebody let pass, and why. */
  readonly accepted: readonly AcceptedByName[]
  readonly trail: readonly { readonly id: string; readonly at: string; readonly who: string; readonly action: string }[]
}
