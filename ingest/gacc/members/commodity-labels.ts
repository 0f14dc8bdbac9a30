import { COMMODITIES } from '#trade/commodities.ts'
import { bareWords, isChinese, joined, withoutMarks } from '../plain-text.ts'
import type { Named } from './named.ts'

/**
 * The commodity line a row names, whatever its indent and marks: by its Chinese name, brackets or none, or by the English words
 * that tell it from every other line. The words drift from year to year (layouts.md, section 3), a line's own word does not.
 */
export function commodityLabel(label: string): Named {
  const text = withoutMarks(label).replace(/^(?:of which|其中)\s*[:,]?\s*/iu, '')
  const codes = isChinese(text) ? inChinese(text) : inEnglish(text)
  const [code, ...others] = codes
  if (code === undefined) return { unknown: true }
  if (others.length > 0) return { several: codes }
  const line = COMMODITIES.find((one) => one.code === code)
  if (!line) throw new Error(`no commodity line has the code ${code}`)
  return { member: { breakdown: 'commodity', code, en: line.en, zh: line.zh } }
}

function inChinese(text: string): readonly string[] {
  const whole = CHINESE.get(chineseKey(text))
  if (whole) return [whole]
  // What a bracket says of a line may come and go: 肉类（包括杂碎） and 肉类 are one.
  const bare = CHINESE.get(chineseKey(text.replace(/[(（][^)）]*[)）]/gu, '')))
  return bare ? [bare] : []
}

function inEnglish(text: string): readonly string[] {
  const words = bareWords(text)
  return ENGLISH.filter(([form]) => form.test(words)).map(([, code]) => code)
}

const chineseKey = (text: string) => joined(text).replace(/[()[\]“”"'、,，;；]/gu, '')

// Names of other years and of the bulletin, beside those of `trade/commodities.ts`.
const CHINESE_ALSO: Record<string, readonly string[]> = {
  meat: ['肉类(包括杂碎)', '肉及杂碎'],
  aquatic: ['水海产品'],
  'fruit-nuts': ['鲜、干水果及坚果', '鲜或干水果及坚果', '水果及坚果'],
  grain: ['谷物及谷物粉'],
  rice: ['大米', '稻谷和大米'],
  soybeans: ['黄大豆'],
  'vegetable-oil': ['食用植物油(含棕榈油)'],
  'iron-ore': ['铁矿砂'],
  'copper-ore': ['铜矿砂'],
  coke: ['焦炭、半焦炭'],
  'refined-oil': ['成品油(海关口径)'],
  medicines: ['医药品', '药品', '医药材'],
  'chinese-medicine': ['中药材及中成药'],
  'chinese-patent-medicine': ['中成药'],
  fertilizer: ['化肥', '矿物肥料及化肥'],
  cosmetics: ['美容化妆品及护肤品'],
  'plastics-primary': ['初级形状塑料'],
  rubber: ['天然及合成橡胶'],
  wood: ['原木及锯材', '原木和锯材'],
  textiles: ['纺织纱线、织物及制品'],
  clothing: ['服装'],
  footwear: ['鞋类'],
  ceramics: ['陶瓷'],
  copper: ['未锻造的铜及铜材', '未锻轧铜及铜材'],
  aluminium: ['未锻造的铝及铝材'],
  'mechanical-electrical': ['机电产品(包括本表已具体列名的机电产品)'],
  computers: ['自动数据处理设备及其部件', '自动数据处理设备及部件', '自动数据处理设备'],
  'mobile-phones': ['手持或车载无线电话机', '手持无线电话机', '智能手机'],
  diodes: ['二极管及类似半导体器件', '二极管'],
  'lcd-modules': ['液晶显示板', '液晶平板显示模组'],
  'motor-vehicles': ['汽车', '汽车和汽车底盘', '汽车及汽车底盘'],
  'vehicle-parts': ['汽车零件', '汽车零部件'],
  aircraft: ['飞机', '空载重量超过2吨的飞机'],
  lamps: ['灯具、照明装置及类似品'],
  'high-tech': ['高新技术产品(与机电产品有交叉)'],
}

const CHINESE: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>()
  for (const { code, zh } of COMMODITIES)
    for (const name of [zh, ...(CHINESE_ALSO[code] ?? [])]) {
      const key = chineseKey(name)
      const before = names.get(key)
      if (before !== undefined && before !== code) throw new Error(`"${name}" names both ${before} and ${code}`)
      names.set(key, code)
    }
  return names
})()

