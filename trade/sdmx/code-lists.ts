import { COMMODITIES } from '../commodities.ts'
import { COUNTERPART_GROUPS } from '../counterpart-groups.ts'
import { COUNTERPARTS } from '../counterparts.ts'
import { ENTERPRISE_TYPES } from '../enterprise-types.ts'
import { FLOWS } from '../flow.ts'
import { formatCurrency, formatFlow } from '../format/format-flow.ts'
import { formatQuantityUnit, QUANTITY_UNITS } from '../format/format-quantity.ts'
import { formatReason } from '../format/format-reason.ts'
import type { Locale } from '../format/locale.ts'
import { HS_CHAPTERS, HS_SECTIONS, hsName, sectionOf } from '../hs.ts'
import { MISSING_REASONS } from '../missing.ts'
import { SECTORS } from '../sectors.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { BASES, MEASURES } from '../series-key.ts'
import { TRADE_MODES } from '../trade-modes.ts'
import { CURRENCIES } from '../unit.ts'
import { ALL, hsCode, MONTHLY, sectorCode, unitCode } from './coordinates.ts'
import {
  BASIS_NAMES,
  FIRST_PRINT_NAMES,
  MEASURE_NAMES,
  MONTHLY_NAME,
  SECTOR_IN_WORDS,
  STATUS_NAMES,
  WHOLES,
} from './words.ts'

export interface Code {
  readonly id: string
  readonly name: Bilingual
  /** The code that contains it, where just one does. */
  readonly parent?: string | undefined
}

/** The codes of every list, each made of the field's own list, in its order. */
export const CODE_LISTS = {
  CL_FREQ: [{ id: MONTHLY, name: MONTHLY_NAME }],
  CL_FLOW: FLOWS.map((flow) => ({ id: flow, name: both((locale) => formatFlow(flow, locale)) })),
  CL_COUNTERPART: [
    { id: ALL, name: WHOLES.COUNTERPART },
    ...COUNTERPART_GROUPS.map(({ code, en, zh }) => ({ id: code, name: { en, zh }, parent: undefined })),
    ...COUNTERPARTS.map(({ code, en, zh, continent }) => ({
      id: code,
      name: { en, zh },
      parent: continent ?? undefined,
    })),
  ],
  CL_PRODUCT: [
    { id: ALL, name: WHOLES.PRODUCT },
    ...SECTORS.map((sector) => ({
      id: sectorCode(sector.id),
      name: both((locale) => SECTOR_IN_WORDS[locale](sector[locale])),
    })),
    ...COMMODITIES.map(({ code, en, zh, within }) => ({ id: code, name: { en, zh }, parent: only(within) })),
    ...HS_SECTIONS.map(({ code }) => ({
      id: hsCode(code),
      name: both((locale) => hsName({ kind: 'section', code }, locale)),
    })),
    ...HS_CHAPTERS.map(({ code }) => ({
      id: hsCode(code),
      name: both((locale) => hsName({ kind: 'chapter', code }, locale)),
      parent: hsCode(sectionOf(code)?.code ?? ''),
    })),
  ],
  CL_TRADE_MODE: [
    { id: ALL, name: WHOLES.TRADE_MODE },
    ...TRADE_MODES.map(({ code, en, zh }) => ({
      id: code,
      name: { en, zh },
      parent: TRADE_MODES.find(({ sums }) => sums.includes(code))?.code,
    })),
  ],
  CL_ENTERPRISE_TYPE: [
    { id: ALL, name: WHOLES.ENTERPRISE_TYPE },
    ...ENTERPRISE_TYPES.map(({ code, en, zh }) => ({ id: code, name: { en, zh } })),
  ],
  CL_MEASURE: MEASURES.map((measure) => ({ id: measure, name: MEASURE_NAMES[measure] })),
  CL_UNIT_MEASURE: [
    ...CURRENCIES.map((currency) => ({ id: currency, name: both((locale) => formatCurrency(currency, locale)) })),
    ...QUANTITY_UNITS.map((unit) => ({
      id: unitCode(unit),
      name: both((locale) => formatQuantityUnit(unit, locale)),
    })),
  ],
  CL_BASIS: BASES.map((basis) => ({ id: basis, name: BASIS_NAMES[basis] })),
  CL_OBS_STATUS: named(STATUS_NAMES),
  CL_FIRST_PRINT: named(FIRST_PRINT_NAMES),
  CL_MISSING_REASON: MISSING_REASONS.map((reason) => ({
    id: reason,
    name: both((locale) => formatReason(reason, locale)),
  })),
} as const satisfies Readonly<Record<string, readonly Code[]>>
export type CodeListId = keyof typeof CODE_LISTS

export function codesOf(list: CodeListId): readonly Code[] {
  return CODE_LISTS[list]
}

const NAMES = new Map<CodeListId, ReadonlyMap<string, Bilingual>>()

/** What a code is called; one that its list does not have, a unit of the source's own, is its own name. */
export function codeName(list: CodeListId, id: string): Bilingual {
  const names = NAMES.get(list) ?? new Map(codesOf(list).map((code) => [code.id, code.name]))
  NAMES.set(list, names)
  return names.get(id) ?? { en: id, zh: id }
}

function both(name: (locale: Locale) => string): Bilingual {
  return { en: name('en'), zh: name('zh') }
}

function named(names: Readonly<Record<string, Bilingual>>): readonly Code[] {
  return Object.entries(names).map(([id, name]) => ({ id, name }))
}

/** A line may be part of several that overlap: then it has no one place below another. */
function only(within: readonly string[]): string | undefined {
  return within.length === 1 ? within[0] : undefined
}
