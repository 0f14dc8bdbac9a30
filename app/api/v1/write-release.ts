import type { ReleaseNotice } from '#trade/live/entry.ts'

/** A release as the API writes it in a list. `published` says how exactly the instant is known. */
export function writeRelease(notice: ReleaseNotice, figures: number) {
  return {
    code: notice.code,
    stage: notice.stage,
    period: notice.period,
    state: notice.state,
    sequence: notice.sequence,
    publishedAt: notice.publishedAt,
    precision: notice.instantPrecision,
    source: notice.sourceUrl,
    notes: notice.notes,
    amended: notice.amended,
    figures,
  }
}