// One line, one form; a test holds every English name of the tables we have against all of them.
const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/^agricultur(?:al|e) products?\b/, 'agricultural'],
  [/^meat\b/, 'meat'],
  [/^(?:aquatic(?: (?:and )?marine)?|marine) products?\b/, 'aquatic'],
  [/^edible aquatic|^aquatic (?:products )?edible/, 'aquatic-edible'],
  [/^vegetables(?: and edible (?:fungi|fungus))?$/, 'vegetables'],
  [/^fresh or (?:chilled|frozen)(?: or (?:chilled|frozen))? vegetables|^vegetables fresh/, 'vegetables-fresh'],
  [/\bfruits?\b.*\bnuts?\b/, 'fruit-nuts'],
  [/^apples?\b/, 'apples'],
  [/^tea$/, 'tea'],
  [/^(?:grains?|cereals?)\b(?! alcohol)/, 'grain'],
  [/^(?:rice|paddy and rice|rice in the husk)\b/, 'rice'],
  [/^soya? ?beans?\b|^soybeans?\b/, 'soybeans'],
  [/^edible (?:vegetable|plant) oils?\b/, 'vegetable-oil'],
  [/^canned (?:food|goods)/, 'canned-food'],
  [/^canned vegetables|^vegetables canned/, 'canned-vegetables'],
  [/^(?:alcohol(?:ic drinks)? and )?beverages?\b|^wines? and beverages/, 'beverages'],
  [/\bjuices?\b/, 'juices'],
  [/^beer\b/, 'beer'],
  [/^tobacco\b/, 'tobacco'],
  [/^flue cured tobacco/, 'flue-cured-tobacco'],
  [/^cigarettes?\b/, 'cigarettes'],
  [/^iron ores?\b/, 'iron-ore'],
  [/^copper ores?\b/, 'copper-ore'],
  [/^coal\b/, 'coal'],
  [/^coke\b/, 'coke'],
  [/^crude (?:petroleum|oil)\b|^petroleum crude/, 'crude-oil'],
  [/^(?:refined )?petroleum products?\b|^refined (?:oil|petroleum oil)\b|^product oil/, 'refined-oil'],
  [/^(?:gasoline|motor gasoline|petrol)\b/, 'gasoline'],
  [/^(?:jet fuel|aviation (?:kerosene|kerosine)|kerosene)\b/, 'jet-fuel'],
  [/^(?:diesel|gas oil)\b/, 'diesel'],
  [/^natural gas(?:es)?\b/, 'natural-gas'],
  [/^salt\b/, 'salt'],
  [/^cement\b/, 'cement'],
  [/^tungsten\b/, 'tungsten'],
  [/^(?:alumina|aluminium oxide|aluminum oxide)\b/, 'alumina'],
  [/^rare earths?(?: metals?)?(?: ores?)?$/, 'rare-earth'],
  [/^rare earths? and (?:their |its )?(?:articles|products)/, 'rare-earth-and-products'],
  [/^(?:basic )?organic chemicals?\b/, 'organic-chemicals'],
  [/^citric acid/, 'citric-acid'],
  [
    /^(?:medicinal|medical) materials? and pharmaceutical|^pharmaceutical(?:s| products)|^medicines? and pharmaceutical|^medicinal and pharmaceutical/,
    'medicines',
  ],
  [
    /\bchinese (?:type|herbs and medicines|medicine)\b|^traditional chinese medic|^medicaments of chinese type$/,
    'chinese-medicine',
  ],
  [/^chinese herbs$|^chinese medicinal (?:herbs|materials)/, 'chinese-herbs'],
  [/^chinese patent medicines?/, 'chinese-patent-medicine'],
  [/^antibiotics?\b/, 'antibiotics'],
  [/^vaccines?\b|^human vaccines?/, 'vaccines'],
  [/^medical (?:dressings?|gauze)/, 'medical-dressings'],
  [/\bfertili[sz]ers?\b/, 'fertilizer'],
  [/^(?:make ups?|makeup|beauty|cosmetics?)\b/, 'cosmetics'],
  [
    /^(?:plastics?|primary plastics) (?:in|of) primary (?:forms?|shapes?)|^primary form(?:s)? (?:of )?plastics?/,
    'plastics-primary',
  ],
  [/^(?:plastics? (?:products?|articles?)|articles of plastics?)/, 'plastic-products'],
  [/\brubber\b(?=.*(?:latex|synthetic|natural))|^natural rubber/, 'rubber'],
  [/^(?:wood )?logs?\b|^sawn (?:wood|timber)|^timber/, 'wood'],
  [/^(?:paper )?pulp\b/, 'paper-pulp'],
  [/^(?:suitcases?|luggage|cases|travel goods|bags)\b/, 'luggage'],
  [/^textile(?:s)? (?:yarns?|fabrics?)\b|^textiles$/, 'textiles'],
  [/^(?:garments?|clothing|apparel)\b/, 'clothing'],
  [/^(?:footwear|shoes)\b/, 'footwear'],
  [/^ceramics?\b/, 'ceramics'],
  [/^(?:rolled )?steel(?: products?| materials?)?$|^steel products/, 'steel'],
  [/^unwrought copper\b|^copper unwrought|^copper and copper (?:products|semis)/, 'copper'],
  [/^unwrought alumin(?:i)?um\b|^alumin(?:i)?um unwrought/, 'aluminium'],
  [/^furniture\b/, 'furniture'],
  [/^toys?\b/, 'toys'],
  [
    /^(?:mechanical|machinery) and electr(?:ical|ic|onic(?:al)?) products?\b|^electromechanical products/,
    'mechanical-electrical',
  ],
  [/^general(?: purpose)? (?:machinery|machine|mechanical|equipment)/, 'general-machinery'],
  [/^machine tools?\b/, 'machine-tools'],
  [/^automatic data processing\b|^computers? and/, 'computers'],
  [/^(?:laptops?|notebook|portable computers?)\b/, 'laptops'],
  [/^tablets?\b(?: computers?)?/, 'tablets'],
  [/^(?:mobile|cell(?:ular)?|smart) ?(?:tele)?phones?\b|^telephones? mobile|^hand held .*telephone/, 'mobile-phones'],
  [/^(?:household|home|domestic) (?:electrical? )?appliances?\b/, 'household-appliances'],
  [/^(?:audio|sound)\b.*\bvideo\b|^video and audio/, 'audio-video'],
  [/^diodes?\b/, 'diodes'],
  [/^(?:electronic )?integrated circuits?\b/, 'integrated-circuits'],
  [/^flat panel display (?:modules?|devices?)$/, 'flat-panel-modules'],
  [/^lcd\b|\bliquid crystals?\b/, 'lcd-modules'],
  [/^(?:electric )?accumulators?\b|^storage batteries/, 'accumulators'],
  [/^lithium(?: ion)? (?:accumulators?|batter(?:y|ies)|storage)/, 'lithium-ion-batteries'],
  [/^(?:solar|photovoltaic) (?:cells?|batteries)\b/, 'solar-cells'],
  [/^(?:motor vehicles?|automobiles?|cars?)\b(?!.*\bparts?\b)(?!.*\bcomponents?\b)/, 'motor-vehicles'],
  [/^passenger (?:cars?|vehicles?)\b/, 'passenger-cars'],
  [/^electric (?:motor )?vehicles?$/, 'electric-vehicles'],
  [/^electric (?:passenger vehicles?|vehicles? for the transport of persons)/, 'electric-passenger-vehicles'],
  [/^(?:battery|pure) electric\b/, 'battery-electric-cars'],
  [/^plug in hybrid\b/, 'plug-in-hybrid-cars'],
  [/^non plug in hybrid\b|^(?:other )?hybrid (?:passenger )?cars/, 'hybrid-cars'],
  [
    /^(?:automotive|auto|automobile|motor vehicles?|vehicle|car)s? (?:components?|parts?|accessories|spare)\b|^(?:parts|spare parts) (?:and accessories )?(?:of|for) (?:motor vehicles|automobiles)/,
    'vehicle-parts',
  ],
  [/^(?:aircrafts?|aeroplanes?|airplanes?|planes?)\b/, 'aircraft'],
  [/^(?:unmanned|drones?|uav)\b/, 'drones'],
  [/^(?:ships?|vessels?)\b/, 'ships'],
  [/^medical (?:or surgical |and surgical )?(?:instruments?|devices?|equipments?|apparatus)/, 'medical-instruments'],
  [/^(?:lamps?|lighting|luminaires?)\b/, 'lamps'],
  [/^(?:hi|high|new and high) tech\b|^high and new tech|^new and high technology/, 'high-tech'],
  [/^life sciences?\b/, 'life-science-technology'],
  [/\bnew three\b|\bnew trio\b/, 'new-three'],
]
