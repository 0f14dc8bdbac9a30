import { digitsOf } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import type { AttributeId, MeasureId } from './components.ts'

/** What `figure` says of a measure: exact digits as printed; null where none are held. */
export function measureOf(id: MeasureId, figure: Figure): string | null {
  return id === 'OBS_VALUE' ? figure.value : figure.printedGrowthPercent
}

/** What `figure` says of an attribute: a code, a text or a whole number; null where it says nothing. */
export function attributeOf(id: AttributeId, figure: Figure): string | number | null {
  return ATTRIBUTES_OF[id](figure)
}

const ATTRIBUTES_OF: Readonly<Record<AttributeId, (figure: Figure) => string | number | null>> = {
  OBS_STATUS: ({ status }) => status,
  // Of no value there is no unit to multiply.
  UNIT_MULT: ({ value, scale }) => (value === null ? null : scale),
  DECIMALS: ({ value }) => (value === null ? null : digitsOf(value)),
  MISSING_REASON: ({ missingReason }) => missingReason,
  FIRST_PRINT: ({ firstPrint }) => firstPrint,
  RELEASE: ({ release }) => release,
  VINTAGE: ({ vintage }) => vintage,
  PUBLISHED_AT: ({ publishedAt }) => publishedAt,
  SOURCE: ({ source }) => source.url,
  SOURCE_CELL: ({ source }) => source.cell,
  OBS_COMMENT: ({ source }) => source.note,
}
