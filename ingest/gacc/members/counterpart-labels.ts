import { COUNTERPART_GROUPS } from '#trade/counterpart-groups.ts'
import { COUNTERPARTS } from '#trade/counterparts.ts'
import { bareWords, isChinese, joined, withoutMarks } from '../plain-text.ts'
import { ALL_TRADE, isTotal, type Named } from './named.ts'

/** The country, region, continent or group that a row names, in English or Chinese, however it is spelt there. */
export function counterpartLabel(label: string): Named {
  const text = withoutMarks(label).replace(/^(?:of which|其中)\s*[:,]?\s*/iu, '')
  if (isTotal(text)) return { member: ALL_TRADE }
  const code = lookUp(text) ?? lookUp(withoutAside(text))
  return code ? found(code) : { unknown: true }
}

function lookUp(text: string): string | undefined {
  if (isChinese(text)) {
    const name = chineseKey(text)
    return CHINESE.get(name) ?? CHINESE_FORMS.find(([form]) => form.test(name))?.[1]
  }
  const words = bareWords(text)
  return ENGLISH.get(englishKey(text)) ?? ENGLISH_FORMS.find(([form]) => form.test(words))?.[1]
}

/** Without a bracket that only says how many members are counted, or gives the name's letters: 东盟(10国), `United States (US)`. */
function withoutAside(text: string): string {
  return text.replace(
    /\s*[(（](?:\d+\s*国?|[A-Z]{2,6}|[^)）]*(?:不含|不包括|含|excl|incl|注|note)[^)）]*)[)）]\s*$/iu,
    '',
  )
}

function found(code: string): Named {
  const named = COUNTERPARTS.find((one) => one.code === code) ?? COUNTERPART_GROUPS.find((one) => one.code === code)
  if (!named) throw new Error(`no counterpart or group has the code ${code}`)
  return { member: { breakdown: 'counterpart', code, en: named.en, zh: named.zh } }
}

