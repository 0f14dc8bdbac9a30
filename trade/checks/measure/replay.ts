import type { CalendarItem } from '../../live/entry.ts'
import { comparePeriods, endOrdinal, parsePeriod, type PeriodText } from '../../period.ts'
import { parseSeriesKey, type SeriesKey } from '../../series-key.ts'
import { memberName } from '../../member-name.ts'
import type { Bilingual } from '../../sentences/sentences.ts'
import type { Background, Draft, DraftEntry, Held } from '../draft.ts'
import { expectedFigures } from '../expected-figures.ts'
import { knowledgeOf } from '../calendar.ts'
import { overlapping } from '../published.ts'
import { isWithinReach, seriesBeside } from '../reach.ts'
import type { PastAnnouncement, PastDraft, PastRelease } from './past.ts'

/**
 * The past, release by release in the order in which it became public, each with what was known before it and nothing later. Of those
 * that are not `wanted` only what they left behind is kept: a background takes a while to gather.
 */
export function* replay(
  past: readonly (PastRelease | PastAnnouncement)[],
  wanted: (release: PastRelease, at: number) => boolean = () => true,
): Generator<PastDraft> {
  const present = new Map<SeriesKey, Map<PeriodText, Held>>()
  const calendar = new Map<string, CalendarItem>()
  const published: PastRelease[] = []
  for (const release of past) {
    if (release.stage !== null) {
      if (wanted(release, published.length)) {
        const draft = draftOf(release)
        const background = backgroundOf(draft, release, present, calendar, published)
        yield { draft, background, later: release.later }
      }
      published.push(release)
      for (const figure of release.figures) keep(present, figure)
      const own = calendar.get(release.code)
      if (own) calendar.set(release.code, { ...own, state: 'released' })
    }
    for (const item of release.calendar) calendar.set(item.release, item)
  }
}

function draftOf({ code, stage, period, embargoAt, entries }: PastRelease): Draft {
  return { code, kind: 'release', stage, period: stage === 'restatement' ? null : period, embargoAt, entries }
}

function backgroundOf(
  draft: Draft,
  release: PastRelease,
  present: ReadonlyMap<SeriesKey, ReadonlyMap<PeriodText, Held>>,
  calendar: ReadonlyMap<string, CalendarItem>,
  published: readonly PastRelease[],
): Background {
  const keys = new Set([
    ...expectedFigures(draft.stage, draft.period).map(({ series }) => series),
    ...draft.entries.map(({ series }) => series),
  ])
  const about = draft.period === null ? null : parsePeriod(draft.period)
  const lines = Object.fromEntries(
    seriesBeside(keys).flatMap((series) => {
      const line = [...(present.get(series)?.values() ?? [])].filter(({ period }) =>
        isWithinReach(series, period, about),
      )
      return line.length === 0
        ? []
        : [[series, line.toSorted((a, b) => comparePeriods(parsePeriod(a.period), parsePeriod(b.period)))]]
    }),
  )
  const last = published.findLast(
    (one) => one.stage === release.stage && (about === null || endOrdinal(parsePeriod(one.period)) < endOrdinal(about)),
  )
  return {
    lines,
    names: namesOf([...keys, ...(last?.figures.map(({ series }) => series) ?? [])]),
    lastOfKind: last
      ? { code: last.code, period: last.period, series: [...new Set(last.figures.map(({ series }) => series))] }
      : null,
    published: overlapping(draft, published),
    calendar: knowledgeOf(draft, [...calendar.values()]),
  }
}

function keep(
  present: Map<SeriesKey, Map<PeriodText, Held>>,
  { series, period, value, scale, printedGrowthPercent }: DraftEntry,
): void {
  const line = present.get(series) ?? new Map<PeriodText, Held>()
  line.set(period, { period, value, scale, printedGrowthPercent })
  present.set(series, line)
}

function namesOf(keys: Iterable<SeriesKey>): Readonly<Record<string, Bilingual>> {
  const names: Record<string, Bilingual> = {}
  for (const key of keys) {
    const { breakdown, member } = parseSeriesKey(key)
    if (member !== null)
      names[`${breakdown}:${member}`] ??= {
        en: memberName(breakdown, member, 'en'),
        zh: memberName(breakdown, member, 'zh'),
      }
  }
  return names
}
