import type { Locale } from './format/locale.ts'

/** A section of the Harmonized System: chapters `first` to `last`. Code: its Roman number, as the nomenclature writes it. */
export interface HsSection {
  readonly code: string
  readonly en: string
  readonly zh: string
  readonly first: number
  readonly last: number
}

/** A chapter of the Harmonized System. Code: its two digits. */
export interface HsChapter {
  readonly code: string
  readonly en: string
  readonly zh: string
}

type SectionRow = readonly [en: string, zh: string, first: number, last: number]

// Names shortened from the nomenclature (WCO, HS 2022) and China's tariff, in which chapters 98 and 99 are China's own.
const SECTION_ROWS: readonly SectionRow[] = [
  ['Live animals and animal products', '活动物；动物产品', 1, 5],
  ['Vegetable products', '植物产品', 6, 14],
  ['Animal, vegetable or microbial fats and oils', '动、植物或微生物油、脂及其分解产品', 15, 15],
  ['Prepared food, beverages and tobacco', '食品；饮料、酒及醋；烟草及其制品', 16, 24],
  ['Mineral products', '矿产品', 25, 27],
  ['Chemical products', '化学工业及其相关工业的产品', 28, 38],
  ['Plastics and rubber', '塑料及其制品；橡胶及其制品', 39, 40],
  ['Hides, leather and bags', '生皮、皮革、毛皮及其制品；箱包', 41, 43],
  ['Wood and articles of wood', '木及木制品；木炭；软木；编结品', 44, 46],
  ['Pulp, paper and printed matter', '木浆及其他纤维素浆；纸、纸板及其制品', 47, 49],
  ['Textiles and textile articles', '纺织原料及纺织制品', 50, 63],
  ['Footwear, headgear and umbrellas', '鞋、帽、伞、杖、鞭及其零件', 64, 67],
  ['Stone, ceramic and glass products', '石料、石膏、水泥制品；陶瓷产品；玻璃及其制品', 68, 70],
  ['Pearls, precious stones and metals', '珍珠、宝石、贵金属及其制品', 71, 71],
  ['Base metals and articles of base metal', '贱金属及其制品', 72, 83],
  ['Machinery and electrical equipment', '机器、机械器具、电气设备及其零件', 84, 85],
  ['Vehicles, aircraft and vessels', '车辆、航空器、船舶及有关运输设备', 86, 89],
  ['Optical, medical and precision instruments', '光学、医疗等仪器；钟表；乐器', 90, 92],
  ['Arms and ammunition', '武器、弹药及其零件、附件', 93, 93],
  ['Miscellaneous manufactured articles', '杂项制品', 94, 96],
  ['Works of art and antiques', '艺术品、收藏品及古物', 97, 97],
  ['Special transactions and unclassified goods', '特殊交易品及未分类商品', 98, 99],
]

