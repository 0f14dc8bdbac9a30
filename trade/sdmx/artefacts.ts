import type { Bilingual } from '../sentences/sentences.ts'
import { type Code, CODE_LISTS, type CodeListId, codesOf } from './code-lists.ts'
import { ATTRIBUTES, CUBE_MEASURES, DIMENSIONS, TIME_DIMENSION } from './components.ts'
import { AGENCIES_NAME, AGENCY_NAME, CONCEPTS_NAME, CUBE_NAME } from './words.ts'

export const AGENCY = 'TRADEWIRE'
/** The one dataflow, and the structure that defines it. */
export const CUBE = 'CN_TRADE'
const CONCEPTS = 'CN_TRADE_CONCEPTS'
/** What has three parts never changes: whoever changes a list or a component gives all of it a later version and day (artefacts.test.ts). */
export const STRUCTURE_VERSION = '1.0.0'
export const STRUCTURE_DAY = '2026-11-28'

export const ARTEFACT_KINDS = ['dataflow', 'datastructure', 'conceptscheme', 'codelist', 'agencyscheme'] as const
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number]

/** Something that is maintained under a name and a version, and what it is made of. */
export interface Artefact {
  readonly kind: ArtefactKind
  readonly agency: string
  readonly id: string
  readonly version: string
  readonly name: Bilingual
  /** Codes, concepts or agencies; null of what is no list. */
  readonly items: readonly Code[] | null
  /** Names of the artefacts that it is defined by. */
  readonly refersTo: readonly string[]
}

const PACKAGES: Readonly<Record<ArtefactKind, string>> = {
  dataflow: 'datastructure.Dataflow',
  datastructure: 'datastructure.DataStructure',
  conceptscheme: 'conceptscheme.ConceptScheme',
  codelist: 'codelist.Codelist',
  agencyscheme: 'base.AgencyScheme',
}

/** The name that an artefact has everywhere (SDMX 3.0, section 5). */
export function urnOf({ kind, agency, id, version }: Pick<Artefact, 'kind' | 'agency' | 'id' | 'version'>): string {
  return `urn:sdmx:org.sdmx.infomodel.${PACKAGES[kind]}=${agency}:${id}(${version})`
}

export function codeListUrn(id: CodeListId): string {
  return urnOf({ kind: 'codelist', agency: AGENCY, id, version: STRUCTURE_VERSION })
}

/** Every component is one concept of the same name. */
export function conceptUrn(component: string): string {
  return `urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=${AGENCY}:${CONCEPTS}(${STRUCTURE_VERSION}).${component}`
}

const AGENCIES: Artefact = {
  kind: 'agencyscheme',
  // Agency schemes have this name and version with everybody.
  agency: 'SDMX',
  id: 'AGENCIES',
  version: '1.0',
  name: AGENCIES_NAME,
  items: [{ id: AGENCY, name: AGENCY_NAME }],
  refersTo: [],
}

const LIST_NAMES: Readonly<Record<CodeListId, Bilingual>> = Object.fromEntries(
  [...DIMENSIONS, ...ATTRIBUTES.flatMap(({ name, is }) => ('list' in is ? [{ name, list: is.list }] : []))].map(
    ({ list, name }) => [list, name],
  ),
) as Record<CodeListId, Bilingual>

const LISTS: readonly Artefact[] = (Object.keys(CODE_LISTS) as CodeListId[]).map((id) =>
  ours('codelist', id, LIST_NAMES[id], codesOf(id)),
)

const SCHEME = ours(
  'conceptscheme',
  CONCEPTS,
  CONCEPTS_NAME,
  [...DIMENSIONS, TIME_DIMENSION, ...CUBE_MEASURES, ...ATTRIBUTES].map(({ id, name }) => ({ id, name })),
)

const STRUCTURE = ours('datastructure', CUBE, CUBE_NAME, null, [urnOf(SCHEME), ...LISTS.map(urnOf)])
const FLOW = ours('dataflow', CUBE, CUBE_NAME, null, [urnOf(STRUCTURE)])

export const DATAFLOW_URN = urnOf(FLOW)
export const DATA_STRUCTURE_URN = urnOf(STRUCTURE)

/** Everything there is, what refers before what is referred to. */
export const ARTEFACTS: readonly Artefact[] = [FLOW, STRUCTURE, SCHEME, ...LISTS, AGENCIES]

function ours(
  kind: ArtefactKind,
  id: string,
  name: Bilingual,
  items: readonly Code[] | null,
  refersTo: readonly string[] = [],
): Artefact {
  // Whoever maintains something is itself an item of a list.
  return { kind, agency: AGENCY, id, version: STRUCTURE_VERSION, name, items, refersTo: [...refersTo, urnOf(AGENCIES)] }
}
