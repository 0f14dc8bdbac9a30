import { type FigureRef, refKey } from '#trade/checks/finding.ts'
import {
  type DraftNews,
  type FieldText,
  fieldSays,
  type StandingField,
  type TypedField,
  type TypingOutcome,
} from '#trade/drafting.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { fieldOf, type Typed, withField } from './typed.ts'

/** One person's filling of a draft that others fill, too. */
export interface Filling {
  readonly revision: number
  /** What stands in this page's fields. */
  readonly typed: Typed
  /** What this person last saw standing in the draft. */
  readonly base: Typed
  /** Fields in which another wrote something else than stands here, until this person says which stays. By refKey. */
  readonly contested: Readonly<Record<string, StandingField>>
  /** What this person typed over here before the draft was known to have it, by refKey: news of it is of their own, and late. */
  readonly over: Readonly<Record<string, readonly string[]>>
  /** What another typed last, to be told. */
  readonly heard: StandingField | null
  /** Series added by hand. */
  readonly added: readonly SeriesKey[]
  /** Lines taken away by hand, by id. */
  readonly removed: readonly string[]
}

/** A page's filling when it opens: what stands in the draft. */
export function openedFilling(typed: Typed, revision: number): Filling {
  return { revision, typed, base: typed, contested: {}, over: {}, heard: null, added: [], removed: [] }
}

/** Fields that say something else here than in the draft. */
export function dirtyFields({ typed, base }: Filling): readonly FigureRef[] {
  return [...new Set([...Object.keys(typed), ...Object.keys(base)])].flatMap((key) => {
    const at = key.lastIndexOf('@')
    const figure = { series: key.slice(0, at), period: key.slice(at + 1) }
    return (['value', 'growth'] as const)
      .map((part) => ({ ...figure, part }))
      .filter((ref) => !saysSame(ref, fieldOf(typed, ref), fieldOf(base, ref)))
  })
}

/** What is to be written into the draft: typed, and not contested. */
export function fieldsToSend(filling: Filling): readonly TypedField[] {
  return dirtyFields(filling)
    .filter((ref) => !(refKey(ref) in filling.contested))
    .map((ref) => ({ ...ref, ...fieldOf(filling.typed, ref), was: fieldOf(filling.base, ref) }))
}

/** `next`, which remembers what it typed over in `filling`. What is contested was not sent. */
export function typedOver(filling: Filling, next: Filling): Filling {
  const over = { ...next.over }
  for (const ref of dirtyFields(filling)) {
    const before = fieldOf(filling.typed, ref)
    if (refKey(ref) in filling.contested || saysSame(ref, before, fieldOf(next.typed, ref))) continue
    over[refKey(ref)] = [...(over[refKey(ref)] ?? []), fieldSays(ref.part, before)]
  }
  return { ...next, over }
}

/** The filling after `sent` was written, but for what was contested. */
export function written(filling: Filling, sent: readonly TypedField[], outcome: TypingOutcome): Filling {
  const refused = new Set(outcome.contested.map(refKey))
  const base = sent.reduce(
    (typed, field) => (refused.has(refKey(field)) ? typed : withField(typed, field, field)),
    filling.base,
  )
  const over = without(filling.over, sent.map(refKey))
  const next = { ...filling, base, over, revision: Math.max(filling.revision, outcome.revision) }
  return outcome.contested.reduce(contest, next)
}

/**
 * The filling once others' typing is heard of. A field that this person has not touched follows; one that they typed something else
 * into is contested, unless it is what they typed over themselves. `sent`: what is on its way from here, which comes back as news.
 */
export function heardNews(filling: Filling, news: DraftNews, sent: readonly TypedField[] = []): Filling {
  const onTheWay = new Map(sent.map((field) => [refKey(field), fieldSays(field.part, field)]))
  const next = news.fields.reduce((held, field) => {
    const [mine, seen] = [fieldOf(held.typed, field), fieldOf(held.base, field)]
    if (saysSame(field, field, mine)) return settled({ ...held, base: withField(held.base, field, field) }, field)
    if (saysSame(field, field, seen)) return held
    const isOwn = held.over[refKey(field)]?.includes(fieldSays(field.part, field))
    if (isOwn) return { ...held, base: withField(held.base, field, field) }
    if (saysSame(field, mine, seen)) return followed(held, field)
    if (onTheWay.get(refKey(field)) === fieldSays(field.part, field))
      return { ...held, base: withField(held.base, field, field) }
    return contest(held, field)
  }, filling)
  return { ...next, revision: Math.max(filling.revision, news.revision) }
}

/** Typing that was kept is put back; where the draft says something else by now than it was typed over, it is contested. */
export function restored(filling: Filling, kept: readonly TypedField[]): Filling {
  return kept.reduce((held, field) => {
    const standing = fieldOf(held.base, field)
    if (saysSame(field, field, standing)) return held
    const typed = { ...held, typed: withField(held.typed, field, field) }
    const isAsSeen = field.was === null || saysSame(field, field.was, standing)
    return isAsSeen ? typed : contest(typed, { ...field, ...standing, by: null })
  }, filling)
}

/** One of two texts is chosen for a contested field: this person's, which is then written, or what stands in the draft. */
export function chosen(filling: Filling, ref: FigureRef, whose: 'mine' | 'theirs'): Filling {
  const theirs = filling.contested[refKey(ref)]
  if (!theirs) return filling
  const typed = whose === 'theirs' ? withField(filling.typed, ref, theirs) : filling.typed
  return settled({ ...filling, typed }, ref)
}

function followed(filling: Filling, field: StandingField): Filling {
  return {
    ...filling,
    base: withField(filling.base, field, field),
    typed: withField(filling.typed, field, field),
    heard: field.by === null ? filling.heard : field,
  }
}

function contest(filling: Filling, field: StandingField): Filling {
  return {
    ...filling,
    base: withField(filling.base, field, field),
    contested: { ...filling.contested, [refKey(field)]: field },
  }
}

function settled(filling: Filling, ref: FigureRef): Filling {
  const key = [refKey(ref)]
  return { ...filling, contested: without(filling.contested, key), over: without(filling.over, key) }
}

function without<T>(of: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(of).filter(([key]) => !keys.includes(key)))
}

function saysSame({ part }: FigureRef, a: FieldText, b: FieldText): boolean {
  return fieldSays(part, a) === fieldSays(part, b)
}
