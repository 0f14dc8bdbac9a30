import { COUNTERPART_GROUPS, membersOf } from '../counterpart-groups.ts'
import { COUNTERPARTS, counterpart } from '../counterparts.ts'
import { parseCrossing, wholesOfCrossing } from '../crossing.ts'
import { Decimal } from '../decimal.ts'
import { ENTERPRISE_TYPES } from '../enterprise-types.ts'
import { formatDigits } from '../format/format-number.ts'
import { HS_SECTIONS } from '../hs.ts'
import { type Level, printLevel } from '../level.ts'
import { parsePeriod } from '../period.ts'
import { type Breakdown, printSeriesKey } from '../series-key.ts'
import { TRADE_MODES } from '../trade-modes.ts'
import { crossedPartsFit } from './crossed-parts.ts'
import { type Background, entryOf, levelIn, type ReadEntry } from './draft.ts'
import { lineName } from './figure-name.ts'
import { type Finding, valueOf } from './finding.ts'
import { gap, intervalOf, sum } from './interval.ts'
import { limitOf } from './rules.ts'

const APART = limitOf('parts', 'apart').div('100')

/**
 * No part is larger than its whole; and where the draft has every part of a list (continents, sections, trade modes, types of
 * enterprise, the members of ASEAN and the EU) they sum to it, within the rounding of each.
 */
export function partsFit(entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  const tables = new Map<string, ReadEntry[]>()
  for (const entry of entries) {
    const { flow, breakdown, member, measure, unit, basis } = entry.dimensions
    if (member === null || measure !== 'value' || flow === 'balance' || !entry.level) continue
    const key = [flow, breakdown, unit, basis, entry.period].join(' ')
    tables.set(key, [...(tables.get(key) ?? []), entry])
  }
  return [...tables.values()].flatMap((rows) => [
    ...rows.flatMap((row) => tooLarge(row, entries, background)),
    ...listsOf(rows).flatMap((list) => sums(list, rows, entries, background)),
    ...(rows[0]?.dimensions.breakdown === 'counterpart-chapter' ? crossedPartsFit(rows, entries, background) : []),
  ])
}

/** A list that is whole where all its `parts` are there. */
interface List {
  readonly whole: { readonly breakdown: Breakdown; readonly member: string | null }
  readonly parts: readonly string[]
  /** Who belongs is our knowledge, not the table's: what does not add up may be a member that joined. */
  readonly isOurs?: boolean
  /** Of another breakdown than the table's own, where the whole is a row of another table. */
  readonly beside?: readonly { readonly breakdown: Breakdown; readonly member: string }[]
}

function listsOf(rows: readonly ReadEntry[]): readonly List[] {
  const [row] = rows
  if (!row) return []
  const all = { breakdown: 'all', member: null } as const
  const { breakdown, flow } = row.dimensions
  const month = monthOf(row)
  if (breakdown === 'mode') {
    const modes = TRADE_MODES.filter(
      (mode) => mode.sums.length === 0 && (flow === 'total' || mode.flow === 'both' || mode.flow === flow),
    )
    const sums = TRADE_MODES.filter((mode) => mode.sums.length > 0)
    return [
      { whole: all, parts: modes.map(({ code }) => code) },
      ...sums.map((mode) => ({ whole: { breakdown, member: mode.code }, parts: mode.sums })),
    ]
  }
  if (breakdown === 'enterprise') {
    const types = ENTERPRISE_TYPES.map(({ code }) => code)
    const modes = new Set(rows.flatMap(({ dimensions }) => dimensions.member?.split('+')[1] ?? []))
    return [
      { whole: all, parts: types },
      ...[...modes].map((mode) => ({
        whole: { breakdown: 'mode', member: mode } as const,
        parts: types.map((type) => `${type}+${mode}`),
      })),
    ]
  }
  if (breakdown === 'section') return [{ whole: all, parts: HS_SECTIONS.map(({ code }) => code) }]
  if (breakdown === 'group') {
    // Two counterparts stand in no continent: the continents and they are all trade.
    const nowhere = COUNTERPARTS.filter(({ continent }) => continent === null)
    return [
      {
        whole: all,
        parts: COUNTERPART_GROUPS.filter(({ isContinent }) => isContinent).map(({ code }) => code),
        beside: nowhere.map(({ code }) => ({ breakdown: 'counterpart', member: code })),
      },
    ]
  }
  // APEC's and the Belt and Road's members are not the agency's own lists (trade/counterpart-groups.ts).
  if (breakdown === 'counterpart')
    return ['ASEAN', 'EU'].map((group) => ({
      whole: { breakdown: 'group', member: group } as const,
      parts: membersOf(group, month),
      isOurs: true,
    }))
  return []
}

/** A list of which less is there is no list. */
const MOST = limitOf('parts', 'most').div('100')