const chineseKey = (text: string) => joined(text).replace(/[()[\]【】"“”'·•,，、.:：-]/gu, '')

/** The words in any order, without those that only join: `Korea, Republic of` and `Republic of Korea` are one name. */
function englishKey(text: string): string {
  const words = bareWords(text)
    .split(' ')
    .filter((word) => !JOINING.has(word))
    .map((word) => SHORT[word] ?? word)
  return words.toSorted().join(' ')
}
const JOINING = new Set(['the', 'of', 'and'])
const SHORT: Record<string, string> = {
  st: 'saint',
  is: 'islands',
  isl: 'islands',
  island: 'islands',
  rep: 'republic',
  dem: 'democratic',
  terr: 'territories',
  territory: 'territories',
  fed: 'federation',
}

// Official English of various years (general knowledge) beside the names of `trade/`.
const ENGLISH_ALSO: Record<string, readonly string[]> = {
  MMR: ['Burma', 'Myanmar (Burma)'],
  BRN: ['Brunei Darussalam'],
  KHM: ['Kampuchea'],
  PRK: ['Korea, DPR', 'DPR Korea', 'D.P.R. Korea', 'DPRK', 'Democratic People’s Republic of Korea', 'Korea (North)'],
  KOR: ['R. O. Korea', 'Korea, Rep.', 'Republic of Korea', 'ROK', 'Korea', 'Korea (South)', 'Korea Rep. of'],
  HKG: ['Hong Kong', 'Hongkong', 'Hong Kong SAR', 'Hongkong, China', 'Hong Kong SAR, China'],
  MAC: ['Macao', 'Macau', 'Macau, China', 'Macao SAR', 'Macao SAR, China'],
  TWN: ['Taiwan', 'Taiwan Province', 'Taiwan Province of China', 'Taiwan prov.', 'Chinese Taipei'],
  IRN: ['Iran, Islamic Republic of'],
  LAO: ['Lao PDR', 'Laos PDR', 'Lao', 'Lao People’s Democratic Republic'],
  PSE: ['Palestine', 'State of Palestine', 'Palestinian Territory'],
  SYR: ['Syrian Arab Republic', 'Syrian'],
  TUR: ['Turkey', 'Turkiye'],
  ARE: ['UAE', 'U.A.E.'],
  YEM: ['Republic of Yemen'],
  VNM: ['Viet Nam', 'Vietnam, S.R.'],
  TLS: ['East Timor', 'Timor Leste'],
  KGZ: ['Kirghizia', 'Kyrghyzstan', 'Kirgizstan', 'Kyrgyz Republic'],
  TJK: ['Tadzhikistan', 'Tadjikistan'],
  CPV: ['Cabo Verde'],
  CAF: ['Central Africa', 'Central African Rep.'],
  COG: ['Congo', 'Congo, Rep.', 'Republic of the Congo', 'Congo (Brazzaville)'],
  COD: ['Congo, DR', 'DR Congo', 'Democratic Republic of the Congo', 'D.R. Congo', 'Congo (Kinshasa)', 'Zaire'],
  CIV: ['Ivory Coast', "Cote d'Ivoire", "Cote d'lvoire", 'Cote Divoire'],
  LBY: ['Libyan Arab Jamahiriya'],
  REU: ['Reunion'],
  STP: ['Sao Tome and Principe'],
  SWZ: ['Swaziland', 'Kingdom of Eswatini'],
  TZA: ['United Republic of Tanzania'],
  CANARY: ['Canary Is.'],
  GBR: ['UK', 'Great Britain', 'Britain', 'United Kingdom (UK)'],
  CZE: ['Czech Republic', 'Czech'],
  SVK: ['Slovak Republic', 'Slovak'],
  MKD: ['Macedonia', 'FYR Macedonia', 'The former Yugoslav Republic of Macedonia'],
  BIH: ['Bosnia-Herzegovina', 'Bosnia-Hercegovina', 'Bosnia & Hercegovina'],
  MDA: ['Republic of Moldova'],
  RUS: ['Russian Federation', 'Russia Federation'],
  BLR: ['Byelorussia', 'Belorussia'],
  SVN: ['Republic of Slovenia'],
  VAT: ['Vatican', 'Vatican City State', 'Holy See'],
  FRO: ['Faeroe Islands', 'Faroe Is.'],
  SRB: ['Republic of Serbia'],
  USA: ['US', 'USA', 'U.S.', 'U.S.A.', 'United States of America', 'United States (US)'],
  BOL: ['Plurinational State of Bolivia'],
  VEN: ['Bolivarian Republic of Venezuela'],
  CUW: ['Curacao'],
  BES: ['Bonaire, Sint Eustatius and Saba', 'Bonaire, St Eustatius and Saba'],
  BLM: ['Saint Barthelemy'],
  FLK: ['Falkland Islands (Malvinas)', 'Malvinas'],
  VIR: ['Virgin Islands, US', 'US Virgin Islands', 'Virgin Islands (U.S.)'],
  VGB: ['Virgin Islands, British', 'British Virgin Is.'],
  SXM: ['St Maarten', 'St. Martin (Dutch part)'],
  MAF: ['St. Martin (French part)'],
  SHN: ['Saint Helena, Ascension and Tristan da Cunha'],
  FSM: ['Micronesia, Federated States of', 'Micronesia Fs', 'Federated States of Micronesia'],
  WSM: ['Western Samoa'],
  PCN: ['Pitcairn'],
  UMI: ['United States Minor Outlying Islands'],
  MHL: ['Republic of the Marshall Islands'],
  PLW: ['Republic of Palau'],
  TUV: ['Ellice Islands'],
  BHR: ['Bahrian'],
  ASEAN: ['Association of Southeast Asian Nations', 'Association of Southeast Asian Nations (ASEAN)'],
  EU: ['EU', 'European Union (EU)'],
  APEC: ['Asia-Pacific Economic Cooperation', 'Asia Pacific Economic Cooperation (APEC)'],
  RCEP: ['RCEP', 'Regional Comprehensive Economic Partnership', 'Regional Comprehensive Economic Partnership (RCEP)'],
  OCEANIA: ['Oceanic and Pacific Islands', 'Oceania and Pacific Islands'],
  LATAM: ['South America', 'Latin America and Caribbean'],
  NAMERICA: ['Northern America'],
  ATA: ['Antarctic'],
  UNKNOWN: ['Countries (regions) unknown', 'Country (region) unknown', 'Unknown', 'Unknown countries (regions)'],
}

/** Names that vary in more than their spelling. */
const ENGLISH_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bbelt\b.*\broad\b/, 'BRI'],
  [/^regional comprehensive economic partnership\b/, 'RCEP'],
  [/^(?:oth(?:er)?s?\b.*\b)asian?\b|^asian?\b.*\b(?:oth|nes)/, 'ASIA-OTHER'],
  [/^(?:oth(?:er)?s?\b.*\b)african?\b|^african?\b.*\b(?:oth|nes)/, 'AFRICA-OTHER'],
  [/^(?:oth(?:er)?s?\b.*\b)europe(?:an)?\b|^europe(?:an)?\b.*\b(?:oth|nes)/, 'EUROPE-OTHER'],
  [/^(?:oth(?:er)?s?\b.*\b)latin american?\b|^latin american?\b.*\b(?:oth|nes)/, 'LATAM-OTHER'],
  [/^(?:oth(?:er)?s?\b.*\b)north american?\b|^north american?\b.*\b(?:oth|nes)/, 'NAMERICA-OTHER'],
  [/^(?:oth(?:er)?s?\b.*\b)(?:ocean|pacific)|^ocean.*\b(?:oth|nes)/, 'OCEANIA-OTHER'],
]

