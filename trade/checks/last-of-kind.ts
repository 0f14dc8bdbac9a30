import { mirroredPeriod } from './expected-figures.ts'
import { parsePeriod, type PeriodText, printPeriod, yearToDate } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { parseSeriesKey, type SeriesKey } from '../series-key.ts'
import type { Background, Draft, LastOfKind, ReadEntry } from './draft.ts'
import { lineName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'

// As many names as a line holds.
const NAMED = 4

/**
 * Lines that the last release of its kind had and this one does not: rows lost from a table that is there, and tables that are not
 * there at all. Figures of all trade have a rule of their own (missing).
 */
export function linesAreThere(entries: readonly ReadEntry[], background: Background, draft: Draft): readonly Finding[] {
  const last = background.lastOfKind
  if (!last || draft.kind !== 'release' || draft.period === null || entries.length === 0) return []
  const there = new Set(
    entries
      .filter(({ value, growth }) => value !== null || growth !== null)
      .map((entry) => placeOf(entry.series, entry.period)),
  )
  const tables = new Set([...there].map(tableOf))
  const gone = [
    ...new Set(
      last.series.filter((series) => !isAllTrade(series)).map((series) => placeOf(series, draft.period ?? '')),
    ),
  ].filter((place) => !there.has(place))
  const rows = gone.filter((place) => tables.has(tableOf(place)))
  // A headline that goes out alone has its tables as an addition.
  const isHeadline = [...there].every(isAllTrade)
  const whole = isHeadline ? [] : gone.filter((place) => !tables.has(tableOf(place)))
  return [...rowsGone(rows, last, draft.period, background), ...tablesGone(whole, last, draft.period)]
}

/** A line, and its basis where the release has both: January–February is one figure on both. */
function placeOf(series: SeriesKey, period: PeriodText): string {
  return mirroredPeriod(period) ? series.replace(/\.[^.]*$/, '.month') : series
}

/** Exports by partner in yuan, of the month: what stands in one table. */
function tableOf(series: SeriesKey): string {
  const { flow, breakdown, measure, unit, basis } = parseSeriesKey(series)
  return [breakdown, flow, basis, measure === 'value' ? unit : ''].join(' ')
}

function isAllTrade(series: SeriesKey): boolean {
  return parseSeriesKey(series).breakdown === 'all'
}

function rowsGone(
  rows: readonly SeriesKey[],
  last: LastOfKind,
  period: PeriodText,
  background: Background,
): readonly Finding[] {
  if (rows.length === 0) return []
  const lines = [...new Set(rows.map((series) => series.replace(/\.[^.]*$/, '.month')))]
  const names = lines.slice(0, NAMED).map((series) => lineName(series, background))
  const more = lines.length - names.length
  return [
    {
      id: 'last-of-kind:rows',
      severity: 'warning',
      figures: rows.map((series) => valueOf({ series, period: periodOf(series, period) })),
      message: {
        en: lines.length === 1 ? `${names[0]?.en} is missing` : `${lines.length} lines are missing`,
        zh: lines.length === 1 ? `缺少${names[0]?.zh}` : `缺少${lines.length}行`,
      },
      detail: {
        en: `${last.code} had ${names.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${more} more` : ''}`,
        zh: `${last.code}中有${names.map(({ zh }) => zh).join('；')}${more > 0 ? `；另有${more}行` : ''}`,
      },
      found: '0',
      expected: String(lines.length),
    },
  ]
}

function tablesGone(rows: readonly SeriesKey[], last: LastOfKind, period: PeriodText): readonly Finding[] {
  if (rows.length === 0) return []
  const cuts = [...new Set(rows.map((series) => parseSeriesKey(series).breakdown))].map(
    (breakdown) => TABLES[breakdown],
  )
  return [
    {
      id: 'last-of-kind:tables',
      severity: 'warning',
      figures: rows.map((series) => valueOf({ series, period: periodOf(series, period) })),
      message: { en: 'Whole tables are missing', zh: '缺少整张表' },
      detail: {
        en: `${last.code} had ${rows.length} figures more: ${cuts.map(({ en }) => en).join(', ')}`,
        zh: `${last.code}另有${rows.length}个数字：${cuts.map(({ zh }) => zh).join('、')}`,
      },
      found: '0',
      expected: String(rows.length),
    },
  ]
}

const TABLES: Readonly<Record<ReturnType<typeof parseSeriesKey>['breakdown'], Bilingual>> = {
  all: { en: 'all trade', zh: '总额' },
  sector: { en: 'by sector', zh: '按行业' },
  commodity: { en: 'by commodity', zh: '按商品' },
  counterpart: { en: 'by country or region', zh: '按国别（地区）' },
  group: { en: 'by group of countries', zh: '按国家组' },
  mode: { en: 'by trade mode', zh: '按贸易方式' },
  enterprise: { en: 'by type of enterprise', zh: '按企业性质' },
  section: { en: 'by HS section', zh: '按商品类' },
  chapter: { en: 'by HS chapter', zh: '按商品章' },
  'counterpart-chapter': { en: 'by country and HS chapter', zh: '按国别（地区）和商品章' },
}

function periodOf(series: SeriesKey, period: PeriodText): PeriodText {
  const { year, last } = parsePeriod(period)
  return parseSeriesKey(series).basis === 'month' ? period : printPeriod(yearToDate(year, last))
}