const CHAPTER_NAMES: readonly (readonly [en: string, zh: string] | null)[] = [
  ['Live animals', '活动物'],
  ['Meat and edible offal', '肉及食用杂碎'],
  ['Fish and other aquatic invertebrates', '鱼、甲壳动物、软体动物及其他水生无脊椎动物'],
  ['Dairy produce, eggs and honey', '乳品；蛋品；天然蜂蜜'],
  ['Other products of animal origin', '其他动物产品'],
  ['Live trees and plants', '活树及其他活植物'],
  ['Edible vegetables', '食用蔬菜、根及块茎'],
  ['Edible fruit and nuts', '食用水果及坚果'],
  ['Coffee, tea and spices', '咖啡、茶、马黛茶及调味香料'],
  ['Cereals', '谷物'],
  ['Milling products, malt and starches', '制粉工业产品；麦芽；淀粉'],
  ['Oil seeds and miscellaneous grains', '含油子仁及果实；杂项子仁；工业用或药用植物'],
  ['Lac, gums and resins', '虫胶；树胶、树脂及其他植物液、汁'],
  ['Vegetable plaiting materials', '编结用植物材料'],
  ['Fats and oils', '动、植物或微生物油、脂'],
  ['Preparations of meat or fish', '肉、鱼及其他水生无脊椎动物的制品'],
  ['Sugars and sugar confectionery', '糖及糖食'],
  ['Cocoa and cocoa preparations', '可可及可可制品'],
  ['Preparations of cereals and bakery', '谷物、粮食粉、淀粉或乳的制品；糕饼点心'],
  ['Preparations of vegetables or fruit', '蔬菜、水果、坚果或植物其他部分的制品'],
  ['Miscellaneous edible preparations', '杂项食品'],
  ['Beverages, spirits and vinegar', '饮料、酒及醋'],
  ['Food industry residues and fodder', '食品工业的残渣及废料；配制的动物饲料'],
  ['Tobacco and substitutes', '烟草及烟草代用品的制品'],
  ['Salt, stone, lime and cement', '盐；硫磺；泥土及石料；石灰及水泥'],
  ['Ores, slag and ash', '矿砂、矿渣及矿灰'],
  ['Mineral fuels and oils', '矿物燃料、矿物油及其蒸馏产品'],
  ['Inorganic chemicals', '无机化学品；贵金属、稀土金属的化合物'],
  ['Organic chemicals', '有机化学品'],
  ['Pharmaceutical products', '药品'],
  ['Fertilizers', '肥料'],
  ['Tanning and dyeing extracts, paints', '鞣料浸膏及染料浸膏；颜料、油漆、油墨'],
  ['Essential oils, perfumery and cosmetics', '精油及香膏；芳香料制品及化妆盥洗品'],
  ['Soap, waxes and cleaning preparations', '肥皂、洗涤剂、蜡及类似制品'],
  ['Albuminoidal substances, glues and enzymes', '蛋白类物质；改性淀粉；胶；酶'],
  ['Explosives, matches and fireworks', '炸药；烟火制品；火柴；易燃材料制品'],
  ['Photographic goods', '照相及电影用品'],
  ['Miscellaneous chemical products', '杂项化学产品'],
  ['Plastics and articles thereof', '塑料及其制品'],
  ['Rubber and articles thereof', '橡胶及其制品'],
  ['Raw hides, skins and leather', '生皮（毛皮除外）及皮革'],
  ['Articles of leather and bags', '皮革制品；旅行用品、手提包及类似容器'],
  ['Furskins and artificial fur', '毛皮、人造毛皮及其制品'],
  ['Wood and charcoal', '木及木制品；木炭'],
  ['Cork and articles of cork', '软木及软木制品'],
  ['Basketware and wickerwork', '稻草、秸秆及其他编结材料制品'],
  ['Wood pulp and waste paper', '木浆及其他纤维状纤维素浆；回收纸'],
  ['Paper and paperboard', '纸及纸板；纸浆、纸或纸板制品'],
  ['Printed books, newspapers and pictures', '书籍、报纸、印刷图画及其他印刷品'],
  ['Silk', '蚕丝'],
  ['Wool and animal hair', '羊毛、动物细毛或粗毛；马毛纱线及其机织物'],
  ['Cotton', '棉花'],
  ['Other vegetable textile fibres', '其他植物纺织纤维；纸纱线及其机织物'],
  ['Man-made filaments', '化学纤维长丝'],
  ['Man-made staple fibres', '化学纤维短纤'],
  ['Wadding, felt and nonwovens', '絮胎、毡呢及无纺织物；线、绳、索、缆'],
  ['Carpets', '地毯及纺织材料的其他铺地制品'],
  ['Special woven fabrics', '特种机织物；簇绒织物；花边；刺绣品'],
  ['Coated and laminated textile fabrics', '浸渍、涂布、包覆或层压的纺织物'],
  ['Knitted or crocheted fabrics', '针织物及钩编织物'],
  ['Knitted apparel', '针织或钩编的服装及衣着附件'],
  ['Woven apparel', '非针织或非钩编的服装及衣着附件'],
  ['Other made-up textile articles', '其他纺织制成品；成套物品；旧衣着'],
  ['Footwear', '鞋靴、护腿和类似品及其零件'],
  ['Headgear', '帽类及其零件'],
  ['Umbrellas and walking sticks', '雨伞、阳伞、手杖、鞭子、马鞭及其零件'],
  ['Feathers and artificial flowers', '已加工羽毛、羽绒及其制品；人造花'],
  ['Articles of stone, plaster and cement', '石料、石膏、水泥、石棉、云母及类似材料的制品'],
  ['Ceramic products', '陶瓷产品'],
  ['Glass and glassware', '玻璃及其制品'],
  ['Pearls, precious stones and metals', '珍珠、宝石或半宝石、贵金属及其制品'],
  ['Iron and steel', '钢铁'],
  ['Articles of iron or steel', '钢铁制品'],
  ['Copper and articles thereof', '铜及其制品'],
  ['Nickel and articles thereof', '镍及其制品'],
  ['Aluminium and articles thereof', '铝及其制品'],
  null,
  ['Lead and articles thereof', '铅及其制品'],
  ['Zinc and articles thereof', '锌及其制品'],
  ['Tin and articles thereof', '锡及其制品'],
  ['Other base metals', '其他贱金属、金属陶瓷及其制品'],
  ['Tools and cutlery', '贱金属工具、器具、利口器、餐匙、餐叉及其零件'],
  ['Miscellaneous articles of base metal', '贱金属杂项制品'],
  ['Machinery and mechanical appliances', '核反应堆、锅炉、机器、机械器具及其零件'],
  ['Electrical machinery and electronics', '电机、电气设备及其零件；录音机及放声机、电视设备'],
  ['Railway equipment', '铁道及电车道机车、车辆及其零件'],
  ['Vehicles other than railway', '车辆及其零件、附件，铁道及电车道车辆除外'],
  ['Aircraft and spacecraft', '航空器、航天器及其零件'],
  ['Ships and floating structures', '船舶及浮动结构体'],
  ['Optical, medical and measuring instruments', '光学、照相、计量、检验、医疗或外科用仪器及设备'],
  ['Clocks and watches', '钟表及其零件'],
  ['Musical instruments', '乐器及其零件、附件'],
  ['Arms and ammunition', '武器、弹药及其零件、附件'],
  ['Furniture, bedding and lamps', '家具；寝具；灯具；活动房屋'],
  ['Toys, games and sports goods', '玩具、游戏品、运动用品及其零件、附件'],
  ['Miscellaneous manufactured articles', '杂项制品'],
  ['Works of art and antiques', '艺术品、收藏品及古物'],
  ['Special transactions', '特殊交易品及未分类商品'],
  ['Low-value simplified-declaration goods', '跨境电商B2B简化申报商品'],
]

