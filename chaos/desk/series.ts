import type { Panel } from '../clients/report.ts'

const line = (flow: string, cut: string, currency: string) => `CN.${flow}.${cut}.value.${currency}.month`

export const DOLLARS = ['exports', 'imports', 'balance'].map((flow) => line(flow, 'all', 'USD'))
export const YUAN = ['exports', 'imports', 'balance'].map((flow) => line(flow, 'all', 'CNY'))
export const COMMODITIES = Array.from({ length: 12 }, (_, at) => line('exports', `commodity:chaos-${at + 1}`, 'USD'))
/** Of tables so long that a few of them fill any buffer between a node and a reader that does not read. */
export const LONG_TABLE = Array.from(
  { length: 100 },
  (_, at) => `CN.imports.commodity:chaos-long-${at + 1}.value.USD.year-to-date`,
)

/** What clients show: the headline, a panel, everything, nothing but the headline words, and the long table. */
export const PANELS: readonly Panel[] = [
  { name: 'headline', series: DOLLARS, fromYear: 2031 },
  { name: 'yuan', series: [...YUAN, ...COMMODITIES.slice(0, 4)], fromYear: 2033 },
  { name: 'everything', series: [...DOLLARS, ...YUAN, ...COMMODITIES], fromYear: 2031 },
  { name: 'words', series: [], fromYear: 2031 },
]
export const LONG_PANEL: Panel = { name: 'long table', series: [...DOLLARS, ...LONG_TABLE], fromYear: 2031 }
