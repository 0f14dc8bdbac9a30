import { z } from 'zod'

// A reader of SDMX-JSON 2.x by its field guide (https://github.com/sdmx-twg/sdmx-json), which shares nothing with what writes it: what the
// guide does not know is refused, every index has to lead somewhere, every reference to something that was read.

const id = z.string().regex(/^[A-Za-z0-9_@$-]+$/)
const componentId = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/)
const names = z.record(z.string().regex(/^[a-z]{2}$/), z.string().min(1))
const instant = z.iso.datetime()
const urn = z
  .string()
  .regex(/^urn:sdmx:org\.sdmx\.infomodel\.[a-z]+\.[A-Za-z]+=[A-Z]+:[A-Za-z_]+\(\d+(\.\d+){1,2}\)(\.[A-Za-z0-9_@$-]+)?$/)
const links = z.array(z.strictObject({ rel: z.string(), href: z.url(), urn: urn.optional() })).min(1)
const named = { name: z.string().min(1), names }
const index = z.int().min(0)

const Meta = z.strictObject({
  id,
  test: z.boolean(),
  prepared: instant,
  contentLanguages: z.array(z.string()).min(1),
  sender: z.strictObject({ id, ...named }),
  links,
})

const code = z.strictObject({ id, ...named })
const timeValue = z.strictObject({ value: z.string(), ...named, start: instant, end: instant })
const Dimension = z.strictObject({
  id: componentId,
  ...named,
  keyPosition: index,
  roles: z.array(componentId).optional(),
  format: z.strictObject({ dataType: z.literal('ObservationalTimePeriod') }).optional(),
  values: z.union([z.array(code).min(1), z.array(timeValue).min(1)]),
})
const format = z.strictObject({ dataType: z.enum(['Decimal', 'Integer', 'String', 'DateTime']) })
const Measure = z.strictObject({ id: componentId, ...named, isMandatory: z.boolean(), format })
const Attribute = z.strictObject({
  id: componentId,
  ...named,
  isMandatory: z.boolean(),
  relationship: z.strictObject({ observation: z.strictObject({}) }),
  format: format.optional(),
  values: z.union([z.array(code).min(1), z.array(z.strictObject({ value: z.string() })).min(1)]).optional(),
})
const level = <S extends z.ZodType>(of: S) =>
  z.strictObject({ dataSet: z.array(of).max(0), series: z.array(of), observation: z.array(of) })

const key = z.string().regex(/^\d+(:\d+)*$/)
const Observations = z.record(key, z.array(z.union([z.number(), z.null()])))
const DataSet = z.strictObject({
  structure: z.literal(0),
  action: z.enum(['Information', 'Replace']),
  validFrom: instant.optional(),
  links,
  observations: Observations.optional(),
  series: z.record(key, z.strictObject({ observations: Observations.optional() })).optional(),
})

const DataMessage = z.strictObject({
  meta: Meta,
  data: z.strictObject({
    structures: z.tuple([
      z.strictObject({
        ...named,
        links,
        dimensions: level(Dimension),
        measures: z.strictObject({ observation: z.array(Measure) }),
        attributes: level(Attribute),
        dataSets: z.array(index),
      }),
    ]),
    dataSets: z.array(DataSet).min(1),
  }),
})

/** An observation with everything that was said of it by index. */
export interface ReadObservation {
  /** Codes with dots between them, in the order of the key. */
  readonly key: string
  /** Null where the message has the series alone. */
  readonly time: string | null
  readonly values: Readonly<Record<string, string | number | null>>
  readonly action: string
  readonly validFrom: string | undefined
}

/** All observations of a message, in their order; a series without any as one without time. Throws where the message is none. */
export function readDataMessage(body: unknown): readonly ReadObservation[] {
  const { structures, dataSets } = DataMessage.parse(body).data
  const [{ dimensions, measures, attributes, dataSets: own }] = structures
  if (own.length !== dataSets.length) throw new RangeError('the structure is not of all data sets')
  return dataSets.flatMap(({ action, validFrom, series, observations }) => {
    const lines = series ?? { '': { observations } }
    if ((series === undefined) !== (dimensions.series.length === 0)) throw new RangeError('series where there are none')
    return Object.entries(lines).flatMap(([line, of]) => {
      const place = placed(line, dimensions.series)
      return Object.entries(of.observations ?? { '': [] }).map(([at, cells]) => {
        const all = [...place, ...placed(at, dimensions.observation)].toSorted((a, b) => a.position - b.position)
        if (cells.length > 0 && cells.length !== measures.observation.length + attributes.observation.length)
          throw new RangeError(
            `${cells.length} cells for ${measures.observation.length} measures and ${attributes.observation.length} attributes`,
          )
        const time = all.find(({ id }) => id === 'TIME_PERIOD')
        return {
          key: all.flatMap(({ id, code }) => (id === 'TIME_PERIOD' ? [] : [code])).join('.'),
          time: time?.code ?? null,
          values: Object.fromEntries([
            ...measures.observation.map(({ id }, cell) => [id, cells[cell] ?? null] as const),
            ...attributes.observation.map((attribute, cell) => [
              attribute.id,
              listed(attribute, cells[measures.observation.length + cell] ?? null),
            ]),
          ]),
          action,
          validFrom,
        }
      })
    })
  })
}

