import { createHash } from 'node:crypto'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { grouped } from '#trade/grouped.ts'
import { comparePeriods, type Period, parsePeriod, periodDays, printPeriod } from '#trade/period.ts'
import { AGENCY, CUBE, DATA_STRUCTURE_URN, DATAFLOW_URN, STRUCTURE_VERSION } from '#trade/sdmx/artefacts.ts'
import { attributeOf, measureOf } from '#trade/sdmx/attribute-value.ts'
import { codeName } from '#trade/sdmx/code-lists.ts'
import {
  ATTRIBUTES,
  type Attribute,
  CUBE_MEASURES,
  DIMENSIONS,
  type Dimension,
  TIME_DIMENSION,
} from '#trade/sdmx/components.ts'
import { printTimePeriod } from '#trade/sdmx/time-period.ts'
import { AGENCY_NAME, CUBE_NAME } from '#trade/sdmx/words.ts'
import { inTurns } from '../../explore/files/in-turns.ts'
import type { CubeAnswer, CubeDataSet, CubeObservation } from './cube-answer.ts'
import { ALL_DIMENSIONS } from './data-parameters.ts'
import { jsonNumber } from './json-number.ts'
import { Numbering } from './numbering.ts'
import { named } from './structure-message.ts'

/**
 * A message of SDMX-JSON 2.x, valid in both versions. Values are numbers of JSON in the printed digits: what reads them as floats does
 * so for itself. Data sets are written observation by observation, so that a long one lets others have their turn.
 */
export async function dataJson(answer: CubeAnswer): Promise<string> {
  const columns = columnsOf(answer)
  const sets: string[] = []
  for (const set of answer.dataSets) sets.push(await dataSet(set, columns, answer))
  const structures = [structure(answer, columns)]
  return `{"meta":${JSON.stringify(meta(answer))},"data":{"structures":${JSON.stringify(structures)},"dataSets":[${sets.join(',')}]}}`
}

/** What stands where: the dimensions that name a series and those that tell its observations apart, and what an observation holds. */
interface Columns {
  readonly series: readonly Axis[]
  readonly observation: readonly Axis[]
  readonly attributes: readonly { readonly attribute: Attribute; readonly values: Numbering<string> | null }[]
}

/** A dimension with the values that the message has of it. */
type Axis =
  | { readonly dimension: Dimension; readonly values: Numbering<string> }
  | { readonly dimension: typeof TIME_DIMENSION; readonly values: Numbering<string>; readonly isTime: true }

function columnsOf({ dataSets, dimensionAtObservation, isKeysOnly, attributes }: CubeAnswer): Columns {
  const codes: readonly Axis[] = DIMENSIONS.map((dimension) => ({ dimension, values: new Numbering() }))
  const time: Axis = { dimension: TIME_DIMENSION, values: new Numbering(periodsOf(dataSets)), isTime: true }
  const told = {
    attributes: ATTRIBUTES.filter(({ id }) => attributes.includes(id)).map((attribute) => ({
      attribute,
      // A whole number stands in its place; whatever is longer is listed once.
      values: 'type' in attribute.is && attribute.is.type === 'Integer' ? null : new Numbering<string>(),
    })),
  }
  if (isKeysOnly) return { ...told, series: codes, observation: [] }
  const all = [...codes, time]
  const apart = (axis: Axis) =>
    dimensionAtObservation === ALL_DIMENSIONS || axis.dimension.id === dimensionAtObservation
  return { ...told, series: all.filter((axis) => !apart(axis)), observation: all.filter(apart) }
}

/** The texts of all periods, oldest first. */
function periodsOf(dataSets: readonly CubeDataSet[]): readonly string[] {
  const periods = new Map(
    dataSets.flatMap(({ observations }) => observations.map(({ period }) => [printPeriod(period), period] as const)),
  )
  return [...periods].toSorted(([, a], [, b]) => comparePeriods(a, b)).map(([text]) => text)
}

async function dataSet(
  { action, validFrom, observations }: CubeDataSet,
  columns: Columns,
  answer: CubeAnswer,
): Promise<string> {
  const rows = await inTurns(observations, (observation) => ({
    series: keyOf(columns.series, observation),
    text: `"${keyOf(columns.observation, observation)}":[${cells(observation, columns, answer).join(',')}]`,
  }))
  const head = JSON.stringify({
    structure: 0,
    action,
    ...(validFrom !== null && { validFrom }),
    links: linksOf(answer),
  })
  return `${head.slice(0, -1)},${body(rows, columns)}}`
}

interface Row {
  readonly series: string
  readonly text: string
}