function sums(
  list: List,
  rows: readonly ReadEntry[],
  entries: readonly ReadEntry[],
  background: Background,
): readonly Finding[] {
  const [first] = rows
  if (!first || list.parts.length === 0) return []
  const byMember = new Map(rows.map((row) => [row.dimensions.member, row]))
  const own = list.parts.flatMap((member) => byMember.get(member) ?? [])
  const lacking = list.parts.filter((member) => !byMember.has(member))
  const whole = at(first, list.whole, entries, background)
  if (!whole || new Decimal(String(own.length)).lt(MOST.times(String(list.parts.length)))) return []
  const beside = (list.beside ?? []).map((cut) => at(first, cut, entries, background))
  const parts = [...own.flatMap(({ level }) => level ?? []), ...beside.flatMap((level) => level ?? [])]
  const total = parts.map(intervalOf).reduce(sum)
  const margin = whole.amount.times(APART)
  const apart = gap(total, intervalOf(whole))
  const isShort = total.high.lt(intervalOf(whole).low)
  // A row that was not printed is nothing, and then the sum is whole without it.
  const isLacking = isShort && (lacking.length > 0 || beside.includes(null))
  const fits = apart.lte(margin)
  // Of goods that stand in no continent the table may have none.
  if (!fits && isLacking && lacking.length === 0) return []
  const amount = parts.reduce((so, { amount: part }) => so.plus(part), new Decimal('0'))
  const expected = printLevel({ amount, lastDigit: Math.max(...parts.map(({ lastDigit }) => lastDigit)) }, first.scale)
  const found = printLevel(whole, first.scale)
  const series = printSeriesKey({ ...first.dimensions, ...list.whole })
  const name = lineName(series, background)
  const lines = lacking.map((member) => printSeriesKey({ ...first.dimensions, member }))
  const facts = {
    id: `parts:${series}@${first.period}:${first.dimensions.breakdown}`,
    figures: [
      valueOf({ series, period: first.period }),
      ...(isLacking ? lines.map((line) => valueOf({ series: line, period: first.period })) : []),
    ],
    beside: own.map(valueOf),
    found,
    expected,
  }
  const detail = {
    en: `they sum to ${formatDigits(expected)}, the whole is ${formatDigits(found)}`,
    zh: `部分之和为${formatDigits(expected)}，总体为${formatDigits(found)}`,
  }
  if (fits) {
    const message = {
      en: `${name.en} is the sum of its ${parts.length} parts`,
      zh: `${name.zh}等于${parts.length}个部分之和`,
    }
    return [{ ...facts, severity: 'passed', message, detail }]
  }
  if (!isLacking) {
    const message = {
      en: `${name.en} is not the sum of its ${parts.length} parts`,
      zh: `${name.zh}不等于${parts.length}个部分之和`,
    }
    return [{ ...facts, severity: list.isOurs ? 'warning' : 'error', message, detail }]
  }
  const names = lines.map((line) => lineName(line, background))
  return [
    {
      ...facts,
      severity: 'warning',
      message: { en: `${name.en}: parts are missing`, zh: `${name.zh}：缺少部分项目` },
      detail: {
        en: `${detail.en}; not there: ${names.map(({ en }) => en).join('; ')}`,
        zh: `${detail.zh}；缺：${names.map(({ zh }) => zh).join('；')}`,
      },
    },
  ]
}

/** Said only where it is so: that each of a thousand lines is smaller than all trade is no news. */
function tooLarge(row: ReadEntry, entries: readonly ReadEntry[], background: Background): readonly Finding[] {
  return wholesOf(row).flatMap((cut) => {
    const whole = at(row, cut, entries, background)
    if (!row.level || !whole || intervalOf(row.level).low.lte(intervalOf(whole).high)) return []
    const [found, limit] = [printLevel(row.level, row.scale), printLevel(whole, row.scale)]
    const ofWhole = printSeriesKey({ ...row.dimensions, ...cut })
    // A partner may buy little else than one chapter, and its total that is held may have been revised since.
    const isCertain = row.dimensions.breakdown !== 'counterpart-chapter' || entryOf(entries, ofWhole, row.period)
    const [name, of] = [lineName(row.series, background), lineName(ofWhole, background)]
    return [
      {
        id: `parts:${row.series}@${row.period}<${cut.breakdown}`,
        severity: isCertain ? ('error' as const) : ('warning' as const),
        figures: [valueOf(row)],
        beside: [valueOf({ series: ofWhole, period: row.period })],
        message: { en: `${name.en}: more than its whole (${of.en})`, zh: `${name.zh}：大于总体（${of.zh}）` },
        detail: {
          en: `a part is ${formatDigits(found)}, the whole ${formatDigits(limit)}`,
          zh: `部分为${formatDigits(found)}，总体为${formatDigits(limit)}`,
        },
        found,
        expected: `≤ ${limit}`,
      },
    ]
  })
}

/** What a line is a part of: all trade, its continent, its group, its trade mode and its type of enterprise, its partner and chapter. */
function wholesOf({ dimensions: { breakdown, member }, period }: ReadEntry): readonly List['whole'][] {
  const all = { breakdown: 'all', member: null } as const
  const month = monthOf({ period })
  if (member === null) return []
  if (breakdown === 'counterpart') {
    const continent = counterpart(member)?.continent
    const groups = ['ASEAN', 'EU', 'RCEP'].filter((group) => membersOf(group, month).includes(member))
    return [...(continent ? [continent] : []), ...groups].map((group) => ({
      breakdown: 'group' as const,
      member: group,
    }))
  }
  if (breakdown === 'counterpart-chapter') {
    const of = parseCrossing(member)
    return of ? wholesOfCrossing(of) : []
  }
  if (breakdown === 'enterprise' && member.includes('+')) {
    const [type = '', mode = ''] = member.split('+')
    return [
      { breakdown: 'enterprise', member: type },
      { breakdown: 'mode', member: mode },
    ]
  }
  if (breakdown === 'mode') {
    const within = TRADE_MODES.find(({ sums }) => sums.includes(member))
    return within ? [all, { breakdown: 'mode', member: within.code }] : [all]
  }
  return [all]
}

function at(row: ReadEntry, cut: List['whole'], entries: readonly ReadEntry[], background: Background): Level | null {
  return levelIn(printSeriesKey({ ...row.dimensions, ...cut }), row.period, entries, background)
}

/** `2024-12` of whatever ends in it: in which month members belonged. */
function monthOf({ period }: Pick<ReadEntry, 'period'>): string {
  const { year, last } = parsePeriod(period)
  return `${year}-${String(last).padStart(2, '0')}`
}
