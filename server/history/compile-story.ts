import { parsePeriod } from '#trade/period.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Breakdown } from '#trade/series-key.ts'
import { isCurrency, parseUnit, type Unit } from '#trade/unit.ts'
import { grouped } from '#trade/grouped.ts'
import { type Print, rowPeriod, rowSeries } from './print.ts'
import { printedNumber, sourceAddress } from './read-history.ts'
import { annualOf, flashOf } from './release-dates.ts'

/** A row of story.csv: what a press conference said of a year. */
export type StoryRow = Readonly<
  Record<
    | 'topic'
    | 'flow'
    | 'dimension'
    | 'name_en'
    | 'period'
    | 'value'
    | 'unit'
    | 'printed_growth_percent'
    | 'share_percent'
    | 'source_url',
    string
  >
>

/** The press conference on the year: figures where a series can hold them, words where none can ("more than 150 countries"). */
export function compileStory(rows: readonly StoryRow[]): {
  readonly prints: readonly Print[]
  readonly words: ReadonlyMap<ReleaseCode, string>
} {
  const [told, counted] = [rows.filter(isInWords), rows.filter((row) => !isInWords(row))]
  const words = grouped(told, (row) => annualOf(Number(row.period.slice(0, 4))))
  return {
    prints: counted.map(readRow),
    words: new Map([...words].map(([code, of]) => [code, of.map(inWords).join('. ') + '.'])),
  }
}

interface Line {
  readonly breakdown: Breakdown
  readonly member: string | null
  readonly measure?: 'quantity'
  readonly note?: string
}

const line = (breakdown: Breakdown, member: string, more: Omit<Line, 'breakdown' | 'member'> = {}): Line => ({
  breakdown,
  member,
  ...more,
})
const UNCLEAR = { note: 'The source does not say whether value or quantity is meant; entered as value.' }
const AS_TABLE = {
  measure: 'quantity',
  note: "Quantity is meant: the year's table prints this growth of quantity.",
} as const

