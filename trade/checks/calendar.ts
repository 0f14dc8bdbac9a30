import { beijingDay, formatInstant } from '../format/format-instant.ts'
import type { CalendarItem, CalendarState } from '../live/entry.ts'
import { endOrdinal, parsePeriod } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Background, CalendarKnowledge, Draft, ReadEntry } from './draft.ts'
import type { Finding } from './finding.ts'

/**
 * The calendar announces the release, has not called it off, and names its day. Where it says nothing of the stage's year at all
 * there is nothing to compare with.
 */
export function calendarKnows(
  _entries: readonly ReadEntry[],
  { calendar }: Background,
  draft: Draft,
): readonly Finding[] {
  if (draft.kind !== 'release' || draft.period === null) return []
  const { item, knowsTheYear } = calendar
  if (!item) return knowsTheYear ? [notAnnounced(draft)] : []
  const off = CALLED_OFF[item.state]
  if (off) return [calledOff(draft, off)]
  if (!item.dueAt || !draft.embargoAt) return []
  return [onTheDay(draft, item.dueAt, draft.embargoAt)]
}

/** What the calendar knows of `draft`, of all its items. */
export function knowledgeOf(
  draft: Pick<Draft, 'code' | 'stage' | 'period'>,
  items: readonly Pick<CalendarItem, 'release' | 'stage' | 'period' | 'state' | 'dueAt' | 'precision'>[],
): CalendarKnowledge {
  const item = items.find(({ release }) => release === draft.code)
  const own = draft.period === null ? null : endOrdinal(parsePeriod(draft.period))
  // Announced are whole years of days: what lies between two of them is announced, or does not come.
  const around = items.flatMap(({ stage, period }) => {
    const apart = own === null ? 0 : endOrdinal(parsePeriod(period)) - own
    return stage === draft.stage && apart !== 0 && Math.abs(apart) <= 12 ? [apart] : []
  })
  return {
    item: item ? { state: item.state, dueAt: item.precision === 'assumed' ? null : item.dueAt } : null,
    knowsTheYear: around.some((apart) => apart < 0) && around.some((apart) => apart > 0),
  }
}

// Missed is not called off: the release may still come.
const CALLED_OFF: Partial<Record<CalendarState, Bilingual>> = {
  merged: { en: 'merged with another', zh: '与另一期合并' },
  cancelled: { en: 'cancelled', zh: '取消' },
}

function notAnnounced({ code }: Draft): Finding {
  return {
    id: `calendar:${code}`,
    severity: 'warning',
    figures: [],
    message: { en: 'The calendar does not announce this release', zh: '发布日历中没有本次发布' },
    detail: {
      en: `it announces others of that year, but not ${code}: is the period right?`,
      zh: `日历列有当年其他发布，但没有${code}：时期是否正确？`,
    },
    found: code,
    expected: '',
  }
}

function calledOff({ code }: Draft, state: Bilingual): Finding {
  return {
    id: `calendar:${code}`,
    severity: 'warning',
    figures: [],
    message: { en: `The calendar says that this release was ${state.en}`, zh: `发布日历显示本次发布已${state.zh}` },
    detail: { en: `${code} is ${state.en}`, zh: `${code}：${state.zh}` },
    found: code,
    expected: '',
  }
}

function onTheDay({ code }: Draft, dueAt: string, embargoAt: string): Finding {
  const [due, meant] = [beijingDay(dueAt), beijingDay(embargoAt)]
  const said = (at: string, locale: 'en' | 'zh') => formatInstant(at, locale, 'day-of-year')
  const isDay = due === meant
  return {
    id: `calendar:${code}`,
    severity: isDay ? 'passed' : 'warning',
    figures: [],
    message: isDay
      ? { en: 'Due on the day the calendar names', zh: '与发布日历日期相符' }
      : { en: 'The calendar names another day', zh: '与发布日历日期不符' },
    detail: {
      en: `the calendar says ${said(dueAt, 'en')}, the release ${said(embargoAt, 'en')}`,
      zh: `日历为${said(dueAt, 'zh')}，本次发布为${said(embargoAt, 'zh')}`,
    },
    found: meant,
    expected: due,
  }
}
