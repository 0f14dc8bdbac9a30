import type { ViewQuery } from '#trade/explore/view-query.ts'

/** The publication whose figures a kept view shows for ever, as its address names it; null for a live one. */
export function pinnedTo({ asOf }: ViewQuery): string | null {
  return asOf === null ? null : String(asOf)
}
