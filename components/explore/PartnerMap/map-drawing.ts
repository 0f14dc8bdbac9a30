import { type Decimal, decimal, fixed } from '#trade/decimal.ts'
import { counterpartGroup, membersOf } from '#trade/counterpart-groups.ts'
import { COUNTERPARTS } from '#trade/counterparts.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { shownValue, type ViewCell } from '#trade/explore/view-cell.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { printMonth, type ViewQuery } from '#trade/explore/view-query.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { mapPlace } from '#trade/map-places.ts'
import { isMissing, missing } from '#trade/missing.ts'
import { endOrdinal, printPeriod } from '#trade/period.ts'
import type { ChartLabel } from '../chart-label.ts'
import { isLevel, valueText } from '../Lines/axis-text.ts'
import { viewScale } from '../print-cell.ts'
import { type SignedBounds, signedBounds, signedStep } from '../signed-bounds.ts'

/**
 * A step of the map's scale. `depth` 1 to 6 of one colour for amounts; for rates 1 to 3, and `isBelow` for the other colour below zero.
 * How deep each is, see mixed.ts.
 */
export interface MapStep {
  readonly depth: number
  readonly isBelow: boolean
}

export interface MapClass extends MapStep {
  /** Its bounds: `≥ 20`, `5 – 10`. */
  readonly text: string
}

export interface MapCountry {
  readonly code: string
  readonly name: string
  /** Null where there is no figure: hatched. */
  readonly step: MapStep | null
  /** Its value, or why there is none. */
  readonly words: string
}

export interface MapDrawing {
  /** From the lowest up; at most six. */
  readonly classes: readonly MapClass[]
  readonly isSigned: boolean
  /** By the numeric code of a shape. */
  readonly shapes: readonly (MapCountry & { readonly shape: string })[]
  /** Partners too small for a shape, as discs. */
  readonly spots: readonly (MapCountry & { readonly longitude: number; readonly latitude: number })[]
  /** The ten largest partners by what was traded, whatever is shown of it: growth is largest where almost nothing was. */
  readonly top: readonly { readonly code: string; readonly name: string; readonly text: string }[]
  /** Partners with a figure that stand nowhere on a map. */
  readonly placeless: readonly string[]
}

const TOP = 10
// More steps of one colour can't be told apart.
const AMOUNTS = 6

/** The view's own period on a map: each country by what is shown of it, members of a group by their group's. */
export function mapDrawing(view: View, query: ViewQuery, language: Locale, label: ChartLabel): MapDrawing {
  const at = view.at ? printPeriod(view.at) : ''
  const valued = view.parts.map((row) => {
    const cell = row.cells.get(at)
    return { row, cell, value: cell ? shownValue(cell, query.shown) : missing('not-held') }
  })
  const known = valued.flatMap(({ row, cell, value }) => (isMissing(value) || !cell ? [] : [{ row, cell, value }]))
  const isSigned = !isLevel(query.shown) && query.shown !== 'share' && query.shown !== 'index'
  const scale = isLevel(query.shown) ? viewScale(unitOf(view, query) ?? query.currency, language) : 0
  const scaled = (value: Decimal) => value.div(`1e${scale}`)
  const values = known.map(({ value }) => scaled(value))
  const { classes, stepOf } = isSigned ? signedScale(values, language) : amountScale(values)
  const month = view.at ? printMonth(endOrdinal(view.at)) : ''
  // A country with a row of its own is not coloured by its group's.
  const own = new Set(view.parts.map(({ code }) => code))
  const placed = valued.flatMap(({ row, cell, value }) => {
    const country: Omit<MapCountry, 'code'> = {
      name: label.name(row),
      step: isMissing(value) ? null : stepOf(scaled(value)),
      words: wordsOf(cell, value, query, language),
    }
    return codesOf(row, month)
      .filter((code) => code === row.code || !own.has(code))
      .map((code) => ({ country: { ...country, code }, place: mapPlace(code) }))
  })
  return {
    classes,
    isSigned,
    shapes: placed.flatMap(({ country, place }) => (place && 'shape' in place ? [{ ...country, ...place }] : [])),
    spots: placed.flatMap(({ country, place }) =>
      // A disc without a figure would hide the land around it.
      place && 'longitude' in place && country.step !== null ? [{ ...country, ...place }] : [],
    ),
    top: known
      .toSorted((a, b) => (sizeOf(b.cell) ?? b.value).cmp(sizeOf(a.cell) ?? a.value))
      .slice(0, TOP)
      .map(({ row, cell }) => ({ code: row.code, name: label.name(row), text: valueText(cell, query, language) })),
    placeless: placed.flatMap(({ country, place }) =>
      place === null && country.step !== null && own.has(country.code) ? [country.name] : [],
    ),
  }
}

