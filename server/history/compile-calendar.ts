import type { CalendarItem } from '#trade/live/entry.ts'
import { printPeriod } from '#trade/period.ts'
import { parseReleaseCode, type ReleaseCode } from '#trade/release.ts'
import { grouped } from '#trade/grouped.ts'
import type { HistoryCalendar } from './history-release.ts'
import { beijing, type CalendarRow, codeOf } from './release-dates.ts'

/** The calendars the agency announced, one entry per announcement at the start of its year, and the two times it did otherwise. */
export function compileCalendar(rows: readonly CalendarRow[]): readonly HistoryCalendar[] {
  const announced = rows.filter((row) => row.source in ANNOUNCEMENTS)
  const bySource = grouped(announced, (row) => row.source)
  return [...[...bySource].map(([source, of]) => announcement(source, of)), JANUARY_2020, SEPTEMBER_2022]
}

/**
 * Announced items that no release of ours will ever close, with the entry after which they are past: their publications came,
 * but we hold none of their tables. Keys are the codes of the releases whose entry is to carry the change.
 */
export function pastItems(
  calendar: readonly HistoryCalendar[],
  releases: readonly { readonly code: ReleaseCode; readonly embargoAt: string }[],
): ReadonlyMap<ReleaseCode, readonly CalendarItem[]> {
  const held = new Set(releases.map((release) => release.code))
  const open = calendar.flatMap((entry) => entry.calendar).filter((item) => !held.has(item.release))
  const closing = open.flatMap((item) => {
    const after = releases.find((release) => release.embargoAt > (item.dueAt ?? beijing('2020-03-01', '00:00')))
    return after ? [{ code: after.code, item: closed(item) }] : []
  })
  return new Map([...grouped(closing, (one) => one.code)].map(([code, of]) => [code, of.map((one) => one.item)]))
}

function closed(item: CalendarItem): CalendarItem {
  const note =
    item.state === 'merged' ? 'Came with January–February 2020.' : 'Past its announced day; its tables are not held.'
  return { ...item, state: 'released', note }
}

const ANNOUNCEMENTS: Readonly<Record<string, { readonly on: string; readonly words: string }>> = {
  'http://bbs.jying.cn/archiver/tid-221864.html': {
    on: '2015-01-01',
    words: 'Calendar for 2015, GACC Announcement 97 of 2014',
  },
  'https://customslawyer.cn/portal/fgk/detail/id/65239.html': {
    on: '2017-01-01',
    words: 'Calendar for 2017, GACC Announcement 87 of 2016',
  },
  'https://customslawyer.cn/portal/fgk/detail/id/68973.html': {
    on: '2025-01-01',
    words: 'Calendar for 2025 (no February release)',
  },
}

function announcement(source: string, rows: readonly CalendarRow[]): HistoryCalendar {
  const { on, words } = ANNOUNCEMENTS[source] as { on: string; words: string }
  // The yearbook is announced twice, in Chinese and a month later in English: the first one makes the figures final.
  const items = new Map(rows.toReversed().map((row) => [codeOf(row), announcedItem(row)]))
  return {
    kind: 'calendar',
    embargoAt: beijing(on, '00:00'),
    instantPrecision: 'assumed',
    sourceUrl: source,
    notes: words,
    calendar: [...items.values()].toSorted((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '')),
  }
}

function announcedItem(row: CalendarRow): CalendarItem {
  return item(codeOf(row), {
    dueAt: beijing(row.release_date, '11:00'),
    state: 'announced',
    note: row.note,
    source: row.source,
  })
}

function item(
  code: ReleaseCode,
  said: Pick<CalendarItem, 'dueAt' | 'state' | 'note' | 'source'> & { firstDueAt?: string },
): CalendarItem {
  const { stage, period } = parseReleaseCode(code)
  if (!period) throw new RangeError(`a restatement is never announced: ${code}`)
  return { release: code, stage, period: printPeriod(period), firstDueAt: null, precision: 'day', ...said }
}

const MERGED =
  'https://bdnews24.com/business/2020/02/07/china-says-will-not-release-trade-data-for-january-will-combine-with-february'
const JANUARY_2020: HistoryCalendar = {
  kind: 'calendar',
  // Said in the afternoon, after nothing had come at 11:00; the report is of 14:52 in Dhaka.
  embargoAt: beijing('2020-02-07', '16:52'),
  instantPrecision: 'day',
  sourceUrl: MERGED,
  notes: 'January 2020 is not released; it will come together with February',
  calendar: [
    item('GACC-2020-01-flash', {
      dueAt: null,
      firstDueAt: beijing('2020-02-07', '11:00'),
      state: 'merged',
      note: 'To come together with February',
      source: MERGED,
    }),
  ],
}

const MISSED =
  'https://www.marketscreener.com/news/latest/China-skips-scheduled-release-of-Sept-trade-data-in-rare-lapse--42008338/'
const SEPTEMBER_2022: HistoryCalendar = {
  kind: 'calendar',
  // "By the close of the business day": known when the day was over.
  embargoAt: beijing('2022-10-14', '18:00'),
  instantPrecision: 'day',
  sourceUrl: MISSED,
  notes: 'September 2022 was due on 14 October 2022 and did not come; the agency gave no reason',
  calendar: [
    item('GACC-2022-09-flash', {
      dueAt: null,
      firstDueAt: beijing('2022-10-14', '11:00'),
      state: 'missed',
      note: 'Due on 14 October 2022; did not come',
      source: MISSED,
    }),
  ],
}
