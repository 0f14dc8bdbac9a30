import type { Flow } from './flow.ts'

/** A line of the agency's commodity tables, or a name its press conferences use. */
export interface Commodity {
  readonly code: string
  readonly en: string
  readonly zh: string
  /** The flows in which it is printed. */
  readonly flows: readonly Flow[]
  /** The narrowest lines that contain this one, so that they must not be added up with it. */
  readonly within: readonly string[]
  /** `total`: marked `*` in the tables, adds up lines printed elsewhere. `across`: cut by technology, brand or use, overlaps any line. */
  readonly aggregate: 'total' | 'across' | null
  /** Named by a press conference only: no table has the line. */
  readonly isPressOnly: boolean
}

/** The line of `code`; undefined where none is known. */
export function commodity(code: string): Commodity | undefined {
  return BY_CODE.get(code)
}

/** True when the values of two lines must not be added up: one contains the other, or one cuts across all lines. */
export function overlap(a: string, b: string): boolean {
  const across = [a, b].some((code) => commodity(code)?.aggregate === 'across')
  return across || containing(a).has(b) || containing(b).has(a)
}

/** `code` and every line that contains it. */
export function containing(code: string): ReadonlySet<string> {
  const wider = commodity(code)?.within ?? []
  return new Set([code, ...wider.flatMap((line) => [...containing(line)])])
}

type Printed = 'exports' | 'imports' | 'both'
type Row = readonly [code: string, en: string, zh: string, printed: Printed, within?: string]

