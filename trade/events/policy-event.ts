import { COMMODITIES, commodity } from '../commodities.ts'
import { COUNTERPART_GROUPS, counterpartGroup } from '../counterpart-groups.ts'
import { COUNTERPARTS, counterpart } from '../counterparts.ts'
import { SECTORS, sector } from '../sectors.ts'
import type { Bilingual } from '../sentences/sentences.ts'

export const EVENT_KINDS = ['tariff', 'export-control', 'agreement', 'other'] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** The flows an event may touch; neither of them means both. */
export const EVENT_FLOWS = ['exports', 'imports'] as const
export type EventFlow = (typeof EVENT_FLOWS)[number]

/** What an event touches, each null where it is all of it: a flow, a partner or group (as `with=` of a view), goods (as `goods=`). */
export interface Touches {
  readonly flow: EventFlow | null
  readonly partner: string | null
  readonly goods: string | null
}

/** What an editor notes of a policy event: a dated fact, never a cause. */
export interface EventWording {
  readonly kind: EventKind
  /** The day it came or comes into effect, YYYY-MM-DD: its place on a time axis. */
  readonly inEffectOn: string
  /** The day it was made known, where that was another one. */
  readonly announcedOn: string | null
  readonly touches: Touches
  /** The label at a chart's stem. */
  readonly title: Bilingual
  /** One sentence. */
  readonly text: Bilingual
  readonly sourceUrl: string
}

/** An event as it stands: its newest wording. */
export interface PolicyEvent extends EventWording {
  readonly id: number
  /** 1 for the first wording, one more for each after it. */
  readonly revision: number
  /** Why it was withdrawn; null while it stands. What is withdrawn is on no chart and stays in the lists. */
  readonly withdrawn: string | null
}

/** As many characters as a stem has room for. A Han character is as wide as two others. */
export const TITLE_MOST = { en: 40, zh: 16 } as const

/** The day since when the world could know of it. A view as of an earlier day does not show it. */
export function knownFrom({ announcedOn, inEffectOn }: Pick<EventWording, 'announcedOn' | 'inEffectOn'>): string {
  return announcedOn ?? inEffectOn
}

/** Whether `code` is a country or group that the agency's tables know. */
export function isPartner(code: string): boolean {
  return counterpart(code) !== undefined || counterpartGroup(code) !== undefined
}

/** Whether `written` names a sector or commodity line: `sector:electronics`, `commodity:soybeans`. */
export function isGoods(written: string): boolean {
  const [kind, code = ''] = written.split(':')
  if (kind === 'sector') return sector(code) !== undefined
  return kind === 'commodity' && commodity(code) !== undefined
}

interface Choosable {
  readonly written: string
  readonly en: string
  readonly zh: string
}

/** The partners an event may be about: groups and continents first. */
export const EVENT_PARTNERS: readonly Choosable[] = [
  ...COUNTERPART_GROUPS,
  ...COUNTERPARTS.filter(({ isRest }) => !isRest),
].map(({ code, en, zh }) => ({ written: code, en, zh }))

/** The goods an event may be about: sectors first. */
export const EVENT_GOODS: readonly Choosable[] = [
  ...SECTORS.map(({ id, en, zh }) => ({ written: `sector:${id}`, en, zh })),
  ...COMMODITIES.filter(({ isPressOnly }) => !isPressOnly).map(({ code, en, zh }) => ({
    written: `commodity:${code}`,
    en,
    zh,
  })),
]
