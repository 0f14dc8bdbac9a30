import { counterpartGroup } from '#trade/counterpart-groups.ts'
import { counterpart } from '#trade/counterparts.ts'
import type { Locale } from '#trade/format/locale.ts'
import { PARTNERS } from '#trade/front/front-series.ts'

/**
 * The front page's partners by their codes, as the agency names them; "Belt and Road" for short, where the note says that it overlaps
 * the others. For the server, which has the names of all the world's: a page needs eight.
 */
export function partnerNames(language: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(PARTNERS.map(({ member }) => [member, nameOf(member, language)]))
}

function nameOf(member: string, language: Locale): string {
  const known = counterpartGroup(member) ?? counterpart(member)
  return member === 'BRI' ? { en: 'Belt and Road', zh: '共建“一带一路”' }[language] : (known?.[language] ?? member)
}
