import { counterpartGroup } from './counterpart-groups.ts'

/** What a figure of one counterpart's trade in one HS chapter is of: a country or group, and the chapter's two digits. */
export interface Crossing {
  readonly counterpart: string
  readonly chapter: string
}

/** As a member of the breakdown counterpart-chapter: `USA+85`, `ASEAN+01`. */
export function printCrossing({ counterpart, chapter }: Crossing): string {
  return `${counterpart}+${chapter}`
}

/** The counterpart and the chapter of a member; null for a text that is none. */
export function parseCrossing(member: string): Crossing | null {
  const [, counterpart, chapter] = /^([A-Z][A-Z-]*)\+(\d{2})$/.exec(member) ?? []
  return counterpart && chapter ? { counterpart, chapter } : null
}

/** What a counterpart's trade in a chapter is a part of: all its trade, and all trade in the chapter. */
export function wholesOfCrossing({ counterpart, chapter }: Crossing) {
  return [
    { breakdown: counterpartGroup(counterpart) ? 'group' : 'counterpart', member: counterpart },
    { breakdown: 'chapter', member: chapter },
  ] as const
}
