import { Decimal, decimal, digitsOf, fixed } from '../../decimal.ts'
import { shift } from '../../format/format-number.ts'
import {
  comparePeriods,
  parsePeriod,
  type PeriodText,
  periodBefore,
  printPeriod,
  yearBefore,
  yearToDate,
} from '../../period.ts'
import { parseSeriesKey, printSeriesKey, type SeriesKey } from '../../series-key.ts'
import type { Background, Draft, DraftEntry, Held } from '../draft.ts'
import { type FigureRef, growthOf, valueOf } from '../finding.ts'
import type { RuleId } from '../rules.ts'
import type { Chance } from './chance.ts'
import type { PastDraft } from './past.ts'

/** A draft with one mistake in it. */
export interface Faulty extends Injected {
  readonly kind: FaultKind
}

interface Injected extends Pick<PastDraft, 'draft' | 'background'> {
  /** The fields that are wrong: who catches the fault names one of them. */
  readonly fields: readonly FigureRef[]
  /** Or speaks of the release as a whole, where the fault is one of the whole. */
  readonly rules: readonly RuleId[]
}

type Inject = (past: PastDraft, chance: Chance) => Injected | null

/** Each kind of mistake, as a person or a feed makes it. Null where the release has no place for it. */
export const FAULTS = {
  'two digits swapped': onValue((value, chance) => chance.pick(swaps(value))),
  'a digit lost': onValue((value, chance) => chance.pick(losses(value))),
  'a digit doubled': onValue((value, chance) => chance.pick(doubles(value))),
  'ten, a hundred, a thousand times too large': onScale([1, 2, 3]),
  'ten, a hundred, a thousand times too small': onScale([-1, -2, -3]),
  '万 taken for 亿, or 亿 for 万': onScale([4, -4]),
  'the sign turned': onValue((value) => turned(value)),
  'the other currency': otherCurrency,
  'growth: the sign turned': onGrowth((growth) => turned(growth)),
  'growth: two digits swapped': onGrowth((growth, chance) => chance.pick(swaps(growth))),
  'growth: the point lost': onGrowth((growth) => (growth.includes('.') ? shift(growth, 1) : undefined)),
  'growth of the year to date in the month': growthOfYearToDate,
  'the level in the growth’s field': levelAsGrowth,
  'last year’s figure': lastYear,
  'last month’s figure': lastMonth,
  'exports and imports interchanged': interchanged,
  'a row entered twice': enteredTwice,
  'a row in another’s place': copiedRow,
  'a row missing': rowMissing,
  'last month’s table': staleTable,
  'a period published already': publishedPeriod,
  'a date the calendar does not know': unknownDate,
} satisfies Record<string, Inject>

export type FaultKind = keyof typeof FAULTS

function onValue(change: (value: string, chance: Chance) => string | undefined): Inject {
  return (past, chance) => {
    const entry = chance.pick(past.draft.entries.filter(({ value }) => value !== null && /[1-9]/.test(value)))
    const value = entry && change(entry.value ?? '', chance)
    return entry && value !== undefined ? replaced(past, entry, { value }) : null
  }
}

function onScale(powers: readonly number[]): Inject {
  return (past, chance) => {
    const entry = chance.pick(past.draft.entries.filter(({ value }) => value !== null && /[1-9]/.test(value)))
    const by = chance.pick(powers) ?? 0
    if (!entry) return null
    // Half of them as a unit wrongly chosen, half as a point wrongly set.
    return chance.below(2) === 0
      ? replaced(past, entry, { scale: entry.scale + by })
      : replaced(past, entry, { value: shift(entry.value ?? '', by) })
  }
}

function onGrowth(change: (growth: string, chance: Chance) => string | undefined): Inject {
  return (past, chance) => {
    const entry = chance.pick(
      past.draft.entries.filter(({ printedGrowthPercent: growth }) => growth !== null && /[1-9]/.test(growth)),
    )
    const printedGrowthPercent = entry && change(entry.printedGrowthPercent ?? '', chance)
    return entry && printedGrowthPercent !== undefined ? replaced(past, entry, { printedGrowthPercent }) : null
  }
}

const YUAN_TO_THE_DOLLAR = new Decimal('6.8')

function otherCurrency(past: PastDraft, chance: Chance): Injected | null {
  const entry = chance.pick(
    past.draft.entries.filter(
      ({ series, value }) => value !== null && /[1-9]/.test(value) && parseSeriesKey(series).measure === 'value',
    ),
  )
  if (!entry) return null
  const dimensions = parseSeriesKey(entry.series)
  const isYuan = dimensions.unit === 'CNY'
  const sister = sought(past.draft, printSeriesKey({ ...dimensions, unit: isYuan ? 'USD' : 'CNY' }), entry.period)
  if (sister?.value) return replaced(past, entry, { value: sister.value, scale: sister.scale })
  const amount = decimal(entry.value ?? '')
  const other = isYuan ? amount.div(YUAN_TO_THE_DOLLAR) : amount.times(YUAN_TO_THE_DOLLAR)
  return replaced(past, entry, { value: fixed(other, digitsOf(entry.value ?? '')) })
}

