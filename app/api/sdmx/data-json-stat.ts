import { isRehearsal } from '#server/rehearsal/mode.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { levelOf } from '#trade/level.ts'
import { isMissing } from '#trade/missing.ts'
import { comparePeriods, type PeriodText, parsePeriod, printPeriod } from '#trade/period.ts'
import { DATAFLOW_URN } from '#trade/sdmx/artefacts.ts'
import { codeName } from '#trade/sdmx/code-lists.ts'
import { CUBE_MEASURES, DIMENSIONS, type MeasureId, TIME_DIMENSION } from '#trade/sdmx/components.ts'
import { printTimePeriod } from '#trade/sdmx/time-period.ts'
import { BASE_UNITS_NOTE, CUBE_NAME, SOURCE_NAME } from '#trade/sdmx/words.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { inTurns } from '../../explore/files/in-turns.ts'
import { problem, Refused } from '../v1/problem.ts'
import type { CubeAnswer, CubeObservation } from './cube-answer.ts'
import { jsonNumber } from './json-number.ts'

/** A reader makes a list of all cells, empty ones too. */
const MOST_CELLS = 1_000_000

interface Axis {
  readonly id: string
  readonly name: Bilingual
  readonly values: readonly { readonly id: string; readonly name: Bilingual }[]
  readonly codeOf: (observation: CubeObservation) => string
}

/**
 * JSON-stat 2.0, class dataset: one measure, a cell for each crossing of what the answer has. A cell has no unit beside it, so values are
 * in base units: yuan, not the billions they were printed in. Throws Refused where the cells would be too many.
 */
export async function dataJsonStat(answer: CubeAnswer): Promise<string> {
  const { dataSets, measures, language, place } = answer
  const observations = dataSets.flatMap((set) => set.observations)
  const axes = axesOf(observations)
  const cells = axes.reduce((product, { values }) => product * values.length, 1)
  if (cells > MOST_CELLS) throw new Refused(tooLarge(cells, axes))
  const [measure = 'OBS_VALUE'] = measures
  const placeOf = placing(axes)
  const rows = await inTurns(observations, (observation) => {
    const cell = placeOf(observation)
    const digits = digitsOf(measure, observation)
    return {
      value: digits === null ? null : `"${cell}":${jsonNumber(digits)}`,
      status: `"${cell}":"${observation.figure.status}"`,
    }
  })
  const measured = CUBE_MEASURES.find(({ id }) => id === measure)?.name ?? CUBE_NAME
  const head = {
    version: '2.0',
    class: 'dataset',
    label: `${CUBE_NAME[language]}: ${measured[language]}`,
    source: SOURCE_NAME[language],
    updated: place.publishedAt,
    ...(measure === 'OBS_VALUE' && { note: [BASE_UNITS_NOTE[language]] }),
    id: axes.map(({ id }) => id),
    size: axes.map(({ values }) => values.length),
    role: { time: [TIME_DIMENSION.id], geo: ['COUNTERPART'], metric: ['MEASURE'] },
    dimension: Object.fromEntries(axes.map((axis) => [axis.id, dimension(axis, language)])),
    extension: {
      measure,
      dataflow: DATAFLOW_URN,
      epoch: place.epoch,
      sequence: place.sequence,
      rehearsal: isRehearsal(),
    },
  }
  const values = rows.flatMap(({ value }) => value ?? [])
  return `${JSON.stringify(head).slice(0, -1)},"value":{${values.join(',')}},"status":{${rows.map(({ status }) => status).join(',')}}}`
}

/** The dimensions of the cube with the codes that `observations` have, in the order of their coming; periods by time. */
function axesOf(observations: readonly CubeObservation[]): readonly Axis[] {
  const codes = DIMENSIONS.map(({ id, name, list }) => ({
    id,
    name,
    values: [...new Set(observations.map(({ at }) => at[id]))].map((code) => ({
      id: code,
      name: codeName(list, code),
    })),
    codeOf: ({ at }: CubeObservation) => at[id],
  }))
  const periods = [...new Set(observations.map(({ period }) => printPeriod(period)))]
    .toSorted((a: PeriodText, b: PeriodText) => comparePeriods(parsePeriod(a), parsePeriod(b)))
    .map((text) => ({
      id: printTimePeriod(parsePeriod(text)),
      name: { en: formatPeriod(text, 'en', 'with-year'), zh: formatPeriod(text, 'zh', 'with-year') },
    }))
  return [...codes, { ...TIME_DIMENSION, values: periods, codeOf: ({ period }) => printTimePeriod(period) }]
}

/** The place of an observation among all cells, row by row: the last dimension turns fastest. */
function placing(axes: readonly Axis[]): (observation: CubeObservation) => number {
  const places = axes.map(({ values, codeOf }) => ({
    size: values.length,
    codeOf,
    at: new Map(values.map(({ id }, at) => [id, at])),
  }))
  return (observation) =>
    places.reduce((cell, { size, codeOf, at }) => cell * size + (at.get(codeOf(observation)) ?? 0), 0)
}

/** In the base unit; growth is a percentage as it was printed. */
function digitsOf(measure: MeasureId, { figure }: CubeObservation): string | null {
  if (measure === 'PRINTED_GROWTH') return figure.printedGrowthPercent
  const level = levelOf(figure)
  return isMissing(level) ? null : level.amount.toFixed()
}

function dimension({ name, values }: Axis, language: Locale) {
  return {
    label: name[language],
    category: {
      index: values.map(({ id }) => id),
      label: Object.fromEntries(values.map((value) => [value.id, value.name[language]])),
    },
  }
}

function tooLarge(cells: number, axes: readonly Axis[]): Response {
  const sizes = axes.filter(({ values }) => values.length > 1).map(({ id, values }) => `${values.length} of ${id}`)
  return problem(
    'too-large',
    `${cells} cells (${sizes.join(' × ')}), of ${MOST_CELLS} at most: JSON-stat has one for each crossing. Ask for less along a dimension, or for another form.`,
  )
}
