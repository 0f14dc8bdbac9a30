import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { calendarChanges, type ChangedItem } from '#server/queries/releases/calendar-changes.ts'
import { beijingDay } from '#trade/format/format-instant.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { CalendarState } from '#trade/live/entry.ts'
import { answerFeed } from '../feeds/answer-feed.ts'

/** Nothing takes place of these: a calendar that holds them is told to strike them out. */
const STRUCK: readonly CalendarState[] = ['cancelled', 'merged']

/**
 * The agency's release calendar as iCalendar (RFC 5545). One event per release under one UID for ever; what was moved has a higher
 * SEQUENCE, what will not come is CANCELLED, a bare day is a whole day of Beijing (docs/api.md).
 */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'text/calendar', async ({ head, language, origin }) => {
    const say = releaseWords[language]
    const calendar = ical({
      name: say.icalTitle,
      description: say.calendarLead,
      prodId: { company: 'Tradewire', product: 'Release calendar', language: language === 'zh' ? 'ZH' : 'EN' },
      method: ICalCalendarMethod.PUBLISH,
      // Often enough for a hour that was moved this morning.
      ttl: 3_600,
      url: `${origin}/calendar`,
    })
    const changes = await calendarChanges(database(), head.sequence)
    for (const changed of changes) addEvent(calendar, changed, language, origin)
    return calendar.toString()
  })
}

function addEvent(
  calendar: ReturnType<typeof ical>,
  { item, changes, changedAt }: ChangedItem,
  language: Locale,
  origin: string,
): void {
  const { release, dueAt, firstDueAt, precision, state, note } = item
  const at = dueAt ?? firstDueAt
  // Announced for no day yet: an event that has none cannot be told.
  if (at === null) return
  const say = releaseWords[language]
  const isExact = precision === 'second' || precision === 'minute'
  calendar.createEvent({
    id: `${release}@${new URL(origin).hostname}`,
    start: isExact ? new Date(at) : new Date(`${beijingDay(at)}T00:00:00Z`),
    allDay: !isExact,
    summary: `${say.icalEvent(formatRelease(item, language))}${state === 'released' ? '' : ` (${say.calendarStates[state]})`}`,
    description: [say.calendarStates[state], note ?? ''].filter(Boolean).join('. '),
    status: STRUCK.includes(state)
      ? ICalEventStatus.CANCELLED
      : state === 'announced'
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    sequence: changes,
    stamp: changedAt,
    lastModified: changedAt,
    url: state === 'released' ? `${origin}/releases/${release}` : `${origin}/calendar`,
  })
}