/** Each name of the story and the line it is about. Codes that no official table has are marked so in trade/commodities.ts. */
const LINES: Readonly<Record<string, Line>> = {
  'Mechanical and electrical products': line('commodity', 'mechanical-electrical'),
  'Electric vehicles': line('commodity', 'electric-vehicles', UNCLEAR),
  '3D printers': line('commodity', '3d-printers', UNCLEAR),
  'Industrial robots': line('commodity', 'industrial-robots', UNCLEAR),
  'Integrated circuits': line('commodity', 'integrated-circuits'),
  'Flat panel display modules': line('commodity', 'flat-panel-modules'),
  'Ships and marine engineering equipment': line('commodity', 'ships-and-marine-equipment'),
  'Home appliances': line('commodity', 'household-appliances'),
  'Wind power generators': line('commodity', 'wind-generators', UNCLEAR),
  'Lithium batteries (record)': line('commodity', 'lithium-ion-batteries', { measure: 'quantity' }),
  'Consumer goods, December (21-month high)': line('commodity', 'consumer-goods'),
  'High-tech products': line('commodity', 'high-technology', {
    note: '高技术产品: narrower than the table line 高新技术产品.',
  }),
  'New three: solar cells, lithium-ion batteries, electric vehicles': line('commodity', 'new-three'),
  'New trio: electric vehicles, lithium-ion batteries, photovoltaic products': line('commodity', 'new-three'),
  'Chinese-branded products': line('commodity', 'own-brand-products'),
  'Electronic components': line('commodity', 'electronic-components'),
  'Computer parts': line('commodity', 'computer-parts', UNCLEAR),
  'Crude oil': line('commodity', 'crude-oil', { ...AS_TABLE }),
  'Metal ores': line('commodity', 'metal-ores', UNCLEAR),
  Fruits: line('commodity', 'fruits', UNCLEAR),
  'Edible vegetable oil': line('commodity', 'vegetable-oil', {
    note: "Value is meant: the year's table prints 16.6 of value and -3.2 of quantity.",
  }),
  'Belt and Road partner countries': line('group', 'BRI'),
  'Belt and Road partner countries (share as MOFCOM prints it)': line('group', 'BRI'),
  ASEAN: line('group', 'ASEAN'),
  'Other BRICS members and partners': line('group', 'BRICS-OTHERS'),
  'European Union': line('group', 'EU'),
  'European Union (USD basis)': line('group', 'EU'),
  'Latin America': line('group', 'LATAM'),
  Africa: line('group', 'AFRICA'),
  France: line('counterpart', 'FRA'),
  Spain: line('counterpart', 'ESP'),
  Hungary: line('counterpart', 'HUN'),
  'United States': line('counterpart', 'USA'),
  'United States (USD basis)': line('counterpart', 'USA'),
  'Republic of Korea': line('counterpart', 'KOR'),
  'Republic of Korea (USD basis)': line('counterpart', 'KOR'),
  'Japan (USD basis)': line('counterpart', 'JPN'),
  'Russia (USD basis)': line('counterpart', 'RUS'),
  'Private enterprises': line('enterprise', 'POE'),
  'General trade': line('mode', 'ordinary'),
  'Processing trade': line('mode', 'processing'),
}
const HEADLINE = /^(Total goods trade|Exports|Imports|Trade surplus)( in US dollars)?$/
const QUALITATIVE = /\((more than|close to|nearly|over|exceeded|first)/

function lineOf({ name_en }: StoryRow): Line | undefined {
  return HEADLINE.test(name_en) ? { breakdown: 'all', member: null } : LINES[name_en]
}

/** A bound, a count of firms, a quarter or a share alone is no figure of any series. */
function isInWords(row: StoryRow): boolean {
  return lineOf(row) === undefined || QUALITATIVE.test(row.name_en) || QUALITATIVE.test(row.unit)
}

function inWords({ name_en, value, unit, printed_growth_percent, share_percent, period }: StoryRow): string {
  const said = [
    [value, unit].filter(Boolean).join(' '),
    printed_growth_percent && `${printed_growth_percent}% on the year`,
    share_percent && `${share_percent}%`,
  ]
  return `${name_en}${period.length > 4 ? `, ${period}` : ''}: ${said.filter(Boolean).join(', ')}`
}

function readRow(row: StoryRow): Print {
  const about = lineOf(row) as Line
  const basis = /^\d{4}-\d{2}$/.test(row.period) ? 'month' : 'ytd'
  const period = rowPeriod({ period: row.period, basis })
  const unit = unitOf(row)
  const value = printedNumber(row.value)
  const growth = /^-?[\d.]+$/.test(row.printed_growth_percent) ? row.printed_growth_percent : null
  return {
    release: releaseOf(row, unit),
    series: rowSeries(row.flow, about.breakdown, about.member, unit.base, basis, about.measure ?? 'value'),
    period,
    value,
    scale: unit.scale,
    growth,
    status: 'P',
    voice: /customs\.gov\.cn|scio\.gov\.cn/.test(row.source_url) ? 'agency' : 'press',
    disputed: false,
    missing: value === null ? (about.breakdown === 'all' ? 'not-held' : 'growth-only') : null,
    source: { url: sourceAddress(row.source_url), cell: null, note: noteOf(row, about, growth) },
  }
}

function unitOf(row: StoryRow): Unit {
  if (row.unit === 'billion units') return { base: 'pieces', scale: 9 }
  if (row.unit) return parseUnit(row.unit)
  if (LINES[row.name_en]?.measure === 'quantity') return { base: 'tons', scale: 0 }
  return { base: /US dollars|USD basis/.test(row.name_en) ? 'USD' : 'CNY', scale: 0 }
}

/** The year in yuan is the press conference's; in dollars it is in the flash an hour later. A span within the year is its flash's. */
function releaseOf(row: StoryRow, unit: Unit): ReleaseCode {
  const { year, last } = parsePeriod(row.period)
  if (last < 12) return flashOf(year, last)
  return isCurrency(unit.base) && unit.base === 'USD' ? flashOf(year, 12) : annualOf(year)
}

function noteOf(row: StoryRow, about: Line, growth: string | null): string | null {
  const said = [
    about.breakdown !== 'all' && `"${row.name_en}".`,
    about.note,
    row.share_percent && `Share of the whole as printed: ${row.share_percent}%.`,
    growth === null && row.printed_growth_percent && `Growth as printed: ${row.printed_growth_percent}%.`,
    !row.source_url.startsWith('http') && row.source_url,
  ]
  return said.filter(Boolean).join(' ') || null
}