// Chinese names are the tables'. What contains what follows the tables' indents and names, and for cars the sums of 2025
// (battery, plug-in and other hybrids add up to the electric passenger vehicles less a few buses).
const LINES: readonly Row[] = [
  ['agricultural', 'Agricultural products', '农产品', 'both'],
  ['meat', 'Meat', '肉类', 'both', 'agricultural'],
  ['aquatic', 'Aquatic products', '水产品', 'exports', 'agricultural'],
  ['aquatic-edible', 'Edible aquatic products', '食用水产品', 'exports', 'aquatic'],
  ['vegetables', 'Vegetables and edible fungi', '蔬菜及食用菌', 'exports', 'agricultural'],
  ['vegetables-fresh', 'Fresh or chilled vegetables', '鲜或冷藏蔬菜', 'exports', 'vegetables'],
  ['fruit-nuts', 'Fruit and nuts', '干鲜瓜果及坚果', 'both', 'agricultural'],
  ['apples', 'Apples', '苹果', 'exports', 'fruit-nuts'],
  ['tea', 'Tea', '茶叶', 'exports', 'agricultural'],
  ['grain', 'Grain', '粮食', 'both', 'agricultural'],
  ['rice', 'Rice', '稻谷及大米', 'exports', 'grain'],
  ['soybeans', 'Soybeans', '大豆', 'imports', 'grain'],
  ['vegetable-oil', 'Edible vegetable oil', '食用植物油', 'imports', 'agricultural'],
  ['canned-food', 'Canned food', '罐头', 'exports', 'agricultural'],
  ['canned-vegetables', 'Canned vegetables', '蔬菜罐头', 'exports', 'canned-food'],
  ['beverages', 'Beverages', '酒类及饮料', 'exports', 'agricultural'],
  ['juices', 'Fruit and vegetable juices', '果蔬汁', 'exports', 'beverages'],
  ['beer', 'Beer', '啤酒', 'exports', 'beverages'],
  ['tobacco', 'Tobacco', '烟草及其制品', 'exports', 'agricultural'],
  ['flue-cured-tobacco', 'Flue-cured tobacco', '烤烟', 'exports', 'tobacco'],
  ['cigarettes', 'Cigarettes', '卷烟', 'exports', 'tobacco'],
  ['iron-ore', 'Iron ore', '铁矿砂及其精矿', 'imports'],
  ['copper-ore', 'Copper ore', '铜矿砂及其精矿', 'imports'],
  ['coal', 'Coal and lignite', '煤及褐煤', 'both'],
  ['coke', 'Coke', '焦炭及半焦炭', 'exports'],
  ['crude-oil', 'Crude oil', '原油', 'both'],
  ['refined-oil', 'Refined oil products', '成品油', 'both'],
  ['gasoline', 'Gasoline', '汽油', 'exports', 'refined-oil'],
  ['jet-fuel', 'Jet fuel', '航空煤油', 'exports', 'refined-oil'],
  ['diesel', 'Diesel', '柴油', 'exports', 'refined-oil'],
  ['natural-gas', 'Natural gas', '天然气', 'imports'],
  ['salt', 'Salt', '制盐', 'exports'],
  ['cement', 'Cement', '水泥及水泥熟料', 'exports'],
  ['tungsten', 'Tungsten products', '钨品', 'exports'],
  ['alumina', 'Alumina', '氧化铝', 'exports'],
  ['rare-earth-and-products', 'Rare earths and products', '稀土及其制品', 'exports'],
  ['rare-earth', 'Rare earths', '稀土', 'both', 'rare-earth-and-products'],
  ['organic-chemicals', 'Basic organic chemicals', '基本有机化学品', 'exports'],
  ['citric-acid', 'Citric acid', '柠檬酸', 'exports'],
  ['medicines', 'Medicines', '医药材及药品', 'both'],
  ['chinese-medicine', 'Chinese medicine', '中药材及中式成药', 'exports', 'medicines'],
  ['chinese-herbs', 'Chinese herbs', '中药材', 'exports', 'chinese-medicine'],
  ['chinese-patent-medicine', 'Chinese patent medicine', '中式成药', 'exports', 'chinese-medicine'],
  ['antibiotics', 'Antibiotics', '抗菌素(制剂除外)', 'exports', 'medicines'],
  ['vaccines', 'Vaccines for humans', '人用疫苗', 'exports', 'medicines'],
  ['medical-dressings', 'Medical dressings', '医用敷料', 'exports', 'medicines'],
  ['fertilizer', 'Fertilizers', '肥料', 'both'],
  ['cosmetics', 'Cosmetics and toiletries', '美容化妆品及洗护用品', 'both'],
  ['plastics-primary', 'Plastics in primary forms', '初级形状的塑料', 'imports'],
  ['plastic-products', 'Plastic products', '塑料制品', 'exports'],
  ['rubber', 'Natural and synthetic rubber', '天然及合成橡胶(包括胶乳)', 'imports'],
  ['wood', 'Logs and lumber', '原木及锯材', 'imports'],
  ['paper-pulp', 'Paper pulp', '纸浆', 'imports'],
  ['luggage', 'Suitcases, bags and similar', '箱包及类似容器', 'exports'],
  ['textiles', 'Textile yarn, fabrics and articles', '纺织纱线、织物及其制品', 'both'],
  ['clothing', 'Clothing', '服装及衣着附件', 'exports'],
  ['footwear', 'Footwear', '鞋靴', 'exports'],
  ['ceramics', 'Ceramic products', '陶瓷产品', 'exports'],
  ['steel', 'Steel products', '钢材', 'both'],
  ['copper', 'Unwrought copper and copper products', '未锻轧铜及铜材', 'both'],
  ['aluminium', 'Unwrought aluminium and products', '未锻轧铝及铝材', 'exports'],
  ['furniture', 'Furniture and parts', '家具及其零件', 'exports'],
  ['toys', 'Toys', '玩具', 'exports'],
  ['mechanical-electrical', 'Mechanical and electrical products', '机电产品', 'both'],
  ['general-machinery', 'General machinery', '通用机械设备', 'exports', 'mechanical-electrical'],
  ['machine-tools', 'Machine tools', '机床', 'imports', 'mechanical-electrical'],
  ['computers', 'Computers and parts', '自动数据处理设备及其零部件', 'both', 'mechanical-electrical'],
  ['laptops', 'Laptop computers', '笔记本电脑', 'exports', 'computers'],
  ['tablets', 'Tablet computers', '平板电脑', 'exports', 'computers'],
  ['mobile-phones', 'Mobile phones', '手机', 'exports', 'mechanical-electrical'],
  ['household-appliances', 'Household appliances', '家用电器', 'exports', 'mechanical-electrical'],
  ['audio-video', 'Audio and video equipment', '音视频设备及其零件', 'exports', 'mechanical-electrical'],
  ['diodes', 'Diodes and similar semiconductors', '二极管及类似半导体器件', 'imports', 'mechanical-electrical'],
  ['integrated-circuits', 'Integrated circuits', '集成电路', 'both', 'mechanical-electrical'],
  ['flat-panel-modules', 'Flat panel display modules', '平板显示模组', 'exports', 'mechanical-electrical'],
  ['lcd-modules', 'LCD modules', '液晶平板显示模组', 'both', 'flat-panel-modules'],
  ['accumulators', 'Electric accumulators', '蓄电池', 'exports', 'mechanical-electrical'],
  ['lithium-ion-batteries', 'Lithium-ion batteries', '锂离子蓄电池', 'exports', 'accumulators new-three'],
  ['solar-cells', 'Solar cells', '太阳能电池', 'exports', 'mechanical-electrical new-three'],
  ['motor-vehicles', 'Motor vehicles', '汽车(包括底盘)', 'both', 'mechanical-electrical'],
  ['passenger-cars', 'Passenger cars', '乘用车', 'exports', 'motor-vehicles'],
  ['electric-vehicles', 'Electric vehicles', '电动汽车', 'exports', 'motor-vehicles new-three'],
  ['electric-passenger-vehicles', 'Electric passenger vehicles', '电动载人汽车', 'exports', 'electric-vehicles'],
  [
    'battery-electric-cars',
    'Battery electric cars',
    '纯电动乘用车',
    'exports',
    'electric-passenger-vehicles passenger-cars',
  ],
  [
    'plug-in-hybrid-cars',
    'Plug-in hybrid cars',
    '插电式混合动力乘用车',
    'exports',
    'electric-passenger-vehicles passenger-cars',
  ],
  [
    'hybrid-cars',
    'Other hybrid cars',
    '非插电式混合动力乘用车',
    'exports',
    'electric-passenger-vehicles passenger-cars',
  ],
  ['vehicle-parts', 'Vehicle parts', '汽车零配件', 'both', 'mechanical-electrical'],
  ['aircraft', 'Aircraft over 2 tons', '空载重量超过2吨的飞机', 'imports', 'mechanical-electrical'],
  ['drones', 'Drones', '无人驾驶航空器', 'exports', 'mechanical-electrical'],
  ['ships', 'Ships', '船舶', 'exports', 'mechanical-electrical'],
  ['medical-instruments', 'Medical instruments', '医疗仪器及器械', 'both', 'mechanical-electrical'],
  ['lamps', 'Lamps and lighting', '灯具、照明装置及其零件', 'exports', 'mechanical-electrical'],
  ['high-tech', 'High-tech products', '高新技术产品', 'both'],
  ['life-science-technology', 'Life science technology', '生命科学技术', 'exports', 'high-tech'],
  ['new-three', 'New three', '新三样产品', 'exports', 'mechanical-electrical'],
]