function body(rows: readonly Row[], { series, observation }: Columns): string {
  if (series.length === 0) return `"observations":{${rows.map(({ text }) => text).join(',')}}`
  const written = [...grouped(rows, (row) => row.series)].map(([key, own]) =>
    observation.length === 0 ? `"${key}":{}` : `"${key}":{"observations":{${own.map(({ text }) => text).join(',')}}}`,
  )
  return `"series":{${written.join(',')}}`
}

function keyOf(axes: readonly Axis[], { at, period }: CubeObservation): string {
  return axes.map((axis) => axis.values.of('isTime' in axis ? printPeriod(period) : at[axis.dimension.id])).join(':')
}

function cells({ figure }: CubeObservation, { attributes }: Columns, { measures }: CubeAnswer): readonly string[] {
  const values = measures.map((id) => {
    const digits = measureOf(id, figure)
    return digits === null ? 'null' : jsonNumber(digits)
  })
  const beside = attributes.map(({ attribute, values: listed }) => {
    const value = attributeOf(attribute.id, figure)
    return value === null || listed === null ? String(value) : String(listed.of(String(value)))
  })
  return [...values, ...beside]
}

function meta({ place, origin, self, language }: CubeAnswer) {
  const question = createHash('sha256').update(self).digest('hex').slice(0, 12)
  return {
    id: `${AGENCY}-${place.sequence}-${question}`,
    test: isRehearsal(),
    // The publication that it was read at: the same question there has the same answer, to the byte.
    prepared: place.publishedAt,
    contentLanguages: [language, language === 'en' ? 'zh' : 'en'],
    sender: { id: AGENCY, ...named(AGENCY_NAME, language) },
    links: [{ rel: 'self', href: `${origin}${self}` }],
  }
}

function linksOf({ context, origin }: CubeAnswer) {
  const link = (kind: 'dataflow' | 'datastructure', urn: string) => ({
    rel: kind,
    href: `${origin}/api/sdmx/structure/${kind}/${AGENCY}/${CUBE}/${STRUCTURE_VERSION}`,
    urn,
  })
  const structureLink = link('datastructure', DATA_STRUCTURE_URN)
  return context === 'dataflow' ? [link('dataflow', DATAFLOW_URN), structureLink] : [structureLink]
}

function structure(answer: CubeAnswer, { series, observation, attributes }: Columns) {
  const { language, measures, dataSets } = answer
  return {
    ...named(CUBE_NAME, language),
    links: linksOf(answer),
    dimensions: {
      dataSet: [],
      series: series.map((axis) => dimension(axis, language)),
      observation: observation.map((axis) => dimension(axis, language)),
    },
    measures: {
      observation: CUBE_MEASURES.filter(({ id }) => measures.includes(id)).map(({ id, name }) => ({
        id,
        ...named(name, language),
        isMandatory: false,
        format: { dataType: 'Decimal' },
      })),
    },
    attributes: {
      dataSet: [],
      series: [],
      observation: attributes.map(({ attribute, values }) =>
        attributeTold(attribute, values?.values ?? null, language),
      ),
    },
    dataSets: dataSets.map((_, at) => at),
  }
}

function dimension(axis: Axis, language: Locale) {
  const { id, name } = axis.dimension
  const told = { id, ...named(name, language), keyPosition: positionOf(id) }
  if ('isTime' in axis)
    return {
      ...told,
      roles: [id],
      format: { dataType: 'ObservationalTimePeriod' },
      values: axis.values.values.map((text) => timeValue(parsePeriod(text), language)),
    }
  const { list } = axis.dimension
  return { ...told, values: axis.values.values.map((code) => ({ id: code, ...named(codeName(list, code), language) })) }
}

function positionOf(id: string): number {
  const at = DIMENSIONS.findIndex((one) => one.id === id)
  return at === -1 ? DIMENSIONS.length : at
}

/** A range of months is no code, so that periods are told by their value, with the days they span. */
function timeValue(period: Period, language: Locale) {
  const { start, end } = periodDays(period)
  return {
    value: printTimePeriod(period),
    ...named({ en: formatPeriod(period, 'en', 'with-year'), zh: formatPeriod(period, 'zh', 'with-year') }, language),
    start: `${start}T00:00:00Z`,
    end: `${end}T23:59:59Z`,
  }
}

/** Of a list that would be empty there is none: nothing has a value then. */
function attributeTold({ id, name, is, isMandatory }: Attribute, values: readonly string[] | null, language: Locale) {
  return {
    id,
    ...named(name, language),
    isMandatory,
    relationship: { observation: {} },
    ...('type' in is && { format: { dataType: is.type } }),
    ...(values !== null &&
      values.length > 0 && {
        values: values.map((value) =>
          'list' in is ? { id: value, ...named(codeName(is.list, value), language) } : { value },
        ),
      }),
  }
}
