import { cache } from 'react'
import { database } from '#server/database/client.ts'
import { type Head, readHead } from '#server/log/head.ts'
import { figuresOf } from '#server/queries/releases/figures-around.ts'
import { readNotice } from '#server/queries/releases/read-notice.ts'
import { byLine, snapshotFor } from '#server/queries/snapshot.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { parsePeriod, periodBefore, printPeriod, yearBefore } from '#trade/period.ts'
import { isReleaseCode } from '#trade/release.ts'
import { leadRelease } from '#trade/wall/scene.ts'
import { WALL_SERIES } from '#trade/wall/series.ts'

/** A release that has words of its own, and the figures its key figure is drawn from, at one place in the log. */
export interface Headline {
  readonly notice: ReleaseNotice
  readonly figures: Snapshot['figures']
  readonly head: Head
}

/** Which: a release by its code, or whichever leads. */
export const LATEST = null

/**
 * The headline of release `code`, or of the newest that leads. Null for a code that nobody published, and for tables without words of
 * their own. Read once for a page and its title.
 */
export const headlineOf = cache(async (code: string | typeof LATEST): Promise<Headline | null> => {
  const head = await readHead(database())
  const notice = code === LATEST ? await newest(head) : isReleaseCode(code) ? await noticeAt(code, head) : null
  if (!notice?.sentences) return null
  const period = parsePeriod(notice.period)
  const periods = [period, periodBefore(period, 'month'), yearBefore(period)].map(printPeriod)
  const figures = await figuresOf(database(), WALL_SERIES, new Set(periods), head.sequence)
  return { notice, figures: byLine(figures), head }
})

function noticeAt(code: string, { sequence }: Head): Promise<ReleaseNotice | null> {
  return readNotice(database(), code, sequence)
}

async function newest({ sequence }: Head): Promise<ReleaseNotice | null> {
  return leadRelease((await snapshotFor({ series: [], fromYear: 9000 }, sequence)).releases)
}