const NUMERALS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII'.split(' ')

export const HS_SECTIONS: readonly HsSection[] = SECTION_ROWS.map(([en, zh, first, last], at) => ({
  code: NUMERALS[at] ?? '',
  en,
  zh,
  first,
  last,
}))

export const HS_CHAPTERS: readonly HsChapter[] = CHAPTER_NAMES.flatMap((names, at) =>
  names ? [{ code: String(at + 1).padStart(2, '0'), en: names[0], zh: names[1] }] : [],
)

/** The section of `code`, a Roman number; undefined for any other. */
export function hsSection(code: string): HsSection | undefined {
  return HS_SECTIONS.find((section) => section.code === code)
}

/** The chapters of a section, in their order; none for a code that is no section. */
export function chaptersOf(section: string): readonly HsChapter[] {
  const found = hsSection(section)
  return found ? HS_CHAPTERS.filter(({ code }) => Number(code) >= found.first && Number(code) <= found.last) : []
}

/** A section or chapter by its number alone, where a name has no room: `HS 85`, `HS section XVI`, `HS第85章`. */
export function hsNumber({ kind, code }: { kind: 'section' | 'chapter'; code: string }, locale: Locale): string {
  if (locale === 'zh') return `HS第${code}${kind === 'chapter' ? '章' : '类'}`
  return `HS ${kind === 'chapter' ? code : `section ${code}`}`
}

/**
 * A section's or chapter's name with its number, without which some of both have one name: `Arms and ammunition (HS 93)`,
 * `武器、弹药及其零件、附件（HS第XIX类）`. A code that is neither is its own name.
 */
export function hsName({ kind, code }: { kind: 'section' | 'chapter'; code: string }, locale: Locale): string {
  const name = (kind === 'section' ? hsSection(code) : hsChapter(code))?.[locale]
  if (name === undefined) return code
  const number = hsNumber({ kind, code }, locale)
  return locale === 'zh' ? `${name}（${number}）` : `${name} (${number})`
}

/** The section that a chapter stands in; undefined for a code that is no chapter. */
export function sectionOf(chapter: string): HsSection | undefined {
  const at = hsChapter(chapter) ? Number(chapter) : Number.NaN
  return HS_SECTIONS.find(({ first, last }) => at >= first && at <= last)
}

/** The chapter of `code`, two digits; undefined for 77, which is kept free, and any other. */
export function hsChapter(code: string): HsChapter | undefined {
  return HS_CHAPTERS.find((chapter) => chapter.code === code)
}
