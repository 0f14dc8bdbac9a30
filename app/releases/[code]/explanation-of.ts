import { database } from '#server/database/client.ts'
import type { Head } from '#server/log/head.ts'
import { processWide } from '#server/process-wide.ts'
import { explainedFigures } from '#server/queries/releases/explained-figures.ts'
import { figuresOf } from '#server/queries/releases/figures-around.ts'
import { readCalendar } from '#server/queries/releases/read-calendar.ts'
import type { ReadRelease } from '#server/queries/releases/read-release.ts'
import { type Explanation, explain, type Report, type ToExplain } from '#trade/explain/explain.ts'
import { reportPeriod } from '#trade/explain/frames.ts'
import { knowledge } from '#trade/explain/knowledge.ts'
import type { Figure } from '#trade/figure.ts'
import { parsePeriod } from '#trade/period.ts'
import { releaseCode } from '#trade/release.ts'
import { parseSeriesKey } from '#trade/series-key.ts'

type Compared = Pick<ToExplain, 'expectations' | 'past' | 'revised'>

// A publication draws every open page anew at the same instant; what a place in the log says of a release is worked out once.
const KEPT = 32

/** The release in sentences, as its log stands at `head`; null for one that was withdrawn, of which nothing is to be used. */
export function explanationOf(
  release: ReadRelease,
  figures: readonly Figure[],
  head: Head,
  compared: Compared,
): Promise<Explanation | null> {
  const { code, state } = release.notice
  if (state === 'withdrawn') return Promise.resolve(null)
  const kept = processWide('explanations', () => new Map<string, Promise<Explanation>>())
  const place = `${head.epoch} ${head.sequence} ${code}`
  const known = kept.get(place)
  if (known) return known
  const made = explainAt(release, figures, head.sequence, compared)
  kept.set(place, made)
  made.catch(() => kept.delete(place))
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
  return made
}

async function explainAt(
  { notice, entries }: ReadRelease,
  figures: readonly Figure[],
  head: number,
  compared: Compared,
): Promise<Explanation> {
  const headline = figures.filter(({ series }) => parseSeriesKey(series).breakdown === 'all')
  const [{ day, since, reportedAt }, present] = await Promise.all([
    explainedFigures(database(), notice, entries.at(-1)?.sequence ?? notice.sequence, head),
    figuresOf(
      database(),
      headline.map(({ series }) => series),
      headline.map(({ period }) => period),
      head,
    ),
  ])
  return explain({
    ...compared,
    release: { ...notice, precision: notice.instantPrecision },
    day: knowledge(day.sequence, day.figures),
    since: since && knowledge(since.sequence, since.figures),
    report: reportedAt ? { at: reportedAt, isOut: true } : await awaitedReport(notice, head),
    present,
  })
}

/** The monthly report on a release's months, where the calendar has a day for it. */
async function awaitedReport(notice: ReadRelease['notice'], head: number): Promise<Report | null> {
  if (notice.stage !== 'flash' && notice.stage !== 'annual') return null
  const code = releaseCode('report', parsePeriod(reportPeriod(notice)))
  const item = (await readCalendar(database(), head)).find(({ release }) => release === code)
  const isAhead = item?.state === 'announced' || item?.state === 'confirmed' || item?.state === 'postponed'
  return isAhead && item.dueAt !== null ? { at: item.dueAt, isOut: false } : null
}
