import { beijingDay, formatInstant } from '../format/format-instant.ts'
import { formatPeriod } from '../format/format-period.ts'
import type { CalendarItem, Expected } from '../live/entry.ts'
import { month, parsePeriod, printPeriod, yearToDate } from '../period.ts'
import type { Sentences } from '../sentences/sentences.ts'
import { writeAwaited } from '../sentences/write-awaited.ts'
import type { Due, Scene } from './scene.ts'

/** What a wall says: a sentence for each of its shapes, and lines for its foot. */
export type WallWords = Pick<Sentences, 'wall' | 'portrait' | 'ticker'>

/**
 * The words of `scene`. A published release brings its own, stored with it and never recomputed; what is still to come, or did not
 * come, is written here by the rulebook. Null where there is nothing to say.
 */
export function wordsOf(scene: Scene): WallWords | null {
  switch (scene.kind) {
    case 'empty':
      return null
    case 'waiting':
      return awaited(scene.due, scene.expectations, false)
    case 'overdue':
      return scene.heard ? awaited(scene.due, scene.expectations, true) : unheard(scene.due)
    case 'absent':
      return absent(scene.item)
    case 'moment':
    case 'annual':
    case 'corrected':
    case 'withdrawn':
      return scene.notice.sentences
  }
}

function awaited({ item, dueAtMs }: Due, expectations: readonly Expected[], isPastDue: boolean): WallWords {
  const growth = (flow: Expected['flow']) => {
    const poll = expectations.find((one) => one.figure === 'growth' && one.flow === flow && one.currency === 'USD')
    return poll?.median ? { median: poll.median, low: poll.low, high: poll.high, forecasts: poll.forecasts } : null
  }
  const balance = expectations.find((one) => one.figure === 'balance' && one.currency === 'USD')
  return writeAwaited({
    kind: 'waiting',
    period: item.period,
    day: beijingDay(dueAtMs),
    time: formatInstant(dueAtMs, 'en', 'time'),
    // A wall waits for the last hour only.
    isToday: true,
    isPastDue,
    exports: growth('exports'),
    imports: growth('imports'),
    balance: balance?.median
      ? { median: balance.median, low: balance.low, high: balance.high, forecasts: balance.forecasts, currency: 'USD' }
      : null,
  })
}

/** Cut off before the hour, this screen does not know whether the figures came, and must not say that they did not. */
function unheard({ dueAtMs }: Due): WallWords {
  const time = formatInstant(dueAtMs, 'en', 'time')
  const said = { en: `Due ${time}; this screen has heard nothing since`, zh: `原定${time}公布，本屏此后未收到信号` }
  return { wall: said, portrait: said, ticker: { en: [], zh: [] } }
}

function absent(item: CalendarItem): WallWords {
  const { period, dueAt, firstDueAt, state } = item
  const firstDay = beijingDay(firstDueAt ?? dueAt ?? item.period)
  const newDay = firstDueAt !== null && dueAt !== null && beijingDay(dueAt) !== firstDay ? beijingDay(dueAt) : null
  if (state === 'postponed') return writeAwaited({ kind: 'postponed', period, firstDay, newDay })
  if (state === 'merged') return writeAwaited({ kind: 'merged', period, together: withNextMonth(period) })
  if (state === 'cancelled') return cancelled(period, firstDay)
  return writeAwaited({ kind: 'missed', period, dueDay: firstDay, newDay })
}

function cancelled(period: string, firstDay: string): WallWords {
  const [en, zh] = [formatPeriod(period, 'en', 'long'), formatPeriod(period, 'zh', 'long')]
  const due = { en: formatInstant(firstDay, 'en', 'day-of-year'), zh: formatInstant(firstDay, 'zh', 'day-of-year') }
  const wall = {
    en: `${en} trade figures, due ${due.en}, were cancelled`,
    zh: `${zh}外贸数据原定${due.zh}公布，已取消`,
  }
  return {
    wall,
    // With their day they fill a fourth line, over the figures.
    portrait: { en: `${en} trade figures were cancelled`, zh: wall.zh },
    // A wall without a headline has no other place for it. Nothing that a narrow ticker leaves out may undo it.
    ticker: {
      en: [`China ${formatPeriod(period, 'en', 'short')} trade figures due ${due.en} were cancelled`],
      zh: [`中国${zh}外贸数据已取消公布（原定${due.zh}）`],
    },
  }
}

function withNextMonth(period: string): string {
  const { year, last } = parsePeriod(period)
  const next = Math.min(12, last + 1)
  return printPeriod(next === 2 ? yearToDate(year, 2) : { ...month(year, next), first: last })
}
