import { commodity } from './commodities.ts'
import { counterpartGroup } from './counterpart-groups.ts'
import { counterpart } from './counterparts.ts'
import { enterpriseType } from './enterprise-types.ts'
import type { Locale } from './format/locale.ts'
import { hsChapter, hsSection } from './hs.ts'
import { sector } from './sectors.ts'
import type { Breakdown } from './series-key.ts'
import { tradeMode } from './trade-modes.ts'

interface Named {
  readonly en: string
  readonly zh: string
}

const FINDERS: Record<Exclude<Breakdown, 'all'>, (code: string) => Named | undefined> = {
  sector,
  commodity,
  counterpart,
  group: counterpartGroup,
  mode: tradeMode,
  enterprise: enterpriseType,
  section: hsSection,
  chapter: hsChapter,
}

/** What a member of a breakdown is called: `United States`, `集成电路`. A type within a mode is both; an unknown code is its own name. */
export function memberName(breakdown: Breakdown, member: string, locale: Locale): string {
  if (breakdown === 'all') return ALL_TRADE[locale]
  const [type = member, mode] = breakdown === 'enterprise' ? member.split('+') : [member]
  const name = FINDERS[breakdown](type)?.[locale] ?? type
  return mode === undefined ? name : `${name}${locale === 'en' ? ', ' : '，'}${tradeMode(mode)?.[locale] ?? mode}`
}

const ALL_TRADE: Record<Locale, string> = { en: 'All trade', zh: '总值' }