function sizeOf({ level }: ViewCell): Decimal | null {
  return isMissing(level) ? null : level.amount
}

function wordsOf(cell: ViewCell | undefined, value: ReturnType<typeof shownValue>, query: ViewQuery, language: Locale) {
  if (isMissing(value)) return formatReason(value.missing, language)
  return cell ? valueText(cell, query, language) : ''
}

/** A country itself, the countries the agency counts to a continent, or the members of a group in that month. */
function codesOf({ code }: ViewRow, month: string): readonly string[] {
  const group = counterpartGroup(code)
  if (!group) return [code]
  return group.isContinent
    ? COUNTERPARTS.filter(({ continent }) => continent === code).map((one) => one.code)
    : membersOf(code, month)
}

interface Scale {
  readonly classes: readonly MapClass[]
  readonly stepOf: (value: Decimal) => MapStep
}

function signedScale(values: readonly Decimal[], language: Locale): Scale {
  const bounds = signedBounds(values)
  return {
    classes: signedClasses(bounds, language),
    stepOf: (value) => {
      const step = signedStep(value, bounds)
      return { depth: Math.max(1, Math.abs(step)), isBelow: step < 0 }
    },
  }
}

function signedClasses([near, far]: SignedBounds, language: Locale): readonly MapClass[] {
  const text = (value: number) => formatSigned(String(value))
  // A dash between two minus signs can't be read.
  const span = (from: number, to: number) => `${text(from)}${language === 'zh' ? '至' : ' to '}${text(to)}`
  return [
    { depth: 3, isBelow: true, text: `≤ ${text(-far)}` },
    { depth: 2, isBelow: true, text: span(-far, -near) },
    { depth: 1, isBelow: true, text: span(-near, 0) },
    { depth: 1, isBelow: false, text: span(0, near) },
    { depth: 2, isBelow: false, text: span(near, far) },
    { depth: 3, isBelow: false, text: `≥ ${text(far)}` },
  ]
}

// Few partners are large and many small: the classes part the upper half finer.
const PARTED_AT = [0.4, 0.6, 0.75, 0.87, 0.95]

/** Up to six classes between round bounds. */
function amountScale(values: readonly Decimal[]): Scale {
  const sorted = values.toSorted((a, b) => a.cmp(b))
  const bounds = PARTED_AT.flatMap((part) => {
    const value = sorted[Math.floor((sorted.length - 1) * part)]
    return value?.gt('0') ? [rounded(value)] : []
  })
  const unique = bounds.filter((bound, at) => !bounds.slice(0, at).some((other) => other.eq(bound)))
  // With fewer bounds the deepest colours are kept: the largest partners look the same in every view.
  const first = AMOUNTS - unique.length
  const digits = (value: Decimal) => formatDigits(value.toFixed())
  return {
    classes: [...unique.keys(), unique.length].map((at): MapClass => {
      const [from, to] = [unique[at - 1], unique[at]]
      return {
        depth: first + at,
        isBelow: false,
        text: from ? (to ? `${digits(from)} – ${digits(to)}` : `≥ ${digits(from)}`) : to ? `< ${digits(to)}` : '> 0',
      }
    }),
    stepOf: (value) => ({ depth: first + unique.filter((bound) => value.gte(bound)).length, isBelow: false }),
  }
}

/** 1, 2 or 5 times a power of ten, the largest that is no larger. */
function rounded(value: Decimal): Decimal {
  const power = value.e
  const lead = Number(fixed(value.div(`1e${power}`), 3))
  return decimal('1')
    .times(lead >= 5 ? '5' : lead >= 2 ? '2' : '1')
    .times(`1e${power}`)
}
