import { CHAPTERS, MONTHS, PARTNERS } from './many-observations.ts'

/** What an analyst asks by one change of a filter: the lines it needs, and as known when (a sequence of the log, one a month). */
export interface Question {
  readonly kind: Kind
  readonly flow: string
  readonly currency: string
  readonly basis: string
  /** Breakdown and members, all of them. */
  readonly breakdown: 'all' | 'counterpart' | 'chapter' | 'counterpart-chapter'
  readonly members: readonly string[]
  readonly asOf: number
}

export const KINDS = [
  'one line',
  'a partner’s chapters',
  'a chapter’s partners',
  'every chapter',
  'every partner',
] as const
export type Kind = (typeof KINDS)[number]

/** `count` questions of `kind`, drawn from `seed`: half of them as known today, half as known on some day of the ten years. Partners are the `crossed` ones. */
export function questions(kind: Kind, count: number, crossed: number, seed = 1): readonly Question[] {
  const chance = drawnFrom(seed)
  const one = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T
  return Array.from({ length: count }, (_, at): Question => {
    const [partner, chapter] = [one(PARTNERS.slice(0, crossed)), one(CHAPTERS)]
    const asked = { kind, flow: one(['exports', 'imports']), currency: one(['USD', 'CNY']), basis: 'month' }
    const asOf = at % 2 === 0 ? MONTHS : 1 + Math.floor(chance() * MONTHS)
    switch (kind) {
      case 'one line':
        return { ...asked, breakdown: 'counterpart-chapter', members: [`${partner}+${chapter}`], asOf }
      case 'a partner’s chapters':
        return {
          ...asked,
          breakdown: 'counterpart-chapter',
          members: CHAPTERS.map((each) => `${partner}+${each}`),
          asOf,
        }
      case 'a chapter’s partners':
        return {
          ...asked,
          breakdown: 'counterpart-chapter',
          members: PARTNERS.slice(0, crossed).map((each) => `${each}+${chapter}`),
          asOf,
        }
      case 'every chapter':
        return { ...asked, breakdown: 'chapter', members: CHAPTERS, asOf }
      case 'every partner':
        return { ...asked, breakdown: 'counterpart', members: PARTNERS, asOf }
    }
  })
}

export function seriesOf({ flow, breakdown, members, currency, basis }: Question): readonly string[] {
  return members.map((member) => `CN.${flow}.${breakdown}:${member}.value.${currency}.${basis}`)
}

function drawnFrom(seed: number): () => number {
  let state = seed
  // Mulberry32: small, and the same everywhere.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
