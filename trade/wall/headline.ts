import { decimal } from '../decimal.ts'
import { formatRate } from '../format/format-change.ts'
import { formatInstant } from '../format/format-instant.ts'
import { WORD_JOINER } from '../format/format-number.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { Locale } from '../format/locale.ts'
import type { CalendarItem } from '../live/entry.ts'
import type { GrowthField } from './field.ts'
import type { Scene } from './scene.ts'

/** One sentence for each shape of wall; a portrait one has room for three short lines. */
export interface Headline {
  readonly wall: string
  readonly portrait: string
}

/**
 * The wall's sentence. A published release brings its own, stored with it; null there where it has none. What is still to come is
 * said by the rulebook's templates 5.5 and 5.8.
 */
export function headline(scene: Scene, locale: Locale): Headline | null {
  switch (scene.kind) {
    case 'empty':
      return null
    case 'waiting':
      return locale === 'en' ? waitingInEnglish(scene) : waitingInChinese(scene)
    case 'overdue':
      return overdue(scene, locale)
    case 'absent':
      return locale === 'en' ? absentInEnglish(scene.item) : absentInChinese(scene.item)
    default: {
      const { sentences } = scene.notice
      return sentences && { wall: sentences.wall[locale], portrait: sentences.portrait[locale] }
    }
  }
}

type Waiting = Extract<Scene, { kind: 'waiting' }>
type Overdue = Extract<Scene, { kind: 'overdue' }>

function waitingInEnglish({ due, form }: Waiting): Headline {
  const time = formatInstant(due.dueAtMs, 'en', 'time')
  const [exports, imports] = polled(form)
  if (!exports) {
    const about = `China’s trade in ${formatPeriod(form.period, 'en', 'long')}`
    return { wall: `Out at ${time} Beijing: ${about}`, portrait: `At ${time}: ${about}` }
  }
  const first = `exports ${upOrDown(exports)}`
  const second = imports ? `imports ${upOrDown(imports)}` : null
  return {
    wall: `Out at ${time} Beijing: economists expect ${first}${second ? ` and ${second}` : ''}`,
    portrait: `At ${time}: exports expected ${upOrDown(exports)}${second ? `, ${second}` : ''}`,
  }
}

function waitingInChinese({ due, form }: Waiting): Headline {
  const time = formatInstant(due.dueAtMs, 'zh', 'time')
  const [exports, imports] = polled(form)
  if (!exports) {
    const about = form.key.flow === 'total' ? `${formatPeriod(form.period, 'zh', 'long')}中国外贸` : `中国${formatPeriod(form.period, 'zh', 'long')}外贸`
    return { wall: `北京时间${time}公布：${about}`, portrait: `${time}公布：${about}` }
  }
  const first = `预期出口${growsOrFalls(exports)}`
  return {
    wall: `北京时间${time}公布：${first}${imports ? `、进口${growsOrFalls(imports)}` : ''}`,
    portrait: `${time}公布：${first}`,
  }
}

function overdue({ due, heard }: Overdue, locale: Locale): Headline {
  const time = formatInstant(due.dueAtMs, locale, 'time')
  // Cut off before the hour, this screen does not know whether the figures came, and must not say that they did not.
  const sentence = heard
    ? { en: `Due ${time}, not yet published`, zh: `原定${time}，尚未公布` }
    : { en: `Due ${time}; this screen has heard nothing since`, zh: `原定${time}公布；本屏此后未收到信号` }
  return { wall: sentence[locale], portrait: sentence[locale] }
}

function absentInEnglish(item: CalendarItem): Headline {
  const month = formatPeriod(item.period, 'en', 'long')
  const day = (instant: string) => formatInstant(instant, 'en', 'day-of-year')
  const wasDue = item.firstDueAt ?? item.dueAt
  const both = (wall: string, portrait = wall): Headline => ({ wall, portrait })
  switch (item.state) {
    case 'merged':
      return both(`${month} trade figures will come with ${nextMonth(item)}’s`)
    case 'postponed':
      if (!item.dueAt || item.dueAt === item.firstDueAt) return both(`${month} trade figures put off; no new date given`)
      return both(`${month} trade figures will come on ${day(item.dueAt)}, not ${day(wasDue ?? item.dueAt)}`, `${month} trade figures will come on ${day(item.dueAt)}`)
    case 'cancelled':
      return both(`${month} trade figures will not be published`)
    default:
      return wasDue
        ? both(`${month} trade figures, due ${day(wasDue)}, were not published`, `${month} trade figures, due ${day(wasDue)}, not published`)
        : both(`${month} trade figures were not published`)
  }
}

function absentInChinese(item: CalendarItem): Headline {
  const month = formatPeriod(item.period, 'zh', 'long')
  const day = (instant: string) => formatInstant(instant, 'zh', 'day-of-year')
  const wasDue = item.firstDueAt ?? item.dueAt
  const both = (wall: string, portrait = wall): Headline => ({ wall, portrait })
  switch (item.state) {
    case 'merged':
      return both(`${month}外贸数据将与${nextMonth(item, 'zh')}合并公布`)
    case 'postponed':
      if (!item.dueAt || item.dueAt === item.firstDueAt) return both(`${month}外贸数据推迟公布，暂无新日期`)
      return both(`${month}外贸数据改于${day(item.dueAt)}公布（原定${day(wasDue ?? item.dueAt)}）`, `${month}外贸数据改于${day(item.dueAt)}公布`)
    case 'cancelled':
      return both(`${month}外贸数据不予公布`)
    default:
      return wasDue ? both(`${month}外贸数据原定${day(wasDue)}公布，未按时公布`, `${month}外贸数据未按时公布`) : both(`${month}外贸数据未按时公布`)
  }
}

function nextMonth({ period }: CalendarItem, locale: Locale = 'en'): string {
  const [year, month] = period.split('-').map(Number)
  return formatPeriod({ year: year ?? 0, first: (month ?? 0) + 1, last: (month ?? 0) + 1 }, locale, 'long')
}

/** Medians for exports and imports; a year is not polled flow by flow. */
function polled({ key, second }: Waiting['form']): [string | null, string | null] {
  const median = (field: GrowthField) => field.expected?.median ?? null
  return [key.flow === 'exports' ? median(key) : null, second.figure === 'growth' && second.flow === 'imports' ? median(second) : null]
}

function upOrDown(percent: string): string {
  const rate = decimal(percent)
  if (rate.eq('0')) return 'unchanged'
  return `${rate.gt('0') ? 'up' : 'down'} ${formatRate(percent, 'en')}`
}

function growsOrFalls(percent: string): string {
  const rate = decimal(percent)
  if (rate.eq('0')) return '持平'
  return `${rate.gt('0') ? '增长' : '下降'}${WORD_JOINER}${formatRate(percent, 'zh')}`
}
