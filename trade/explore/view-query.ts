import { FLOWS, type Flow } from '../flow.ts'
import { CURRENCIES, type Currency } from '../unit.ts'

/** Which figures stand for a period: the month's, the year-to-date's, the last twelve months', the year's. */
export const VIEW_BASES = ['month', 'year-to-date', 'rolling', 'year'] as const
export type ViewBasis = (typeof VIEW_BASES)[number]

/** What the whole is cut into. `partner` is the agency's own short list, which does not overlap; `country` every country. */
export const SPLITS = [
  'nothing',
  'sector',
  'commodity',
  'section',
  'chapter',
  'partner',
  'country',
  'continent',
  'mode',
  'enterprise',
] as const
export type Split = (typeof SPLITS)[number]

/** What is counted. A unit value is a value divided by its quantity: an average, never a price. */
export const COUNTED = ['value', 'quantity', 'unit-value'] as const
export type Counted = (typeof COUNTED)[number]

/**
 * What the chart draws and the table is sorted by. `growth` is against a year earlier; `index` is the level where the base is 100;
 * `adjusted` the level without its season (trade/seasonal.ts); `exchange-rate` growth in yuan less growth in dollars.
 */
export const SHOWN = [
  'growth',
  'level',
  'share',
  'contribution',
  'month-on-month',
  'index',
  'adjusted',
  'exchange-rate',
] as const
export type Shown = (typeof SHOWN)[number]

/** How a view is drawn. `flow` runs from parts of one cut to the whole; `heat` is growth by month and year. */
export const CHARTS = [
  'lines',
  'bars',
  'stack',
  'area',
  'multiples',
  'treemap',
  'map',
  'flow',
  'slope',
  'heat',
  'waterfall',
] as const
export type ChartKind = (typeof CHARTS)[number]

/** What goods may be named by: a sector of ours, a commodity line of the agency's, an HS section or chapter. */
export const GOODS_KINDS = ['sector', 'commodity', 'section', 'chapter'] as const
export type GoodsKind = (typeof GOODS_KINDS)[number]

export interface Goods {
  readonly kind: GoodsKind
  /** `electronics`, `integrated-circuits`, `XVI`, `85`. */
  readonly code: string
}

/** Something else the view is set beside: another flow, partner or goods in the same currency, basis and periods. */
export type Selection = Pick<ViewQuery, 'flow' | 'partner' | 'goods'>

/** Which rows the table has: the first ones of its last period (or, of one line, of its periods), all of them, or one for every part and period. */
export const TABLES = ['last', 'all', 'every'] as const
export type TableForm = (typeof TABLES)[number]

export const COLUMNS = ['value', 'share', 'growth', 'computed', 'contribution', 'first', 'revision'] as const
export type Column = (typeof COLUMNS)[number]

/** One view of the figures: everything that its address says. */
export interface ViewQuery {
  readonly flow: Flow
  readonly counted: Counted
  readonly currency: Currency
  readonly basis: ViewBasis
  /** ISO alpha-3 of a country or the code of a group; null for the world. */
  readonly partner: string | null
  /** Null for all goods. */
  readonly goods: Goods | null
  /** Set side by side with the view's own, at most COMPARED; without a split alone. */
  readonly compared: readonly Selection[]
  readonly split: Split
  /** First and last month, as ordinals of months since year 0; null for what is usual, and for the latest. */
  readonly from: number | null
  readonly to: number | null
  readonly shown: Shown
  /** The month that is 100 of an index; null for the first one shown. */
  readonly base: number | null
  /** How it is drawn; null for as lines. */
  readonly chart: ChartKind | null
  /** Parts drawn in colour, at most COLOURED; empty for the largest. */
  readonly lines: readonly string[]
  readonly sort: { readonly column: Column | 'name'; readonly ascending: boolean } | null
  readonly table: TableForm
  /** Rows that stay on top of the table, at most PINNED: as `quote` names them. */
  readonly pinned: readonly string[]
  /** The cell that is quoted: a row's code (`all` for the whole; without a split, a period; in a table of every period `USA@2024-12`) and a column. */
  readonly quote: { readonly row: string; readonly column: Column } | null
  /** As known at this sequence of the log, or at this instant (UTC, to the second: `2023-04-13T03:00:00Z`); null for now. */
  readonly asOf: number | string | null
}

