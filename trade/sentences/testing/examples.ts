import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { WORD_JOINER } from '../../format/format-number.ts'
import { comesMerged, monthsIn, parsePeriod, type PeriodText } from '../../period.ts'
import type { Currency } from '../../unit.ts'
import type { BalanceFacts, Earlier, Facts, FlowFacts, GrowthExpectation, Level, MonthFacts } from '../facts.ts'
import { periodsBetween } from '../ranks.ts'
import { paceOf, surpriseOf } from '../surprise.ts'

/** One row of examples.csv: real inputs, and the texts the rulebook asks for. Read by tests alone. */
export interface Example {
  readonly release: string
  readonly inputs: Inputs
  readonly texts: Readonly<
    Record<
      'en_headline' | 'en_wall' | 'zh_headline' | 'zh_wall' | 'en_ticker' | 'zh_ticker' | 'en_portrait' | 'zh_portrait',
      string
    >
  >
}

export function readExamples(): readonly Example[] {
  const rows = parse<Record<string, string>>(readFileSync(new URL('./examples.csv', import.meta.url)), {
    columns: true,
    bom: true,
  })
  return rows.map(({ release = '', inputs = '', ...texts }) => ({
    release,
    inputs: parseInputs(inputs),
    texts: texts as Example['texts'],
  }))
}

/** The fixtures carry neither no-break spaces nor word joiners. */
export function plainText(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll(WORD_JOINER, '')
}

type Digits = string

interface FlowInputs {
  readonly growth?: Digits
  readonly value?: Digits
  readonly expected?: Digits | null
  readonly previous?: Digits | null
  readonly since?: PeriodText
  readonly last_same_sign?: PeriodText
  readonly streak_months?: Digits
  readonly highest_before?: Digits
  readonly growth_first?: Digits
  readonly growth_now?: Digits | null
  readonly first?: Digits
  readonly now?: Digits
  readonly rule?: string
  readonly size?: string | null
  readonly unit?: string
}

export interface Inputs {
  readonly template?: string
  readonly currency?: Currency
  readonly exports?: FlowInputs
  readonly imports?: FlowInputs
  readonly balance?: FlowInputs
  readonly total?: FlowInputs
  readonly highest_before?: Digits
  readonly due?: string
  readonly new_date?: string | null
  readonly days_late?: Digits
  readonly time?: string
  readonly wrong?: Digits
  readonly right?: Digits
  readonly reason_en?: string
  readonly reason_zh?: string
}

/** Numbers keep their digits: 100.0 must not become 100. */
function parseInputs(json: string): Inputs {
  return JSON.parse(json.replace(/(: )(-?\d+(?:\.\d+)?)(?=[,}])/g, '$1"$2"')) as Inputs
}

/** The facts an example's inputs stand for. */
export function factsOf({ release, inputs }: Example): Facts {
  const period = release.replace(/-(annual|restated|revised|missed|late|merged|CNY|waiting|corrected|withdrawn)/g, '')
  const { template } = inputs
  switch (template) {
    case undefined:
    case 'yuan':
    case 'late':
      return monthFacts(period, inputs)
    case 'annual':
      return {
        kind: 'annual',
        period,
        currency: 'CNY',
        total: yearFigure(inputs.total),
        exports: yearFigure(inputs.exports),
        imports: yearFigure(inputs.imports),
        balance: level(inputs.balance?.value, 12, 'CNY'),
        record:
          Number(inputs.total?.value) > Number(inputs.highest_before)
            ? { since: '2017', restsOn: [], amongReleasedAlone: false }
            : null,
      }
    case 'restated level':
    case 'restated growth':
    case 'revised growth':
      return revisionFacts(period, template, inputs)
    case 'correction':
      return {
        kind: 'corrected',
        at: `2025-01-13T${inputs.time}:00+08:00`,
        period,
        changed: {
          flow: 'balance',
          figure: 'level',
          right: held(inputs.right, 9, 'USD'),
          wrong: held(inputs.wrong, 9, 'USD'),
        },
        errorWas: 'ours',
        reason: { en: inputs.reason_en ?? '', zh: inputs.reason_zh ?? '' },
      }
    case 'withdrawal':
      return {
        kind: 'withdrawn',
        at: `2025-01-13T${inputs.time}:00+08:00`,
        period,
        errorWas: 'ours',
        reason: { en: 'made up', zh: '示例' },
      }
    case 'missed':
      return { kind: 'missed', period, dueDay: inputs.due ?? '', newDay: inputs.new_date ?? null }
    case 'merged':
      return { kind: 'merged', period, together: `${period}..02` }
    case 'waiting':
      return {
        kind: 'waiting',
        period,
        day: '2025-01-13',
        time: inputs.time ?? null,
        isToday: true,
        isPastDue: false,
        exports: expectation(inputs.exports?.expected),
        imports: expectation(inputs.imports?.expected),
        balance: balanceExpectation(inputs.balance?.expected, 'USD'),
      }
    default:
      throw new RangeError(`unknown template "${template}" in ${release}`)
  }
}