function placed(text: string, dimensions: readonly z.output<typeof Dimension>[]) {
  const indexes = text === '' ? [] : text.split(':').map(Number)
  if (indexes.length !== dimensions.length) throw new RangeError(`"${text}" for ${dimensions.length} dimensions`)
  return dimensions.map(({ id, keyPosition: position, values }, at) => {
    const value = values[indexes[at] ?? -1]
    if (!value) throw new RangeError(`${id} has no value ${indexes[at]}`)
    return { id, position, code: 'id' in value ? value.id : value.value }
  })
}

function listed({ id, values }: z.output<typeof Attribute>, cell: number | null): string | number | null {
  if (cell === null || !values) return cell
  const value = values[cell]
  if (!value) throw new RangeError(`${id} has no value ${cell}`)
  return 'id' in value ? value.id : value.value
}

const artefact = {
  id,
  agencyID: componentId,
  version: z.string().regex(/^\d+(\.\d+){1,2}$/),
  ...named,
  links,
  isExternalReference: z.boolean(),
}
const items = z.array(z.strictObject({ id, ...named, parent: id.optional() })).min(1)
const represented = z.union([
  z.strictObject({ enumeration: urn }),
  z.strictObject({
    format: z.strictObject({
      dataType: z.enum(['Decimal', 'Integer', 'String', 'DateTime', 'ObservationalTimePeriod']),
    }),
  }),
])
const component = { id: componentId, conceptIdentity: urn, localRepresentation: represented }
const StructureMessage = z.strictObject({
  meta: Meta,
  data: z.strictObject({
    dataflows: z.array(z.strictObject({ ...artefact, structure: urn.optional() })).optional(),
    dataStructures: z
      .array(
        z.strictObject({
          ...artefact,
          dataStructureComponents: z
            .strictObject({
              dimensionList: z.strictObject({
                id: z.literal('DimensionDescriptor'),
                dimensions: z.array(z.strictObject({ ...component, position: index })).min(1),
                timeDimension: z.strictObject({ ...component, id: z.literal('TIME_PERIOD') }),
              }),
              measureList: z.strictObject({
                id: z.literal('MeasureDescriptor'),
                measures: z.array(z.strictObject({ ...component, usage: z.enum(['optional', 'mandatory']) })).min(1),
              }),
              attributeList: z.strictObject({
                id: z.literal('AttributeDescriptor'),
                attributes: z.array(
                  z.strictObject({
                    ...component,
                    usage: z.enum(['optional', 'mandatory']),
                    attributeRelationship: z.strictObject({ observation: z.strictObject({}) }),
                    measureRelationship: z.array(componentId).optional(),
                  }),
                ),
              }),
            })
            .optional(),
        }),
      )
      .optional(),
    conceptSchemes: z
      .array(z.strictObject({ ...artefact, isPartial: z.boolean().optional(), concepts: items.optional() }))
      .optional(),
    codelists: z
      .array(z.strictObject({ ...artefact, isPartial: z.boolean().optional(), codes: items.optional() }))
      .optional(),
    agencySchemes: z
      .array(z.strictObject({ ...artefact, isPartial: z.boolean().optional(), agencies: items.optional() }))
      .optional(),
  }),
})
export type ReadStructures = z.output<typeof StructureMessage>['data']

/** The artefacts of a message. Throws where it is none. */
export function readStructureMessage(body: unknown): ReadStructures {
  return StructureMessage.parse(body).data
}

/** What a data structure refers to, of which a message has nothing: concepts and lists by their names. */
export function danglingReferences({
  dataStructures = [],
  conceptSchemes = [],
  codelists = [],
}: ReadStructures): readonly string[] {
  const lists = codelists.map(({ agencyID, id, version }) => `Codelist=${agencyID}:${id}(${version})`)
  const concepts = conceptSchemes.flatMap(({ agencyID, id, version, concepts: all = [] }) =>
    all.map((concept) => `Concept=${agencyID}:${id}(${version}).${concept.id}`),
  )
  const known = new Set([...lists, ...concepts])
  return dataStructures
    .flatMap(({ dataStructureComponents: of }) => [
      ...(of ? [...of.dimensionList.dimensions, of.dimensionList.timeDimension] : []),
      ...(of?.measureList.measures ?? []),
      ...(of?.attributeList.attributes ?? []),
    ])
    .flatMap(({ conceptIdentity, localRepresentation: is }) => [
      conceptIdentity,
      ...('enumeration' in is ? [is.enumeration] : []),
    ])
    .filter((one) => !known.has(one.replace(/^urn:sdmx:org\.sdmx\.infomodel\.[a-z]+\./, '')))
}
