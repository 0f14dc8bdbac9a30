import type { CalendarItem, PublicationKind, ReleaseNotice } from '#trade/live/entry.ts'

/** What a publication says, as it is stored and hashed. The figures stand in their own table; their digest binds them to the chain. */
export interface PublicationBody {
  readonly kind: PublicationKind
  readonly publishedAt: string
  readonly release: ReleaseNotice | null
  readonly calendar: readonly CalendarItem[]
  readonly figures: { readonly count: number; readonly digest: string }
}
