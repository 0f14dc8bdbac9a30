import { isRehearsal } from '#server/rehearsal/mode.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import {
  AGENCY,
  type Artefact,
  type ArtefactKind,
  codeListUrn,
  conceptUrn,
  DATA_STRUCTURE_URN,
  STRUCTURE_DAY,
  urnOf,
} from '#trade/sdmx/artefacts.ts'
import type { Code } from '#trade/sdmx/code-lists.ts'
import { ATTRIBUTES, CUBE_MEASURES, DIMENSIONS, TIME_DIMENSION } from '#trade/sdmx/components.ts'
import { AGENCY_NAME } from '#trade/sdmx/words.ts'

/** An artefact as it is told: with these of its items, or as a stub, by its name alone. */
export interface Told {
  readonly artefact: Artefact
  readonly items: readonly Code[] | null
  readonly stub: boolean
}

/** In which language one name stands for both, and where addresses begin. */
export interface Telling {
  readonly language: Locale
  readonly origin: string
  /** The path and query that were asked. */
  readonly self: string
}

const FIELDS: Readonly<Record<ArtefactKind, string>> = {
  dataflow: 'dataflows',
  datastructure: 'dataStructures',
  conceptscheme: 'conceptSchemes',
  codelist: 'codelists',
  agencyscheme: 'agencySchemes',
}
const ITEMS: Readonly<Partial<Record<ArtefactKind, string>>> = {
  conceptscheme: 'concepts',
  codelist: 'codes',
  agencyscheme: 'agencies',
}

/** A message of SDMX-JSON 2.x that holds `all`, the same for the same question. */
export function structureMessage(all: readonly Told[], telling: Telling) {
  const kinds = [...new Set(all.map(({ artefact }) => artefact.kind))]
  return {
    meta: {
      id: 'STRUCTURES',
      test: isRehearsal(),
      // The day since which structures of this version are what they are.
      prepared: `${STRUCTURE_DAY}T00:00:00Z`,
      contentLanguages: [telling.language, telling.language === 'en' ? 'zh' : 'en'],
      sender: { id: AGENCY, ...named(AGENCY_NAME, telling.language) },
      links: [{ rel: 'self', href: `${telling.origin}${telling.self}` }],
    },
    data: Object.fromEntries(
      kinds.map((kind) => [
        FIELDS[kind],
        all.filter(({ artefact }) => artefact.kind === kind).map((one) => written(one, telling)),
      ]),
    ),
  }
}

/** A name in the language asked for, and in both. */
export function named(name: Bilingual, language: Locale) {
  return { name: name[language], names: name }
}

function written({ artefact, items, stub }: Told, { language, origin }: Telling) {
  const { kind, agency, id, version, name } = artefact
  const own = {
    id,
    agencyID: agency,
    version,
    ...named(name, language),
    links: [
      { rel: 'self', href: `${origin}/api/sdmx/structure/${kind}/${agency}/${id}/${version}`, urn: urnOf(artefact) },
    ],
  }
  // A stub says that the whole of it stands elsewhere.
  if (stub) return { ...own, isExternalReference: true }
  return { ...own, isExternalReference: false, ...content(artefact, items, language) }
}

function content({ kind, items: all }: Artefact, items: readonly Code[] | null, language: Locale) {
  const field = ITEMS[kind]
  if (field)
    return {
      isPartial: items?.length !== all?.length,
      [field]: (items ?? []).map(({ id, name, parent }) => ({
        id,
        ...named(name, language),
        ...(parent && { parent }),
      })),
    }
  return kind === 'dataflow' ? { structure: DATA_STRUCTURE_URN } : { dataStructureComponents: components() }
}

function components() {
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      dimensions: DIMENSIONS.map(({ id, list }, position) => ({
        id,
        position,
        conceptIdentity: conceptUrn(id),
        localRepresentation: { enumeration: codeListUrn(list) },
      })),
      timeDimension: {
        id: TIME_DIMENSION.id,
        conceptIdentity: conceptUrn(TIME_DIMENSION.id),
        localRepresentation: { format: { dataType: 'ObservationalTimePeriod' } },
      },
    },
    measureList: {
      id: 'MeasureDescriptor',
      measures: CUBE_MEASURES.map(({ id }) => ({
        id,
        usage: 'optional',
        conceptIdentity: conceptUrn(id),
        localRepresentation: { format: { dataType: 'Decimal' } },
      })),
    },
    attributeList: {
      id: 'AttributeDescriptor',
      attributes: ATTRIBUTES.map(({ id, is, isMandatory, ofValue }) => ({
        id,
        usage: isMandatory ? 'mandatory' : 'optional',
        attributeRelationship: { observation: {} },
        ...(ofValue && { measureRelationship: ['OBS_VALUE'] }),
        conceptIdentity: conceptUrn(id),
        localRepresentation: 'list' in is ? { enumeration: codeListUrn(is.list) } : { format: { dataType: is.type } },
      })),
    },
  }
}