// More than four colours in a chart can't be told apart by everyone (look.md, Colour).
export const COLOURED = 4
// With the view's own selection as many as can be told apart.
export const COMPARED = COLOURED - 1

// More would leave no room for the rows they are set beside.
export const PINNED = 8

export const USUAL: ViewQuery = {
  flow: 'exports',
  counted: 'value',
  currency: 'USD',
  basis: 'month',
  partner: null,
  goods: null,
  compared: [],
  split: 'nothing',
  from: null,
  to: null,
  shown: 'growth',
  base: null,
  chart: null,
  lines: [],
  sort: null,
  table: 'last',
  pinned: [],
  quote: null,
  asOf: null,
}

/** Parameters of the address, in the order they are written. */
export const PARAMETERS = [
  'flow',
  'of',
  'in',
  'by',
  'with',
  'goods',
  'and',
  'split',
  'from',
  'to',
  'show',
  'base',
  'chart',
  'lines',
  'sort',
  'table',
  'pin',
  'quote',
  'asOf',
] as const
export type Parameter = (typeof PARAMETERS)[number]

/** How the address writes a currency, and a basis. */
export const CURRENCY_WORDS: Record<Currency, string> = { USD: 'usd', CNY: 'cny' }
export const BASIS_WORDS: Record<ViewBasis, string> = {
  month: 'month',
  'year-to-date': 'ytd',
  rolling: 'rolling',
  year: 'year',
}

export interface Refusal {
  readonly parameter: string
  readonly value: string
  /** What it may be; empty where that is a form, said in `form`. */
  readonly valid: readonly string[]
  readonly form: 'month' | 'place' | 'code' | 'cell' | 'selection' | 'once' | null
}

/** The view an address asks for. What it does not know it refuses by name and takes as usual: nothing is ignored in silence. */
export function parseView(
  parameters: Iterable<readonly [string, string]>,
  ignored: readonly string[] = [],
): { query: ViewQuery; refused: readonly Refusal[] } {
  const refused: Refusal[] = []
  let query: ViewQuery = USUAL
  for (const [parameter, value] of parameters) {
    if (ignored.includes(parameter) || value === '') continue
    const read = READERS[parameter as Parameter]
    if (!read) {
      refused.push({ parameter, value, valid: PARAMETERS, form: null })
      continue
    }
    const change = read(value)
    if ('valid' in change) refused.push({ parameter, value, ...change })
    else query = { ...query, ...change }
  }
  return { query, refused }
}

/** The address of a view, as short as it can be: what is usual is left out. Without the leading question mark; empty for the usual view. */
export function printView(query: ViewQuery): string {
  const written: Record<Parameter, string | null> = {
    flow: unless(query.flow, USUAL.flow),
    of: unless(query.counted, USUAL.counted),
    in: unless(CURRENCY_WORDS[query.currency], CURRENCY_WORDS[USUAL.currency]),
    by: unless(BASIS_WORDS[query.basis], BASIS_WORDS[USUAL.basis]),
    with: query.partner,
    goods: query.goods && `${query.goods.kind}:${query.goods.code}`,
    and: query.compared.length > 0 ? query.compared.map(printSelection).join(',') : null,
    split: unless(query.split, USUAL.split),
    from: query.from === null ? null : printMonth(query.from),
    to: query.to === null ? null : printMonth(query.to),
    show: unless(query.shown, USUAL.shown),
    base: query.base === null ? null : printMonth(query.base),
    chart: query.chart,
    lines: query.lines.length > 0 ? query.lines.join(',') : null,
    sort: query.sort && `${query.sort.ascending ? '' : '-'}${query.sort.column}`,
    table: unless(query.table, USUAL.table),
    pin: query.pinned.length > 0 ? query.pinned.join(',') : null,
    quote: query.quote && `${query.quote.row}.${query.quote.column}`,
    asOf: query.asOf === null ? null : String(query.asOf),
  }
  return PARAMETERS.flatMap((parameter) =>
    written[parameter] === null ? [] : `${parameter}=${escaped(written[parameter])}`,
  ).join('&')
}

