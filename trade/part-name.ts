import { commodity } from './commodities.ts'
import { counterpartGroup } from './counterpart-groups.ts'
import { counterpart } from './counterparts.ts'
import { enterpriseType } from './enterprise-types.ts'
import type { Locale } from './format/locale.ts'
import { hsChapter, hsSection } from './hs.ts'
import { sector } from './sectors.ts'
import { tradeMode } from './trade-modes.ts'

/** The name of a sector, line, country, group, mode or type. Codes of different kinds never coincide but for a sector named like a line. */
export function partName(code: string, language: Locale): string {
  const [type, mode] = code.split('+')
  const named =
    sector(code) ??
    counterpartGroup(code) ??
    counterpart(code) ??
    tradeMode(code) ??
    enterpriseType(type ?? code) ??
    commodity(code) ??
    hsSection(code) ??
    hsChapter(code)
  const name = named?.[language] ?? code
  return mode ? `${name}, ${tradeMode(mode)?.[language] ?? mode}` : name
}
