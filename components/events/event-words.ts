import { USUAL } from '#trade/explore/view-query.ts'
import type { FigureChange, ViewEvent } from '#trade/events/events-of-view.ts'
import type { EventKind, Touches } from '#trade/events/policy-event.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { subjectWords } from '../explore/view-words.ts'
import { bilingual } from '../words/bilingual.ts'

export const eventWords = bilingual(
  {
    title: 'Beside these figures',
    note: 'Dated facts, not causes.',
    ofPeriod: 'Policy events of the period',
    ofPeriodNote: 'In effect from a year before it to its end. Dated facts, not causes.',
    event: 'Event',
    touches: 'Touches',
    source: 'source',
    sourceOf: (title: string) => `Source of “${title}”`,
    announced: (day: string) => `announced ${day}`,
    more: (n: string) => `${n} more`,
    allTrade: 'All trade',
    kinds: {
      tariff: 'Tariff',
      'export-control': 'Export control',
      agreement: 'Agreement',
      other: 'Other',
    } satisfies Record<EventKind, string>,
    changes: {
      correction: (day: string) => `Corrected ${day}`,
      withdrawal: (day: string) => `Withdrawn ${day}`,
      restatement: (day: string) => `Restated ${day}`,
    } satisfies Record<FigureChange['kind'], (day: string) => string>,
    changed: (count: number, first: string, last: string) =>
      count === 1 ? `The figure of ${last} changed.` : `The figures of ${count} periods changed, ${first} to ${last}.`,
  },
  {
    title: '与数据同期',
    note: '仅为有日期的事实，并非原因。',
    ofPeriod: '本期政策事件',
    ofPeriodNote: '自期前一年起至期末生效的事件。仅为有日期的事实，并非原因。',
    event: '事件',
    touches: '涉及',
    source: '来源',
    sourceOf: (title: string) => `“${title}”的来源`,
    announced: (day: string) => `${day}公布`,
    more: (n: string) => `另有${n}项`,
    allTrade: '全部贸易',
    kinds: { tariff: '关税', 'export-control': '出口管制', agreement: '协定', other: '其他' },
    changes: {
      correction: (day: string) => `${day}更正`,
      withdrawal: (day: string) => `${day}撤回`,
      restatement: (day: string) => `${day}修订`,
    },
    changed: (count: number, first: string, last: string) =>
      count === 1 ? `${last}的数据有变动。` : `${first}至${last}共${count}个时期的数据有变动。`,
  },
)

/** What an event touches, in a few words: `Exports to the United States`, `All trade`. */
export function touchesWords({ flow, partner, goods }: Touches, language: Locale): string {
  const [kind, code = ''] = goods?.split(':') ?? []
  if (flow === null && partner === null && goods === null) return eventWords[language].allTrade
  return subjectWords(
    {
      ...USUAL,
      flow: flow ?? 'total',
      partner,
      goods: kind === 'sector' || kind === 'commodity' ? { kind, code } : null,
    },
    language,
  )
}

/** The label of an event's stem, and its name in a list. */
export function eventTitle(event: ViewEvent, language: Locale): string {
  if (event.what === 'event') return event.event.title[language]
  const day = formatInstant(event.change.publishedAt, language, 'day')
  return eventWords[language].changes[event.change.kind](day)
}

/** One sentence about it. */
export function eventText(event: ViewEvent, language: Locale): string {
  if (event.what === 'event') return event.event.text[language]
  const { periods } = event.change
  const name = (period: string) => formatPeriod(period, language, 'with-year')
  return eventWords[language].changed(periods.length, name(periods[0] ?? ''), name(periods.at(-1) ?? ''))
}

/** Unique among the events of a view. */
export function eventKey(event: ViewEvent): string {
  return event.what === 'event' ? `event-${event.event.id}` : `change-${event.change.release}`
}
