import { Decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import { growthBetween } from '../growth.ts'
import { isMissing } from '../missing.ts'
import { memberName } from '../member-name.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import { type Cut, type Frame, frameBefore, type Held, heldOf, type Knowledge } from './knowledge.ts'

/** What is known of one part of trade in a frame: an official row, or several added up. */
export interface Item {
  readonly flow: Flow
  readonly frame: Frame
  readonly name: Bilingual
  /** Its code within the breakdown; null for all trade and for a sum. */
  readonly member: string | null
  /** The observation itself, which may print growth alone; null for a sum, and where none is held. */
  readonly figure: Figure | null
  readonly now: Held | null
  readonly before: Held | null
  /** What a sum adds up; empty for an official row. */
  readonly parts: readonly Item[]
}

export function itemOf(known: Knowledge, flow: Flow, cut: Cut, frame: Frame): Item {
  const figure = known.value(flow, cut, frame)
  return {
    flow,
    frame,
    name: nameOf(cut),
    member: cut.member,
    figure,
    now: heldOf(figure),
    before: heldOf(known.value(flow, cut, frameBefore(frame))),
    parts: [],
  }
}

/** Several rows as one. A level that one of them lacks the sum lacks too. */
export function sumOf(name: Bilingual, parts: readonly Item[]): Item | null {
  const [first] = parts
  if (!first) return null
  return {
    flow: first.flow,
    frame: first.frame,
    name,
    member: null,
    figure: null,
    now: addedUp(parts.map((part) => part.now)),
    before: addedUp(parts.map((part) => part.before)),
    parts,
  }
}

/** Growth as printed, else ours from the levels of the two years; null where neither is held. */
export function growthPercentOf({ figure, now, before }: Pick<Item, 'figure' | 'now' | 'before'>): Decimal | null {
  if (figure && figure.printedGrowthPercent !== null) return new Decimal(figure.printedGrowthPercent)
  if (!now || !before) return null
  const growth = growthBetween(now.level, before.level)
  return isMissing(growth) ? null : growth
}

/** A name in both languages. */
export function nameOf({ breakdown, member }: Cut): Bilingual {
  return { en: memberName(breakdown, member ?? '', 'en'), zh: memberName(breakdown, member ?? '', 'zh') }
}

function addedUp(terms: readonly (Held | null)[]): Held | null {
  const held = terms.filter((term) => term !== null)
  const [first] = held
  if (!first || held.length < terms.length) return null
  return {
    level: {
      ...first.level,
      amount: held.reduce((sum, { level }) => sum.plus(level.amount), new Decimal('0')),
      lastDigit: Math.max(...held.map(({ level }) => level.lastDigit)),
    },
    figures: held.flatMap(({ figures }) => figures),
  }
}
