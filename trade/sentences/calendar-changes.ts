import { formatInstant } from '../format/format-instant.ts'
import { formatPeriod } from '../format/format-period.ts'
import { englishMonth } from './english.ts'
import type { MergedFacts, MissedFacts, PostponedFacts } from './facts.ts'
import { NOTHING, type Written } from './written.ts'

/** Due, and nothing came (docs/sentences.md, 5.8). No reason is given. */
export function writeMissed({ period, dueDay, newDay }: MissedFacts): Written {
  const month = formatPeriod(period, 'en', 'long')
  const due = formatInstant(dueDay, 'en', 'day-of-year')
  const monthZh = formatPeriod(period, 'zh', 'long')
  const dueZh = formatInstant(dueDay, 'zh', 'day-of-year')
  const wallZh = `${monthZh}外贸数据原定${dueZh}公布，未按时公布`
  return {
    page: {
      en: [`China’s customs did not publish ${month} trade figures due on ${due}`],
      zh: [`海关总署未按日程公布${monthZh}外贸数据，原定${dueZh}`],
    },
    wall: { en: [`${month} trade figures, due ${due}, were not published`], zh: [wallZh] },
    portrait: {
      en: [
        `${month} trade figures, due ${due}, not published`,
        `${englishMonth(period, 'short')} trade figures, due ${due}, not published`,
      ],
      zh: [`${monthZh}外贸数据未按时公布`],
    },
    standfirst: newDay
      ? {
          en: `The agency’s new date is ${formatInstant(newDay, 'en', 'day-of-year')}.`,
          zh: `改于${formatInstant(newDay, 'zh', 'day-of-year')}公布。`,
        }
      : { en: 'No new date was given.', zh: '暂无新日期。' },
    ticker: {
      en: [
        `China ${formatPeriod(period, 'en', 'short')} trade figures due ${shortDay(dueDay)} not published; ${newDay ? `new date ${shortDay(newDay)}` : 'no new date given'}`,
      ],
      zh: [`中国${wallZh}，${newDay ? `改于${formatInstant(newDay, 'zh', 'day-of-year')}` : '暂无新日期'}`],
    },
  }
}

/** `September trade figures will come on 24 October, not 14 October`, or put off without a date. */
export function writePostponed({ period, firstDay, newDay }: PostponedFacts): Written {
  const month = formatPeriod(period, 'en', 'long')
  const first = formatInstant(firstDay, 'en', 'day-of-year')
  const monthZh = formatPeriod(period, 'zh', 'long')
  const firstZh = formatInstant(firstDay, 'zh', 'day-of-year')
  const en = newDay
    ? [`${month} trade figures will come on ${formatInstant(newDay, 'en', 'day-of-year')}, not ${first}`]
    : [`${month} trade figures put off; no new date given`]
  const newZh = newDay && formatInstant(newDay, 'zh', 'day-of-year')
  const zh = newZh
    ? [`${monthZh}外贸数据改于${newZh}公布（原定${firstZh}）`, `${monthZh}外贸数据改于${newZh}公布`]
    : [`${monthZh}外贸数据推迟公布，暂无新日期`]
  return {
    page: { en: en.map((text) => `China’s ${text}`), zh: zh.map((text) => `中国${text}`) },
    wall: { en, zh },
    portrait: {
      en: newDay ? [...en, `${englishMonth(period, 'short')} trade figures will come on ${shortDay(newDay)}`] : en,
      zh,
    },
    standfirst: NOTHING,
    ticker: {
      en: [`China ${formatPeriod(period, 'en', 'short')} trade figures ${englishMove(firstDay, newDay)}`],
      zh: [`中国${zh[0]}`],
    },
  }
}

function englishMove(firstDay: string, newDay: string | null): string {
  if (newDay === null) return `put off from ${shortDay(firstDay)}; no new date given`
  return `put off to ${shortDay(newDay)} from ${shortDay(firstDay)}`
}

/** `14 Oct`. */
function shortDay(day: string): string {
  return formatInstant(day, 'en', 'short-day')
}

/** January comes with February's (5.9). */
export function writeMerged({ period, together }: MergedFacts): Written {
  const month = formatPeriod(period, 'en', 'long')
  const monthZh = formatPeriod(period, 'zh', 'long')
  const both = formatPeriod(together, 'en', 'long')
  const [, last = both] = both.split('\u2013')
  const lastZh = formatPeriod(lastMonthOf(together), 'zh', 'long')
  const wall = {
    en: [`${month} trade figures will come with ${last}’s`],
    zh: [`${monthZh}外贸数据将与${lastZh}合并公布`],
  }
  return {
    page: {
      en: [`China’s customs will publish ${month}’s trade figures together with ${last}’s`],
      zh: [`海关总署：${monthZh}外贸数据与${lastZh}合并公布`],
    },
    wall,
    portrait: wall,
    standfirst: { en: `${both.replace('\u2013', ' and ')} come together.`, zh: `${monthZh}、${lastZh}合并公布。` },
    ticker: {
      en: [`China ${month} trade figures not published alone; ${both} to come together`],
      zh: [`中国${monthZh}外贸数据不单独公布，${formatPeriod(together, 'zh', 'long')}合并公布`],
    },
  }
}

/** 2020-01..02 → 2020-02. */
function lastMonthOf(together: string): string {
  return together.replace(/\d{2}\.\./, '')
}
