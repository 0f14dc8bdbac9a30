import { COMMODITIES, commodity, overlap } from '../commodities.ts'
import { COUNTERPART_GROUPS, counterpartGroup, membersOf } from '../counterpart-groups.ts'
import { COUNTERPARTS, counterpart } from '../counterparts.ts'
import { printCrossing } from '../crossing.ts'
import { ENTERPRISE_TYPES } from '../enterprise-types.ts'
import { chaptersOf, HS_CHAPTERS, HS_SECTIONS, hsChapter, hsSection } from '../hs.ts'
import { once } from '../once.ts'
import { SECTORS, sector, type Sector } from '../sectors.ts'
import { TRADE_MODES } from '../trade-modes.ts'
import { ALL, type Part, partOf } from './part.ts'
import {
  type Goods,
  isSideBySide,
  printMonth,
  printSelection,
  type Selection,
  type Split,
  type ViewQuery,
} from './view-query.ts'

/** What a split cuts a whole into. Parts that overlap are never added up, and leave no rest. */
export interface Cut {
  readonly parts: readonly Part[]
  readonly overlap: boolean
}

/** What a cut is made by. */
type CutQuery = Pick<ViewQuery, 'flow' | 'split' | 'goods' | 'partner' | 'compared' | 'to'>

/** The parts of `split`, within the goods or the partner `query` asks for; or the selections it sets side by side. Without parts where there is nothing to cut. */
export function cutOf(query: CutQuery): Cut {
  const { split, goods, partner } = query
  if (isSideBySide(query)) return sideBySide(query)
  if (partner !== null) return ofPartner(query, partner)
  return goods ? ofGoods(goods, split) : CUTS[split]()
}

/** One partner's goods by HS chapter, or by section as the sum of its chapters. */
function ofPartner({ split, goods, to }: CutQuery, code: string): Cut {
  const partner = partnerPart(code, to)
  const within = goods ? (goods.kind === 'section' ? chaptersOf(goods.code) : []) : HS_CHAPTERS
  if (!partner) return NOTHING
  if (split === 'chapter') return cross(within, (chapter) => crossed(chapter.code, partner, [chapter.code]))
  if (split !== 'section' || goods) return NOTHING
  return cross(HS_SECTIONS, (section) => crossed(section.code, partner, hsWithin(section.code)))
}

/** A sector's lines; a section's chapters; the partners that trade in a chapter or section. */
function ofGoods({ kind, code }: Goods, split: Split): Cut {
  if (kind === 'sector') return split === 'commodity' ? linesWithin(code) : NOTHING
  if (kind === 'commodity') return NOTHING
  if (split === 'chapter' && kind === 'section')
    return cross(chaptersOf(code), (chapter) => partOf(chapter.code, { breakdown: 'chapter', member: chapter.code }))
  if (split !== 'partner' && split !== 'country' && split !== 'continent') return NOTHING
  const chapters = hsWithin(code)
  return cross(CUTS[split]().parts, (partner) => crossed(partner.code, partner, chapters))
}

function cross<Of>(of: readonly Of[], part: (one: Of) => Part): Cut {
  return { parts: of.map(part), overlap: false }
}

/** A partner's trade in HS chapters, added up; of a group that is not totalled, its members' in each. */
function crossed(code: string, partner: Part, chapters: readonly string[]): Part {
  // A group of a hundred and fifty by a hundred chapters is asked about a part at a time, until one is found that is held.
  const members = once(() => {
    const both = partner.members.exports.flatMap(({ member }) =>
      chapters.map((chapter) => ({
        breakdown: 'counterpart-chapter' as const,
        member: printCrossing({ counterpart: member ?? '', chapter }),
      })),
    )
    return { exports: both, imports: both }
  })
  return {
    code,
    get members() {
      return members()
    },
  }
}

/** The chapters of a section, or the one chapter, that `code` names. */
function hsWithin(code: string): readonly string[] {
  return hsChapter(code) ? [code] : chaptersOf(code).map((chapter) => chapter.code)
}

/** The view's own selection first, each with its own flow; a code that is none of ours is left out. */
function sideBySide({ flow, partner, goods, compared, to }: CutQuery): Cut {
  const part = (selection: Selection) => {
    const found = targetOf({ ...selection, to })
    return found ? [{ ...found, code: printSelection(selection), flow: selection.flow }] : []
  }
  const parts = [{ flow, partner, goods }, ...compared].flatMap(part)
  return { parts: [...new Map(parts.map((one) => [one.code, one])).values()], overlap: true }
}

/**
 * What `query` is about as a whole: all trade, a partner, goods, or a partner's trade in an HS chapter or section. Null for a code
 * that is none of these, and for a partner's trade in a sector or commodity line, of which no series is.
 */