function growthOfYearToDate(past: PastDraft, chance: Chance): Injected | null {
  const choices = past.draft.entries.flatMap((entry) => {
    const dimensions = parseSeriesKey(entry.series)
    if (dimensions.basis !== 'month' || entry.printedGrowthPercent === null) return []
    const { year, last } = parsePeriod(entry.period)
    const cumulative = sought(
      past.draft,
      printSeriesKey({ ...dimensions, basis: 'year-to-date' }),
      printPeriod(yearToDate(year, last)),
    )
    const growth = cumulative?.printedGrowthPercent
    return growth && growth !== entry.printedGrowthPercent ? [{ entry, growth }] : []
  })
  const choice = chance.pick(choices)
  return choice ? replaced(past, choice.entry, { printedGrowthPercent: choice.growth }) : null
}

function levelAsGrowth(past: PastDraft, chance: Chance): Injected | null {
  const entry = chance.pick(
    past.draft.entries.filter(
      ({ value, printedGrowthPercent }) =>
        value !== null && printedGrowthPercent !== null && value !== printedGrowthPercent,
    ),
  )
  return entry ? replaced(past, entry, { printedGrowthPercent: entry.value }) : null
}

function lastYear(past: PastDraft, chance: Chance): Injected | null {
  return fromHeld(past, chance, ({ period }) => printPeriod(yearBefore(parsePeriod(period))))
}

function lastMonth(past: PastDraft, chance: Chance): Injected | null {
  return fromHeld(past, chance, ({ series, period }) =>
    printPeriod(periodBefore(parsePeriod(period), parseSeriesKey(series).basis)),
  )
}

function fromHeld(past: PastDraft, chance: Chance, before: (entry: DraftEntry) => PeriodText): Injected | null {
  const choices = past.draft.entries.flatMap((entry) => {
    const held = heldAt(past.background, entry.series, before(entry))
    return entry.value !== null && held?.value && (held.value !== entry.value || held.scale !== entry.scale)
      ? [{ entry, held }]
      : []
  })
  const choice = chance.pick(choices)
  return choice ? replaced(past, choice.entry, { value: choice.held.value, scale: choice.held.scale }) : null
}

function interchanged(past: PastDraft, chance: Chance): Injected | null {
  const pairs = past.draft.entries.flatMap((exports) => {
    const dimensions = parseSeriesKey(exports.series)
    const imports =
      dimensions.flow === 'exports'
        ? sought(past.draft, printSeriesKey({ ...dimensions, flow: 'imports' }), exports.period)
        : undefined
    const isSame =
      imports && imports.value === exports.value && imports.printedGrowthPercent === exports.printedGrowthPercent
    return imports && !isSame && exports.value !== null && imports.value !== null ? [[exports, imports] as const] : []
  })
  const [exports, imports] = chance.pick(pairs) ?? []
  if (!exports || !imports) return null
  const entries = past.draft.entries.map((entry) =>
    entry === exports ? put(imports, exports) : entry === imports ? put(exports, imports) : entry,
  )
  return faulty(past, entries, [exports, imports])
}

function enteredTwice(past: PastDraft, chance: Chance): Injected | null {
  const entry = chance.pick(past.draft.entries)
  return entry ? faulty(past, [...past.draft.entries, entry], [entry]) : null
}

function copiedRow(past: PastDraft, chance: Chance): Injected | null {
  const lines = [
    ...new Set(
      past.draft.entries.flatMap(({ series }) => (parseSeriesKey(series).member === null ? [] : [cut(series)])),
    ),
  ]
  const from = chance.pick(lines)
  const own = past.draft.entries.filter(({ series }) => cut(series) === from)
  const to = chance.pick(lines.filter((line) => line !== from && line.split(':')[0] === from?.split(':')[0]))
  if (!from || !to) return null
  const place = (series: SeriesKey) =>
    printSeriesKey({ ...parseSeriesKey(series), member: to.split(/:(.*)/s)[1] ?? null })
  const copies = new Map(own.map((entry) => [`${place(entry.series)}@${entry.period}`, entry]))
  const hit: DraftEntry[] = []
  const entries = past.draft.entries.map((entry) => {
    const copy = copies.get(`${entry.series}@${entry.period}`)
    if (
      !copy ||
      copy.value === null ||
      (copy.value === entry.value && copy.printedGrowthPercent === entry.printedGrowthPercent)
    )
      return entry
    hit.push(entry)
    return put(copy, entry)
  })
  return hit.length === 0 ? null : faulty(past, entries, hit)
}

function rowMissing(past: PastDraft, chance: Chance): Injected | null {
  // A restatement has no rows of its own: it is whatever was changed.
  if (past.draft.stage === 'restatement') return null
  const line = lineOf(chance.pick(past.draft.entries)?.series ?? '')
  const gone = past.draft.entries.filter(({ series }) => lineOf(series) === line)
  const rest = past.draft.entries.filter(({ series }) => lineOf(series) !== line)
  return gone.length === 0 || rest.length === 0 ? null : faulty(past, rest, gone)
}

