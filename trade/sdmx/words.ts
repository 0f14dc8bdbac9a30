import type { FirstPrint, ObservationStatus } from '../figure.ts'
import type { Basis } from '../period.ts'
import type { Bilingual } from '../sentences/sentences.ts'
import type { Measure } from '../series-key.ts'

// What has no name elsewhere: codes whose words stand in trade/format or beside the code are named from there.

export const MEASURE_NAMES: Readonly<Record<Measure, Bilingual>> = {
  value: { en: 'Value', zh: '金额' },
  quantity: { en: 'Quantity', zh: '数量' },
}

export const BASIS_NAMES: Readonly<Record<Basis, Bilingual>> = {
  month: { en: 'Single month, or January–February together', zh: '当月，或1—2月合计' },
  'year-to-date': { en: 'Year to date', zh: '年内累计' },
}

export const STATUS_NAMES: Readonly<Record<ObservationStatus, Bilingual>> = {
  A: { en: 'Normal value', zh: '正常值' },
  P: { en: 'Provisional value', zh: '初步值' },
  R: { en: 'Revised value', zh: '修订值' },
  E: { en: 'Estimated value', zh: '估计值' },
  M: { en: 'Missing value', zh: '缺失值' },
}

export const FIRST_PRINT_NAMES: Readonly<Record<FirstPrint, Bilingual>> = {
  held: { en: 'First print held', zh: '已收录首次公布值' },
  'level-not-held': { en: 'Growth as first printed, level a later print’s', zh: '增速为首次公布值，水平值为后来公布' },
  'not-held': { en: 'First print not held', zh: '未收录首次公布值' },
}

export const MONTHLY_NAME: Bilingual = { en: 'Monthly', zh: '月度' }

/** The whole along a dimension: `_T`. */
export const WHOLES = {
  COUNTERPART: { en: 'All partners', zh: '全部贸易伙伴' },
  PRODUCT: { en: 'All goods', zh: '全部商品' },
  TRADE_MODE: { en: 'All trade modes', zh: '全部贸易方式' },
  ENTERPRISE_TYPE: { en: 'All enterprises', zh: '全部企业' },
} as const satisfies Record<string, Bilingual>

export const SECTOR_IN_WORDS: Readonly<Record<keyof Bilingual, (sector: string) => string>> = {
  en: (sector) => `Sector: ${sector}`,
  zh: (sector) => `行业：${sector}`,
}

export const AGENCY_NAME: Bilingual = { en: 'Tradewire', zh: 'Tradewire' }
export const AGENCIES_NAME: Bilingual = { en: 'Agencies', zh: '机构' }
export const CONCEPTS_NAME: Bilingual = { en: 'Concepts of China’s trade figures', zh: '中国贸易数据概念' }
export const CUBE_NAME: Bilingual = { en: 'China’s goods trade, by vintage', zh: '中国货物贸易（含各次公布）' }
export const SOURCE_NAME: Bilingual = {
  en: 'General Administration of Customs of China (GACC), kept by Tradewire',
  zh: '中华人民共和国海关总署，由Tradewire收录',
}
export const BASE_UNITS_NOTE: Bilingual = {
  en: 'Values are in the base unit: yuan, dollars, tonnes, pieces.',
  zh: '数值以基本单位计：元、美元、吨、个。',
}
