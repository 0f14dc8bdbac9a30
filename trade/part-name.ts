import { commodity } from './commodities.ts'
import { counterpartGroup } from './counterpart-groups.ts'
import { counterpart } from './counterparts.ts'
import { enterpriseType } from './enterprise-types.ts'
import type { Locale } from './format/locale.ts'
import type { Goods } from './explore/view-query.ts'
import { hsChapter, hsName, hsSection } from './hs.ts'
import { sector } from './sectors.ts'
import { tradeMode } from './trade-modes.ts'

/** The name of a sector, line, country, group, mode or type. Codes of different kinds never coincide but for a sector named like a line. */
export function partName(code: string, language: Locale): string {
  const [type, mode] = code.split('+')
  // A partner's trade in an HS chapter or section: `USA+85`, `EU+XVI`.
  const hs = mode === undefined ? null : hsChapter(mode) ? 'chapter' : hsSection(mode) ? 'section' : null
  if (type && mode && hs)
    return `${partName(type, language)}${language === 'en' ? ': ' : '：'}${hsName({ kind: hs, code: mode }, language)}`
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

/** The name of goods that a view is of. Of an HS section or chapter with its number: `Electrical machinery and electronics (HS 85)`. */
export function goodsName({ kind, code }: Goods, language: Locale): string {
  return kind === 'section' || kind === 'chapter' ? hsName({ kind, code }, language) : partName(code, language)
}
