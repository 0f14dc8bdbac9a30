/** A customs regime: how goods cross the border. */
export interface TradeMode {
  readonly code: string
  readonly en: string
  readonly zh: string
  /** Regimes that exist for one flow only. */
  readonly flow: 'both' | 'exports' | 'imports'
  /** The modes it adds up, where it is no row of the table. */
  readonly sums: readonly string[]
}

/**
 * The customs regimes in the order of the bulletin's table (5), which add up to the total up to rounding; then the one sum the
 * agency speaks of. English names are the bulletin's, its slips mended; Chinese ones general knowledge.
 */
export const TRADE_MODES: readonly TradeMode[] = [
  row('ordinary', 'Ordinary trade', '一般贸易'),
  row('aid', 'International aid and donation', '国家间、国际组织无偿援助和赠送的物资'),
  row('other-donation', 'Other donation', '其他捐赠物资'),
  row('processing-assembling', 'Processing and assembling trade', '来料加工贸易'),
  row('processing-imported', 'Processing with imported materials', '进料加工贸易'),
  row('border', 'Border trade', '边境小额贸易'),
  row('processing-equipment', 'Equipment imported for processing', '加工贸易进口设备', 'imports'),
  row('contracting', 'Contracting projects', '对外承包工程出口货物', 'exports'),
  row('lease', 'Goods on lease', '租赁贸易'),
  row(
    'fie-equipment',
    'Equipment invested by foreign-invested enterprises',
    '外商投资企业作为投资进口的设备、物品',
    'imports',
  ),
  row('outward-processing', 'Outward processing', '出料加工贸易'),
  row('duty-free-forex', 'Duty-free commodities on payment of foreign currency', '免税外汇商品', 'imports'),
  row('duty-free', 'Duty-free goods', '免税品', 'imports'),
  row('warehousing', 'Customs warehousing trade', '保税监管场所进出境货物'),
  row('special-area-logistics', 'Logistics goods in customs special control areas', '海关特殊监管区域物流货物'),
  row(
    'special-area-equipment',
    'Equipment imported into customs special control areas',
    '海关特殊监管区域进口设备',
    'imports',
  ),
  row('other', 'Other', '其他'),
  {
    code: 'processing',
    en: 'Processing trade',
    zh: '加工贸易',
    flow: 'both',
    sums: ['processing-assembling', 'processing-imported'],
  },
]

/** The mode of `code`; undefined where the tables have none. */
export function tradeMode(code: string): TradeMode | undefined {
  return TRADE_MODES.find((mode) => mode.code === code)
}

function row(code: string, en: string, zh: string, flow: TradeMode['flow'] = 'both'): TradeMode {
  return { code, en, zh, flow, sums: [] }
}