// Chinese names of other years and editions (general knowledge).
const CHINESE_ALSO: Record<string, readonly string[]> = {
  HKG: ['香港', '中国香港特别行政区'],
  MAC: ['澳门'],
  TWN: ['台湾', '台湾省', '中国台湾省', '台澎金马关税区'],
  KOR: ['韩国(南朝鲜)', '大韩民国'],
  PRK: ['朝鲜民主主义人民共和国'],
  RUS: ['俄罗斯联邦'],
  ARE: ['阿拉伯联合酋长国'],
  SAU: ['沙特'],
  BRN: ['文莱达鲁萨兰国'],
  LAO: ['老挝人民民主共和国'],
  TLS: ['东帝汶民主共和国'],
  CIV: ['科特迪瓦共和国', '象牙海岸'],
  COD: ['刚果(金)', '刚果民主共和国(金)'],
  COG: ['刚果(布)', '刚果'],
  CAF: ['中非共和国'],
  CPV: ['佛得角共和国'],
  SWZ: ['埃斯瓦蒂尼'],
  REU: ['留尼旺'],
  CEUTA: ['塞卜泰', '休达'],
  CZE: ['捷克共和国'],
  SVK: ['斯洛伐克共和国'],
  SVN: ['斯洛文尼亚共和国'],
  MKD: ['马其顿', '前南马其顿', '北马其顿共和国'],
  BIH: ['波黑', '波斯尼亚-黑塞哥维那'],
  VAT: ['梵蒂冈城国'],
  MMR: ['缅甸联邦'],
  USA: ['美利坚合众国'],
  DOM: ['多米尼加共和国'],
  DMA: ['多米尼克国'],
  PNG: ['巴布亚新几内亚独立国'],
  FSM: ['密克罗尼西亚', '密克罗尼西亚联邦(FSM)'],
  PLW: ['帕劳共和国', '贝劳'],
  MHL: ['马绍尔群岛共和国'],
  ASEAN: ['东南亚国家联盟'],
  EU: ['欧洲联盟'],
  APEC: ['亚太经济合作组织', '亚洲太平洋经济合作组织'],
  RCEP: ['区域全面经济伙伴关系协定', '《区域全面经济伙伴关系协定》成员国'],
  OCEANIA: ['大洋州'],
  LATAM: ['南美洲', '拉美'],
  NAMERICA: ['北美'],
  UNKNOWN: ['国家地区不明', '国别不详', '国别(地区)不详', '国家(地区)不详', '不详'],
}
const CHINESE_FORMS: readonly (readonly [RegExp, string])[] = [
  [/一带一路/, 'BRI'],
  [/^《?区域全面经济伙伴关系协定/, 'RCEP'],
  [/^亚洲其他/, 'ASIA-OTHER'],
  [/^非洲其他/, 'AFRICA-OTHER'],
  [/^欧洲其他/, 'EUROPE-OTHER'],
  [/^拉丁美洲其他/, 'LATAM-OTHER'],
  [/^北美洲其他/, 'NAMERICA-OTHER'],
  [/^大洋洲其他/, 'OCEANIA-OTHER'],
]

const KNOWN = [...COUNTERPARTS, ...COUNTERPART_GROUPS.filter(({ isTotalled }) => isTotalled)]
const ENGLISH = dictionary(ENGLISH_ALSO, ({ en }) => en, englishKey)
const CHINESE = dictionary(CHINESE_ALSO, ({ zh }) => zh, chineseKey)

function dictionary(
  also: Record<string, readonly string[]>,
  own: (named: { en: string; zh: string }) => string,
  key: (name: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const named of KNOWN) {
    for (const name of [own(named), ...(also[named.code] ?? [])]) {
      const before = names.get(key(name))
      if (before !== undefined && before !== named.code)
        throw new Error(`"${name}" names both ${before} and ${named.code}`)
      names.set(key(name), named.code)
    }
  }
  return names
}