function staleTable(past: PastDraft): Injected | null {
  const hit: DraftEntry[] = []
  const entries = past.draft.entries.map((entry) => {
    const { basis } = parseSeriesKey(entry.series)
    const held = heldAt(past.background, entry.series, printPeriod(periodBefore(parsePeriod(entry.period), basis)))
    if (!held?.value || (held.value === entry.value && held.scale === entry.scale)) return entry
    hit.push(entry)
    return { ...entry, value: held.value, scale: held.scale, printedGrowthPercent: held.printedGrowthPercent }
  })
  // A table of which less than half is held is no table.
  return hit.length * 2 < past.draft.entries.length || hit.length < 2
    ? null
    : { ...faulty(past, entries, hit), rules: ['stale'] }
}

function publishedPeriod(past: PastDraft): Injected | null {
  const { draft, background } = past
  const last = background.lastOfKind
  if (!last || draft.period === null || draft.stage === 'restatement') return null
  const [own, before] = [parsePeriod(draft.period), parsePeriod(last.period)]
  // The wrong month chosen for this month's table.
  const moved = (text: PeriodText): PeriodText => {
    const period = parsePeriod(text)
    if (comparePeriods(period, own) === 0) return last.period
    return period.first === 1 && period.last === own.last && period.year === own.year
      ? printPeriod(yearToDate(before.year, before.last))
      : text
  }
  const entries = draft.entries.map((entry) => ({ ...entry, period: moved(entry.period) }))
  return {
    draft: { ...draft, code: `${last.code}-again`, period: last.period, entries },
    background: { ...background, published: [{ code: last.code, stage: draft.stage, period: last.period }] },
    fields: [],
    rules: ['published', 'stale'],
  }
}

function unknownDate(past: PastDraft, chance: Chance): Injected | null {
  const { draft, background } = past
  if (!draft.embargoAt || !(background.calendar.item?.dueAt || background.calendar.knowsTheYear)) return null
  const days = chance.pick([-7, -2, -1, 1, 2, 5, 10, 31]) ?? 1
  const embargoAt = new Date(Date.parse(draft.embargoAt) + days * 86_400_000).toISOString()
  return { ...past, draft: { ...draft, embargoAt }, fields: [], rules: ['calendar'] }
}

function replaced(past: PastDraft, entry: DraftEntry, change: Partial<DraftEntry>): Injected {
  const entries = past.draft.entries.map((one) => (one === entry ? { ...entry, ...change } : one))
  return {
    ...faulty(past, entries, []),
    fields: 'printedGrowthPercent' in change ? [growthOf(entry)] : [valueOf(entry)],
  }
}

function faulty(
  { draft, background }: PastDraft,
  entries: readonly DraftEntry[],
  hit: readonly DraftEntry[],
): Injected {
  return {
    draft: { ...draft, entries },
    background,
    fields: hit.flatMap((entry) => [valueOf(entry), growthOf(entry)]),
    rules: [],
  }
}

/** `from`'s figures in the place of `at`. */
function put(from: DraftEntry, at: DraftEntry): DraftEntry {
  return { ...from, series: at.series, period: at.period }
}

function sought({ entries }: Draft, series: SeriesKey, period: PeriodText): DraftEntry | undefined {
  return entries.find((entry) => entry.series === series && entry.period === period)
}

function heldAt({ lines }: Background, series: SeriesKey, period: PeriodText): Held | undefined {
  return lines[series]?.find((print) => print.period === period)
}

/** What a line is cut by: `counterpart:USA`. */
function cut(series: SeriesKey): string {
  return series.split('.')[2] ?? ''
}

/** A line on both bases. */
function lineOf(series: SeriesKey): string {
  return series.replace(/\.[^.]*$/, '')
}

function turned(text: string): string {
  return text.startsWith('-') ? text.slice(1) : `-${text}`
}

function swaps(text: string): readonly string[] {
  const places = digitPlaces(text)
  return places.slice(1).flatMap((place, n) => {
    const before = places[n] ?? 0
    const digits = [...text]
    ;[digits[before], digits[place]] = [digits[place] ?? '', digits[before] ?? '']
    return text[before] === text[place] || !isNumber(digits.join('')) ? [] : [digits.join('')]
  })
}

function losses(text: string): readonly string[] {
  return digitPlaces(text).flatMap((place) => {
    const left = text.slice(0, place) + text.slice(place + 1)
    return isNumber(left) ? [left] : []
  })
}

function doubles(text: string): readonly string[] {
  return digitPlaces(text)
    .map((place) => text.slice(0, place + 1) + text.slice(place))
    .filter(isNumber)
}

function digitPlaces(text: string): readonly number[] {
  return [...text].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []))
}

function isNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)
}
