import { type Artefact, ARTEFACT_KINDS, type ArtefactKind, ARTEFACTS, urnOf } from './artefacts.ts'

/** Which of the artefacts around one that was asked for come with it (SDMX REST 2.2, `references`). */
export const REFERENCES = [
  'none',
  'parents',
  'parentsandsiblings',
  'ancestors',
  'children',
  'descendants',
  'all',
  ...ARTEFACT_KINDS,
] as const
export type Reference = (typeof REFERENCES)[number]

/** What comes with `asked`, none of which is among them, in the order of all artefacts. */
export function referencesOf(asked: readonly Artefact[], which: readonly Reference[]): readonly Artefact[] {
  const found = new Set(
    which.flatMap((reference) => (isKind(reference) ? ofKind(asked, reference) : AROUND[reference](asked))),
  )
  return ARTEFACTS.filter((one) => found.has(one) && !asked.includes(one))
}

type Around = (of: readonly Artefact[]) => readonly Artefact[]

const AROUND: Readonly<Record<Exclude<Reference, ArtefactKind>, Around>> = {
  none: () => [],
  parents,
  parentsandsiblings: (of) => [...parents(of), ...children(parents(of))],
  ancestors: (of) => asFarAsThereAre(of, parents),
  children,
  descendants: (of) => asFarAsThereAre(of, children),
  all: (of) => [...parents(of), ...children(parents(of)), ...asFarAsThereAre(of, children)],
}

/** Of one kind, in whichever direction it stands. */
function ofKind(of: readonly Artefact[], kind: ArtefactKind): readonly Artefact[] {
  return [...asFarAsThereAre(of, parents), ...asFarAsThereAre(of, children)].filter((one) => one.kind === kind)
}

function children(of: readonly Artefact[]): readonly Artefact[] {
  return ARTEFACTS.filter((one) => of.some(({ refersTo }) => refersTo.includes(urnOf(one))))
}

function parents(of: readonly Artefact[]): readonly Artefact[] {
  const urns = of.map(urnOf)
  return ARTEFACTS.filter(({ refersTo }) => refersTo.some((urn) => urns.includes(urn)))
}

function asFarAsThereAre(of: readonly Artefact[], step: Around): readonly Artefact[] {
  const next = step(of)
  return next.length === 0 ? [] : [...next, ...asFarAsThereAre(next, step)]
}

function isKind(reference: Reference): reference is ArtefactKind {
  return (ARTEFACT_KINDS as readonly string[]).includes(reference)
}
