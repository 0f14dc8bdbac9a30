import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { readCalendar } from '#server/queries/releases/read-calendar.ts'
import type { CalendarItem as Item } from '#trade/live/entry.ts'
import { endOrdinal, parsePeriod } from '#trade/period.ts'
import { STAGES } from '#trade/release.ts'
import { CALENDAR_STATES, CalendarItem } from '../answers/release.ts'
import { next, sequence } from '../answers/scalars.ts'
import { monthsOf } from '../months.ts'
import { operation, pageOf } from '../operation.ts'
import { FORMS, oneOf, paged, PAST, PERIODS } from '../parameters.ts'

export const calendar = operation({
  id: 'calendar',
  path: '/calendar',
  title: { en: 'Calendar', zh: '发布日历' },
  says: {
    en: 'What the agency announced and what became of it, by the instant it was or is due; what has none comes last.',
    zh: '海关预告的发布及其结果，按预定时间排列；无预定时间者在后。',
  },
  parameters: {
    stage: oneOf(STAGES, 'flash', { en: 'Which kind of release.', zh: '发布阶段。' }),
    state: oneOf(CALENDAR_STATES, 'released', { en: 'What became of it.', zh: '结果。' }),
    ...PERIODS,
    ...PAST,
    ...paged(200, 1_000),
    ...FORMS,
  },
  answer: z.object({ sequence, calendar: z.array(CalendarItem), next }),
  list: 'calendar',
  async read(asked) {
    const { query, at } = asked
    const { from, to } = monthsOf(query)
    const found = (await readCalendar(database(), at)).filter((item) => {
      const end = endOrdinal(parsePeriod(item.period))
      return (
        (query.stage === undefined || item.stage === query.stage) &&
        (query.state === undefined || item.state === query.state) &&
        end >= (from ?? end) &&
        end <= (to ?? end)
      )
    })
    const { items, next } = pageOf(found.toSorted(byDue), ({ release }) => release, asked)
    return { sequence: at, calendar: items, next }
  },
})

function byDue(a: Item, b: Item): number {
  const when = ({ dueAt, firstDueAt }: Item) => dueAt ?? firstDueAt ?? '9'
  return when(a).localeCompare(when(b)) || a.release.localeCompare(b.release)
}
