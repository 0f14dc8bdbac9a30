import { csvCell } from '#trade/csv-cell.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { AGENCY, CUBE, STRUCTURE_VERSION } from '#trade/sdmx/artefacts.ts'
import { attributeOf, measureOf } from '#trade/sdmx/attribute-value.ts'
import { codeName } from '#trade/sdmx/code-lists.ts'
import { ATTRIBUTES, CUBE_MEASURES, DIMENSIONS, TIME_DIMENSION } from '#trade/sdmx/components.ts'
import { printTimePeriod } from '#trade/sdmx/time-period.ts'
import { CUBE_NAME } from '#trade/sdmx/words.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { csvText } from '../../csv-text.ts'
import { inTurns } from '../../explore/files/in-turns.ts'
import type { CubeAnswer, CubeObservation } from './cube-answer.ts'
import { ALL_DIMENSIONS } from './data-parameters.ts'

/** A component of the cube as a column of CSV: the text of an observation, and what a code is called. */
interface Column {
  readonly id: string
  readonly name: Bilingual
  readonly text: (observation: CubeObservation) => string
  readonly label: (text: string, observation: CubeObservation) => Bilingual | null
  /** Free words, which a spreadsheet must not run. */
  readonly isWords: boolean
}

/** SDMX-CSV 2.x: a line for each observation, or each series where no more is asked; in UTF-8, with a head. */
export async function dataCsv(
  answer: CubeAnswer,
  options: { readonly labels: string; readonly keys: string },
): Promise<string> {
  const columns = columnsOf(answer)
  const lines = [head(answer, options, columns)]
  for (const { action, observations } of answer.dataSets) {
    const known = new Set<string>()
    const told = answer.isKeysOnly ? observations.filter(({ figure }) => isNew(known, figure.series)) : observations
    lines.push(...(await inTurns(told, (one) => line(one, action, answer, options, columns))))
  }
  return `${lines.join('\r\n')}\r\n`
}

type Options = { readonly labels: string; readonly keys: string }

function head({ language }: CubeAnswer, { labels, keys }: Options, columns: readonly Column[]): string {
  return [
    'STRUCTURE',
    'STRUCTURE_ID',
    ...(labels === 'name' ? ['STRUCTURE_NAME'] : []),
    'ACTION',
    ...(isOneOf(keys, 'series') ? ['SERIES_KEY'] : []),
    ...(isOneOf(keys, 'obs') ? ['OBS_KEY'] : []),
    ...columns.flatMap(({ id, name }) =>
      labels === 'name' ? [id, name[language]] : [labels === 'both' ? `${id}: ${name[language]}` : id],
    ),
  ]
    .map(csvCell)
    .join(',')
}

const STRUCTURE_ID = `${AGENCY}:${CUBE}(${STRUCTURE_VERSION})`

function line(
  observation: CubeObservation,
  action: string,
  { context, language, dimensionAtObservation }: CubeAnswer,
  { labels, keys }: Options,
  columns: readonly Column[],
): string {
  const key = [...DIMENSIONS.map(({ id }) => [id, observation.at[id]] as const), timeOf(observation)]
  const ofSeries = key.filter(([id]) => dimensionAtObservation !== ALL_DIMENSIONS && id !== dimensionAtObservation)
  const own = [
    context,
    labels === 'both' ? `${STRUCTURE_ID}: ${CUBE_NAME[language]}` : STRUCTURE_ID,
    ...(labels === 'name' ? [CUBE_NAME[language]] : []),
    action.charAt(0),
    ...(isOneOf(keys, 'series') ? [printKey(ofSeries)] : []),
    ...(isOneOf(keys, 'obs') ? [printKey(key)] : []),
  ]
  const cells = columns.flatMap((column) => cellsOf(column, observation, labels, language))
  return [...own.map(csvCell), ...cells].join(',')
}

/** As cells of CSV. */
function cellsOf(
  { text, label, isWords }: Column,
  observation: CubeObservation,
  labels: string,
  language: Locale,
): readonly string[] {
  const value = text(observation)
  if (isWords) return labels === 'name' ? [csvText(value), ''] : [csvText(value)]
  const name = value === '' ? null : (label(value, observation)?.[language] ?? null)
  const cells =
    labels === 'name' ? [value, name ?? ''] : [labels === 'both' && name !== null ? `${value}: ${name}` : value]
  return cells.map(csvCell)
}

function columnsOf({ measures, attributes, isKeysOnly }: CubeAnswer): readonly Column[] {
  const dimensions = DIMENSIONS.map(({ id, name, list }) => ({
    id,
    name,
    text: ({ at }: CubeObservation) => at[id],
    label: (code: string) => codeName(list, code),
    isWords: false,
  }))
  if (isKeysOnly) return dimensions
  return [
    ...dimensions,
    {
      ...TIME_DIMENSION,
      text: ({ period }) => printTimePeriod(period),
      label: (_, { period }) => ({
        en: formatPeriod(period, 'en', 'with-year'),
        zh: formatPeriod(period, 'zh', 'with-year'),
      }),
      isWords: false,
    },
    ...CUBE_MEASURES.filter(({ id }) => measures.includes(id)).map(({ id, name }) => ({
      id,
      name,
      text: ({ figure }: CubeObservation) => measureOf(id, figure) ?? '',
      label: () => null,
      isWords: false,
    })),
    ...ATTRIBUTES.filter(({ id }) => attributes.includes(id)).map(({ id, name, is }) => ({
      id,
      name,
      text: ({ figure }: CubeObservation) => String(attributeOf(id, figure) ?? ''),
      label: (code: string) => ('list' in is ? codeName(is.list, code) : null),
      isWords: 'type' in is && is.type === 'String',
    })),
  ]
}

function timeOf({ period }: CubeObservation): readonly [string, string] {
  return [TIME_DIMENSION.id, printTimePeriod(period)]
}

function printKey(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([, code]) => code).join('.')
}

function isOneOf(keys: string, which: 'series' | 'obs'): boolean {
  return keys === which || keys === 'both'
}

function isNew(known: Set<string>, one: string): boolean {
  const before = known.size
  return known.add(one).size > before
}
