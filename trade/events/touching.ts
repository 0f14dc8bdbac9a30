import { commodity, containing } from '../commodities.ts'
import { counterpartGroup, membersOf } from '../counterpart-groups.ts'
import { COUNTERPARTS } from '../counterparts.ts'
import type { Flow } from '../flow.ts'
import { chaptersOf } from '../hs.ts'
import { sector } from '../sectors.ts'
import type { Touches } from './policy-event.ts'

/** What a chart or page shows: as a view says it. `goods` as `sector:electronics`, `chapter:85`. */
export interface Subject {
  readonly flow: Flow
  readonly partner: string | null
  readonly goods: string | null
  /** Parts that are drawn, by their codes: `USA`, `electronics`. Empty for one line. */
  readonly parts: readonly string[]
}

/** `own`: about exactly what is shown, or one of the parts drawn; `other`: about a part of it, or about more. */
export type Touching = 'own' | 'other'

/** How what an event touches meets what is shown on `day`; null where they have nothing in common. */
export function touching(touches: Touches, subject: Subject, day: string): Touching | null {
  if (!flowsMeet(touches.flow, subject.flow)) return null
  if (!partnersMeet(touches.partner, subject.partner, day.slice(0, 7))) return null
  if (!goodsMeet(touches.goods, subject.goods)) return null
  return isOwn(touches, subject) ? 'own' : 'other'
}

function isOwn({ partner, goods }: Touches, subject: Subject): boolean {
  if (partner === subject.partner && goods === subject.goods) return true
  const isPart = (written: string | null) => written !== null && subject.parts.includes(written.split(':').at(-1) ?? '')
  return (isPart(partner) && goods === subject.goods) || (isPart(goods) && partner === subject.partner)
}

/** A total or a balance is of both flows. */
function flowsMeet(touched: Touches['flow'], shown: Flow): boolean {
  return touched === null || touched === shown || shown === 'total' || shown === 'balance'
}

function partnersMeet(a: string | null, b: string | null, month: string): boolean {
  if (a === null || b === null || a === b) return true
  const [mine, others] = [countriesOf(a, month), countriesOf(b, month)]
  return mine.some((country) => others.includes(country))
}

/** The countries of a group in a month, or of a continent; a country is itself. */
function countriesOf(code: string, month: string): readonly string[] {
  const group = counterpartGroup(code)
  if (!group) return [code]
  if (!group.isContinent) return membersOf(code, month)
  return COUNTERPARTS.filter(({ continent }) => continent === code).map((one) => one.code)
}

function goodsMeet(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  const [mine, others] = [linesOf(a), linesOf(b)]
  const [ours, theirs] = [hsOf(a), hsOf(b)]
  return (
    mine.some((one) => others.some((other) => containing(one).has(other) || containing(other).has(one))) ||
    // Two sectors meet by their lines alone: both may be of one chapter and share nothing in it.
    ((isHs(a) || isHs(b)) && ours.some((chapter) => theirs.includes(chapter)))
  )
}

function isHs(written: string): boolean {
  return written.startsWith('section:') || written.startsWith('chapter:')
}

/** The HS chapters that goods are of. Of a commodity line we hold none. */
function hsOf(written: string): readonly string[] {
  const [kind, code = ''] = written.split(':')
  if (kind === 'chapter') return [code]
  if (kind === 'section') return chaptersOf(code).map((chapter) => chapter.code)
  return kind === 'sector' ? (sector(code)?.hs ?? []).map((hs) => hs.slice(0, 2)) : []
}

/** The official lines that goods are made of, in either flow. */
function linesOf(written: string): readonly string[] {
  const [kind, code = ''] = written.split(':')
  if (kind === 'sector') return Object.values(sector(code)?.lines ?? {}).flat()
  return commodity(code) ? [code] : []
}