export function targetOf({
  goods,
  partner,
  to,
}: Pick<ViewQuery, 'goods' | 'partner'> & Partial<Pick<ViewQuery, 'to'>>): Part | null {
  if (partner === null) return goods ? goodsPart(goods) : ALL
  const whole = partnerPart(partner, to)
  if (!goods || !whole) return whole
  const chapters = goods.kind === 'chapter' || goods.kind === 'section' ? hsWithin(goods.code) : []
  return chapters.length > 0 ? { ...crossed(`${partner}+${goods.code}`, whole, chapters), within: whole } : null
}

function goodsPart({ kind, code }: Goods): Part | null {
  if (kind === 'sector') {
    const found = sector(code)
    return found ? sectorPart(found) : null
  }
  const isKnown = { commodity, section: hsSection, chapter: hsChapter }[kind](code) !== undefined
  return isKnown ? partOf(code, { breakdown: kind, member: code }) : null
}

/** A country or group by its code. A group that the agency does not total is the sum of its members, as they are in the month `to`. */
function partnerPart(code: string, to: number | null | undefined = null): Part | null {
  const group = counterpartGroup(code)
  if (group?.isTotalled) return partOf(code, { breakdown: 'group', member: code })
  if (group) {
    const members = membersOf(code, to === null ? LATEST : printMonth(to))
      .filter((member) => member !== HOME)
      .map((member) => ({ breakdown: 'counterpart' as const, member }))
    return { code, members: { exports: members, imports: members } }
  }
  return counterpart(code) ? partOf(code, { breakdown: 'counterpart', member: code }) : null
}

function sectorPart({ id, lines }: Sector): Part {
  const members = (codes: readonly string[] | undefined) =>
    (codes ?? []).map((member) => ({ breakdown: 'commodity' as const, member }))
  return { code: id, members: { exports: members(lines.exports), imports: members(lines.imports) } }
}

/** The sectors that share no line with one before them: these add up. The others are cuts of their own. */
export const disjointSectors = once((): readonly Sector[] => {
  const chosen: Sector[] = []
  for (const one of SECTORS) if (!chosen.some((other) => meet(one, other))) chosen.push(one)
  return chosen
})

// Any month there will be: whoever belongs now belongs then.
const LATEST = '9999-12'
// A group's trade with China is its other members'.
const HOME = 'CHN'

// The agency's own short list of partners: its preliminary table, groups in place of their members. It does not overlap.
export const PARTNERS = [
  'ASEAN',
  'EU',
  'USA',
  'JPN',
  'KOR',
  'HKG',
  'TWN',
  'RUS',
  'AUS',
  'IND',
  'GBR',
  'CAN',
  'NZL',
  'LATAM',
  'AFRICA',
] as const

const NOTHING: Cut = { parts: [], overlap: false }

// The lists do not change: a page asks for three of them each time it is drawn.
const CUTS: Record<Split, () => Cut> = {
  nothing: () => NOTHING,
  sector: once(() => ({ parts: disjointSectors().map(sectorPart), overlap: false })),
  commodity: once(() => ({
    parts: COMMODITIES.map(({ code }) => partOf(code, { breakdown: 'commodity', member: code })),
    overlap: true,
  })),
  section: once(() => ({
    parts: HS_SECTIONS.map(({ code }) => partOf(code, { breakdown: 'section', member: code })),
    overlap: false,
  })),
  chapter: once(() => ({
    parts: HS_CHAPTERS.map(({ code }) => partOf(code, { breakdown: 'chapter', member: code })),
    overlap: false,
  })),
  partner: once(() => ({ parts: PARTNERS.flatMap((code) => partnerPart(code) ?? []), overlap: false })),
  country: once(() => ({
    parts: COUNTERPARTS.map(({ code }) => partOf(code, { breakdown: 'counterpart', member: code })),
    overlap: false,
  })),
  continent: once(() => ({
    parts: COUNTERPART_GROUPS.filter(({ isContinent }) => isContinent).map(({ code }) =>
      partOf(code, { breakdown: 'group', member: code }),
    ),
    overlap: false,
  })),
  mode: once(() => ({
    parts: TRADE_MODES.filter(({ sums }) => sums.length === 0).map(({ code }) =>
      partOf(code, { breakdown: 'mode', member: code }),
    ),
    overlap: false,
  })),
  enterprise: once(() => ({
    parts: ENTERPRISE_TYPES.map(({ code }) => partOf(code, { breakdown: 'enterprise', member: code })),
    overlap: false,
  })),
}

/** The official lines a sector is made of, in either flow. */
function linesWithin(code: string): Cut {
  const lines = new Set(Object.values(sector(code)?.lines ?? {}).flat())
  return { parts: [...lines].map((line) => partOf(line, { breakdown: 'commodity', member: line })), overlap: false }
}

function meet(a: Sector, b: Sector): boolean {
  const lines = (one: Sector) => Object.values(one.lines).flat()
  return lines(a).some((left) => lines(b).some((right) => overlap(left, right)))
}