/** `exports~USA`, `imports~sector:electronics`, `imports`: also the code of its row. */
export function printSelection({ flow, partner, goods }: Selection): string {
  return [flow, partner, goods && `${goods.kind}:${goods.code}`].filter(Boolean).join('~')
}

/** Whether a view sets selections side by side: a split cuts one of them instead. */
export function isSideBySide({ split, compared }: Pick<ViewQuery, 'split' | 'compared'>): boolean {
  return split === 'nothing' && compared.length > 0
}

/** The selection `text` writes; null where it is none. */
export function parseSelection(text: string): Selection | null {
  const [flow, ...rest] = text.split('~')
  const known = FLOWS.find((one) => one === flow)
  const goods = rest.filter((part) => part.includes(':')).map(readGoods)
  const partners = rest.filter((part) => !part.includes(':'))
  if (!known || goods.length > 1 || partners.length > 1 || !partners.every((code) => CODE.test(code))) return null
  const [of] = goods
  if (of && !('goods' in of)) return null
  return { flow: known, partner: partners[0] ?? null, goods: of?.goods ?? null }
}

/** 2024-12 of an ordinal of months. */
export function printMonth(ordinal: number): string {
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`
}

/** What `value` of `parameter` asks for; null where it can't be read. */
export function readParameter(parameter: Parameter, value: string): Partial<ViewQuery> | null {
  const change = READERS[parameter](value)
  return 'valid' in change ? null : change
}

type Change = Partial<ViewQuery> | Pick<Refusal, 'valid' | 'form'>

const READERS: Record<Parameter, (value: string) => Change> = {
  flow: (value) => chosen(FLOWS, value, (flow) => ({ flow })),
  of: (value) => chosen(COUNTED, value, (counted) => ({ counted })),
  in: (value) =>
    chosen(Object.values(CURRENCY_WORDS), value, (word) => ({ currency: keyOf(CURRENCY_WORDS, CURRENCIES, word) })),
  by: (value) => chosen(Object.values(BASIS_WORDS), value, (word) => ({ basis: keyOf(BASIS_WORDS, VIEW_BASES, word) })),
  with: (value) => (value === 'world' ? { partner: null } : coded(value, (partner) => ({ partner }))),
  goods: readGoods,
  and: (value) => {
    const compared = [...new Set(value.split(','))].slice(0, COMPARED).map(parseSelection)
    return compared.every((one) => one !== null) ? { compared } : { valid: [], form: 'selection' }
  },
  split: (value) => chosen(SPLITS, value, (split) => ({ split })),
  from: (value) => readMonth(value, 1, (from) => ({ from })),
  to: (value) => readMonth(value, 12, (to) => ({ to })),
  show: (value) => chosen(SHOWN, value, (shown) => ({ shown })),
  base: (value) => readMonth(value, 1, (base) => ({ base })),
  chart: (value) => chosen(CHARTS, value, (chart) => ({ chart })),
  lines: (value) => {
    const lines = [...new Set(value.split(','))].slice(0, COLOURED)
    return lines.every((line) => ROW.test(line)) ? { lines } : { valid: [], form: 'code' }
  },
  sort: (value) => {
    const column = value.replace(/^-/, '')
    return chosen([...COLUMNS, 'name'] as const, column, (known) => ({
      sort: { column: known, ascending: !value.startsWith('-') },
    }))
  },
  table: (value) => chosen(TABLES, value, (table) => ({ table })),
  pin: (value) => {
    const pinned = [...new Set(value.split(','))].slice(0, PINNED)
    return pinned.every((row) => PLACE.test(row)) ? { pinned } : { valid: [], form: 'code' }
  },
  quote: (value) => {
    const [, row, column] = /^([\w:+.~@-]+)\.([a-z]+)$/.exec(value) ?? []
    const known = COLUMNS.find((one) => one === column)
    return row && known ? { quote: { row, column: known } } : { valid: [], form: 'cell' }
  },
  asOf: (value) => {
    if (/^[1-9]\d{0,8}$/.test(value)) return { asOf: Number(value) }
    const asOf = instantOf(value)
    return asOf ? { asOf } : { valid: [], form: 'place' }
  },
}

const CODE = /^[A-Za-z0-9][\w+-]*$/
const GOODS_CODE: Record<GoodsKind, RegExp> = { sector: CODE, commodity: CODE, section: /^[IVX]+$/, chapter: /^\d{2}$/ }
// A part's code or a selection's text.
const ROW = /^[A-Za-z0-9][\w+:~-]*$/
// A row of the table: a part, a period, or a part in a period.
const PLACE = /^[A-Za-z0-9][\w:+.~@-]*$/
const INSTANT = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?$/

/** An instant to the second in UTC. A day stands for its end, and a time without a zone is Beijing's: where the agency publishes. */
export function instantOf(value: string): string | null {
  const [, day, time = '23:59:59', zone = '+08:00'] = INSTANT.exec(value) ?? []
  if (!day) return null
  const instant = new Date(`${day}T${time}${zone}`)
  // A 30th of February rolls over into March: refused.
  const isReal = !Number.isNaN(instant.getTime()) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  return isReal ? instant.toISOString().replace(/\.\d+Z$/, 'Z') : null
}

function readGoods(value: string): Pick<ViewQuery, 'goods'> | Pick<Refusal, 'valid' | 'form'> {
  if (value === 'all') return { goods: null }
  const [, named, code] = /^([a-z]+):(.+)$/.exec(value) ?? []
  const kind = GOODS_KINDS.find((one) => one === named)
  if (!kind || !code || !GOODS_CODE[kind].test(code))
    return {
      valid: ['all', 'sector:electronics', 'commodity:integrated-circuits', 'section:XVI', 'chapter:85'],
      form: null,
    }
  return { goods: { kind, code } }
}

/** A month, or a year standing for its first or last month. */
function readMonth(value: string, ofYear: number, change: (ordinal: number) => Partial<ViewQuery>): Change {
  const [, year, month = ofYear] = /^([12]\d{3})(?:-(0[1-9]|1[0-2]))?$/.exec(value) ?? []
  return year ? change(Number(year) * 12 + Number(month) - 1) : { valid: [], form: 'month' }
}

function chosen<const T extends string>(
  valid: readonly T[],
  value: string,
  change: (known: T) => Partial<ViewQuery>,
): Change {
  const known = valid.find((one) => one === value)
  return known === undefined ? { valid, form: null } : change(known)
}

function coded(value: string, change: (code: string) => Partial<ViewQuery>): Change {
  return CODE.test(value) ? change(value) : { valid: [], form: 'code' }
}

function keyOf<T extends string>(words: Record<T, string>, keys: readonly T[], word: string): T {
  const key = keys.find((one) => words[one] === word)
  if (key === undefined) throw new RangeError(`no key is written "${word}"`)
  return key
}

function unless(value: string, usual: string): string | null {
  return value === usual ? null : value
}

/** Colons, commas and plus signs stay readable; a plus sign must be escaped, or it reads as a blank. */
function escaped(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%40', '@')
}