function monthFacts(period: PeriodText, inputs: Inputs): MonthFacts {
  const currency = inputs.currency ?? 'USD'
  return {
    kind: 'month',
    period,
    currency,
    exports: flowFacts('exports', period, inputs.exports, currency),
    imports: flowFacts('imports', period, inputs.imports, currency),
    balance: balanceFacts(period, inputs.balance, currency),
    yuan: null,
    daysLate: inputs.days_late ? Number(inputs.days_late) : null,
    isRestated: false,
  }
}

export function flowFacts(
  flow: 'exports' | 'imports',
  period: PeriodText,
  inputs: FlowInputs | undefined,
  currency: Currency,
): FlowFacts | null {
  if (inputs?.growth === undefined) return null
  const { growth, previous, streak_months: months } = inputs
  const expected = expectation(inputs.expected)
  const before = previous ? { period: periodBeforeInFlash(period), percent: previous, first: null, restsOn: [] } : null
  return {
    flow,
    growth: { percent: growth, restsOn: [] },
    level: null,
    expectation: expected,
    surprise:
      expected &&
      surpriseOf(growth, expected, {
        polled: flow,
        period: parsePeriod(period),
        isSized: currency === 'USD',
        restsOn: [],
      }),
    previous: before,
    pace: paceOf(growth, before, []),
    reached: earlier(inputs.since, period),
    lastSameSign: earlier(inputs.last_same_sign, period),
    falls: months ? { periods: Number(months), months: Number(months), restsOn: [] } : null,
    base: null,
  }
}

function balanceFacts(period: PeriodText, inputs: FlowInputs | undefined, currency: Currency): BalanceFacts | null {
  if (inputs?.value === undefined) return null
  const { value, expected, previous, highest_before: highest } = inputs
  const poll = balanceExpectation(expected, currency)
  return {
    level: held(value, 9, currency),
    expectation: poll,
    surprise:
      poll &&
      surpriseOf(value, poll, {
        polled: 'balance',
        period: parsePeriod(period),
        isSized: currency === 'USD',
        restsOn: [],
      }),
    previous: previous ? { ...held(previous, 9, currency), period: periodBeforeInFlash(period) } : null,
    yearBefore: null,
    record:
      highest && Number(value) > Number(highest) ? { since: '2008-01', restsOn: [], amongReleasedAlone: false } : null,
  }
}

function revisionFacts(period: PeriodText, template: string, { exports, imports }: Inputs): Facts {
  const moved = (inputs: FlowInputs | undefined) =>
    Math.abs(Number(inputs?.growth_now ?? NaN) - Number(inputs?.growth_first ?? NaN))
  const flow = imports && moved(imports) > moved(exports) ? 'imports' : 'exports'
  const chosen = flow === 'imports' ? imports : exports
  return {
    kind: template === 'revised growth' ? 'revised' : 'restated',
    period,
    flow,
    growth:
      chosen?.growth_now && chosen.growth_first
        ? { first: { percent: chosen.growth_first, restsOn: [] }, now: { percent: chosen.growth_now, restsOn: [] } }
        : null,
    level: { first: held(chosen?.first, 9, 'USD'), now: held(chosen?.now, 9, 'USD') },
  }
}

function earlier(since: PeriodText | undefined, period: PeriodText): Earlier | null {
  if (!since) return null
  // Fixtures write January–February by its last month.
  const [year = '', month] = since.split('-')
  const known = month === '02' ? `${year}-01..02` : since
  return { period: known, between: periodsBetween(known, period), isRestated: false, restsOn: [] }
}

function periodBeforeInFlash(period: PeriodText): PeriodText {
  const { year, first, last } = parsePeriod(period)
  if (first === 1) return `${year - 1}-12`
  if (last === 3 && comesMerged(year) && monthsIn(parsePeriod(period)) === 1) return `${year}-01..02`
  return `${year}-${String(last - 1).padStart(2, '0')}`
}

function expectation(median: Digits | null | undefined): GrowthExpectation | null {
  return median ? { median, low: null, high: null, forecasts: null } : null
}

function balanceExpectation(median: Digits | null | undefined, currency: Currency) {
  return median ? { median, low: null, high: null, forecasts: null, currency } : null
}

function yearFigure(inputs: FlowInputs | undefined) {
  if (!inputs?.growth) return null
  const percent = inputs.growth.includes('.') ? inputs.growth : `${inputs.growth}.0`
  return { growth: { percent, restsOn: [] }, level: level(inputs.value, 12, 'CNY') }
}

function level(value: Digits | undefined, scale: number, currency: Currency): Level | null {
  return value ? held(value, scale, currency) : null
}

function held(value: Digits | undefined, scale: number, currency: Currency): Level {
  if (!value) throw new RangeError('this example needs a level')
  return { value, scale, currency, restsOn: [] }
}
