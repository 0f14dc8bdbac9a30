import { commodity } from './commodities.ts'
import { counterpartGroup } from './counterpart-groups.ts'
import { counterpart } from './counterparts.ts'
import { parseCrossing } from './crossing.ts'
import { enterpriseType } from './enterprise-types.ts'
import type { Locale } from './format/locale.ts'
import { hsChapter, hsName, hsSection } from './hs.ts'
import { sector } from './sectors.ts'
import type { Breakdown } from './series-key.ts'
import { tradeMode } from './trade-modes.ts'

interface Named {
  readonly en: string
  readonly zh: string
}

const FINDERS: Record<Exclude<Breakdown, 'all' | 'counterpart-chapter'>, (code: string) => Named | undefined> = {
  sector,
  commodity,
  counterpart,
  group: counterpartGroup,
  mode: tradeMode,
  enterprise: enterpriseType,
  section: hsSection,
  chapter: hsChapter,
}

/**
 * What a member of a breakdown is called: `United States`, `集成电路`. A type within a mode is both, and so is a chapter of one
 * counterpart's trade; an unknown code is its own name.
 */
export function memberName(breakdown: Breakdown, member: string, locale: Locale): string {
  if (breakdown === 'all') return ALL_TRADE[locale]
  if (breakdown === 'counterpart-chapter') return crossingName(member, locale)
  const [type = member, mode] = breakdown === 'enterprise' ? member.split('+') : [member]
  const name = FINDERS[breakdown](type)?.[locale] ?? type
  return mode === undefined ? name : `${name}${locale === 'en' ? ', ' : '，'}${tradeMode(mode)?.[locale] ?? mode}`
}

/** `United States: electrical machinery and electronics (HS 85)`: by the partner first, as such tables are. */
function crossingName(member: string, locale: Locale): string {
  const of = parseCrossing(member)
  if (!of) return member
  const named = counterpartGroup(of.counterpart) ?? counterpart(of.counterpart)
  return `${named?.[locale] ?? of.counterpart}${locale === 'en' ? ': ' : '：'}${hsName({ kind: 'chapter', code: of.chapter }, locale)}`
}

const ALL_TRADE: Record<Locale, string> = { en: 'All trade', zh: '总值' }
