import { formatPeriod } from '../format/format-period.ts'
import { comesMerged, parsePeriod, type Period, periodKind, printPeriod, yearToDate } from '../period.ts'
import type { Background, Draft, ReadEntry } from './draft.ts'
import { figureName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'

/** A release carries figures of its own period, each on its own basis: a month's flash the month and January to it, an annual the year. */
export function figuresBelong(entries: readonly ReadEntry[], background: Background, draft: Draft): readonly Finding[] {
  return entries.flatMap((entry) => strayed(entry, background, draft))
}

/** Since 2020 no flash gives January or February alone. */
export function neverAlone(
  _entries: readonly ReadEntry[],
  _background: Background,
  { stage, period, code }: Draft,
): readonly Finding[] {
  if (stage !== 'flash' || period === null || !isLoneMonth(parsePeriod(period))) return []
  const { year } = parsePeriod(period)
  const together = yearToDate(year, 2)
  return [
    {
      id: `merged:${code}`,
      severity: 'error',
      figures: [],
      message: {
        en: `A flash gives no ${formatPeriod(period, 'en', 'long')} alone since 2020`,
        zh: `2020年起快讯不单独公布${formatPeriod(period, 'zh', 'long')}数据`,
      },
      detail: {
        en: `January and February come together: enter ${formatPeriod(together, 'en', 'with-year')}`,
        zh: `1月、2月合并公布：请录入${formatPeriod(together, 'zh', 'with-year')}`,
      },
      found: period,
      expected: printPeriod(together),
    },
  ]
}

function strayed(entry: ReadEntry, background: Background, { stage, period }: Draft): Finding[] {
  // A restatement is about many periods.
  if (period === null || stage === 'restatement') return []
  const own = parsePeriod(period)
  const found = parsePeriod(entry.period)
  const name = figureName(entry.series, entry.period, background)
  const at = {
    id: `belongs:${entry.series}@${entry.period}`,
    severity: 'error' as const,
    figures: [valueOf(entry)],
    found: entry.period,
  }
  const isCumulative = entry.dimensions.basis === 'year-to-date'
  if (isCumulative ? found.first !== 1 : !['month', 'january-february'].includes(periodKind(found))) {
    return [
      {
        ...at,
        message: { en: `${name.en}: the period does not fit the basis`, zh: `${name.zh}：时期与口径不符` },
        detail: isCumulative
          ? { en: 'a year-to-date figure starts in January', zh: '累计数从1月起' }
          : { en: 'a month’s series holds single months and January–February', zh: '当月序列只含单月及1—2月' },
        expected: isCumulative ? printPeriod(yearToDate(own.year, own.last)) : period,
      },
    ]
  }
  // A corrected earlier month may stand in a later stage; a figure from after the period can't.
  if (found.year * 12 + found.last <= own.year * 12 + own.last) return []
  return [
    {
      ...at,
      message: { en: `${name.en} is later than the release`, zh: `${name.zh}晚于本次发布的时期` },
      detail: {
        en: `the release is about ${formatPeriod(period, 'en', 'with-year')}`,
        zh: `本次发布为${formatPeriod(period, 'zh', 'with-year')}`,
      },
      expected: period,
    },
  ]
}

function isLoneMonth({ year, first, last }: Period): boolean {
  return comesMerged(year) && first === last && last <= 2
}
