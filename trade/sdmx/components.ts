import type { Bilingual } from '../sentences/sentences.ts'
import type { CodeListId } from './code-lists.ts'
import { type DimensionId, TIME } from './coordinates.ts'

// The structure of the cube: what its messages, its definition and the checks of a question are all made of.

/** How values that are no codes are written. */
export type DataType = 'Decimal' | 'Integer' | 'String' | 'DateTime'

interface Component<Id extends string> {
  readonly id: Id
  readonly name: Bilingual
}

export interface Dimension extends Component<DimensionId> {
  readonly list: CodeListId
}

/** In the order of the key. */
export const DIMENSIONS: readonly Dimension[] = [
  { id: 'FREQ', list: 'CL_FREQ', name: { en: 'Frequency', zh: '频率' } },
  { id: 'FLOW', list: 'CL_FLOW', name: { en: 'Trade flow', zh: '贸易流向' } },
  { id: 'COUNTERPART', list: 'CL_COUNTERPART', name: { en: 'Partner', zh: '贸易伙伴' } },
  { id: 'PRODUCT', list: 'CL_PRODUCT', name: { en: 'Goods', zh: '商品' } },
  { id: 'TRADE_MODE', list: 'CL_TRADE_MODE', name: { en: 'Trade mode', zh: '贸易方式' } },
  { id: 'ENTERPRISE_TYPE', list: 'CL_ENTERPRISE_TYPE', name: { en: 'Enterprise type', zh: '企业性质' } },
  { id: 'MEASURE', list: 'CL_MEASURE', name: { en: 'What is counted', zh: '计量内容' } },
  { id: 'UNIT_MEASURE', list: 'CL_UNIT_MEASURE', name: { en: 'Unit of measure', zh: '计量单位' } },
  { id: 'BASIS', list: 'CL_BASIS', name: { en: 'Basis', zh: '口径' } },
]

export const TIME_DIMENSION: Component<typeof TIME> = { id: TIME, name: { en: 'Time period', zh: '时期' } }

export const MEASURE_IDS = ['OBS_VALUE', 'PRINTED_GROWTH'] as const
export type MeasureId = (typeof MEASURE_IDS)[number]

const MEASURE_WORDS: Readonly<Record<MeasureId, Bilingual>> = {
  OBS_VALUE: { en: 'Value as printed', zh: '公布值' },
  PRINTED_GROWTH: { en: 'Growth on a year before as printed, %', zh: '公布的同比增速（%）' },
}
/** All are exact decimals, as the agency printed them. */
export const CUBE_MEASURES: readonly Component<MeasureId>[] = MEASURE_IDS.map((id) => ({
  id,
  name: MEASURE_WORDS[id],
}))

export const ATTRIBUTE_IDS = [
  'OBS_STATUS',
  'UNIT_MULT',
  'DECIMALS',
  'MISSING_REASON',
  'FIRST_PRINT',
  'RELEASE',
  'VINTAGE',
  'PUBLISHED_AT',
  'SOURCE',
  'SOURCE_CELL',
  'OBS_COMMENT',
] as const
export type AttributeId = (typeof ATTRIBUTE_IDS)[number]

export interface Attribute extends Component<AttributeId> {
  readonly is: { readonly list: CodeListId } | { readonly type: DataType }
  readonly isMandatory: boolean
  /** Of the level alone, and absent where none is held. */
  readonly ofValue: boolean
}

type AttributeRow = readonly [is: CodeListId | DataType, name: Bilingual, more?: 'mandatory' | 'of value']
const ATTRIBUTE_ROWS: Readonly<Record<AttributeId, AttributeRow>> = {
  OBS_STATUS: ['CL_OBS_STATUS', { en: 'Observation status', zh: '观测值状态' }, 'mandatory'],
  UNIT_MULT: [
    'Integer',
    { en: 'Unit multiplier: the value counts in 10 to this power', zh: '单位乘数（10的幂）' },
    'of value',
  ],
  DECIMALS: ['Integer', { en: 'Decimals printed', zh: '公布的小数位数' }, 'of value'],
  MISSING_REASON: ['CL_MISSING_REASON', { en: 'Why the value is missing', zh: '缺失原因' }],
  FIRST_PRINT: ['CL_FIRST_PRINT', { en: 'What of the first print is held', zh: '首次公布值收录情况' }, 'mandatory'],
  RELEASE: ['String', { en: 'Release that carried it', zh: '所属发布' }, 'mandatory'],
  VINTAGE: [
    'Integer',
    { en: 'Vintage: place of its publication in the log', zh: '版本：其发布在日志中的序号' },
    'mandatory',
  ],
  PUBLISHED_AT: ['DateTime', { en: 'Instant of publication', zh: '发布时刻' }, 'mandatory'],
  SOURCE: ['String', { en: 'Source', zh: '来源' }, 'mandatory'],
  SOURCE_CELL: ['String', { en: 'Cell or words of the source', zh: '来源单元格' }],
  OBS_COMMENT: ['String', { en: 'Note', zh: '备注' }],
}
/** All stand beside each observation: a revision may change any of them. */
export const ATTRIBUTES: readonly Attribute[] = ATTRIBUTE_IDS.map((id) => {
  const [is, name, more] = ATTRIBUTE_ROWS[id]
  return {
    id,
    name,
    is: isDataType(is) ? { type: is } : { list: is },
    isMandatory: more === 'mandatory',
    ofValue: more === 'of value',
  }
})

function isDataType(is: CodeListId | DataType): is is DataType {
  return !is.startsWith('CL_')
}