// Lines that only the press conferences on a year name, as they name them.
const PRESS: readonly Row[] = [
  ['3d-printers', '3D printers', '3D打印机', 'exports', 'mechanical-electrical'],
  ['industrial-robots', 'Industrial robots', '工业机器人', 'exports', 'mechanical-electrical'],
  [
    'ships-and-marine-equipment',
    'Ships and marine engineering equipment',
    '船舶和海洋工程装备',
    'exports',
    'mechanical-electrical',
  ],
  ['wind-generators', 'Wind power generators', '风力发电机组', 'exports', 'mechanical-electrical'],
  ['high-technology', 'High-technology products', '高技术产品', 'exports'],
  ['own-brand-products', 'Chinese-branded products', '自主品牌产品', 'exports'],
  ['consumer-goods', 'Consumer goods', '消费品', 'imports'],
  ['electronic-components', 'Electronic components', '电子元件', 'imports', 'mechanical-electrical'],
  ['computer-parts', 'Computer parts', '电脑零部件', 'imports', 'mechanical-electrical'],
  ['metal-ores', 'Metal ores', '金属矿砂', 'imports'],
  ['fruits', 'Fruit', '水果', 'imports', 'agricultural'],
]

const TOTALS = new Set(['agricultural', 'mechanical-electrical', 'new-three'])
const ACROSS = new Set([
  'high-tech',
  'life-science-technology',
  'high-technology',
  'own-brand-products',
  'consumer-goods',
  'electronic-components',
  'metal-ores',
])

/** Every line, agricultural products first as the tables have it, then what only press conferences name. */
export const COMMODITIES: readonly Commodity[] = [
  ...LINES.map((row) => line(row, false)),
  ...PRESS.map((row) => line(row, true)),
]

const BY_CODE = new Map(COMMODITIES.map((one) => [one.code, one]))

function line([code, en, zh, printed, within]: Row, isPressOnly: boolean): Commodity {
  return {
    code,
    en,
    zh,
    flows: printed === 'both' ? ['exports', 'imports'] : [printed],
    within: within ? within.split(' ') : [],
    aggregate: TOTALS.has(code) ? 'total' : ACROSS.has(code) ? 'across' : null,
    isPressOnly,
  }
}
