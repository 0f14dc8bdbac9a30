import { COMMODITIES } from '../../commodities.ts'
import { COUNTERPART_GROUPS } from '../../counterpart-groups.ts'
import { COUNTERPARTS } from '../../counterparts.ts'
import { HS_CHAPTERS, HS_SECTIONS } from '../../hs.ts'
import { SECTORS } from '../../sectors.ts'
import type { Meaning } from './meaning.ts'

/** Words and what they mean, in both languages; alternatives stand between bars. */
const WORDS: readonly (readonly [words: string, meaning: Meaning])[] = [
  ['exports|export|exported|exporting|shipments|出口', { is: 'flow', flow: 'exports' }],
  ['imports|import|imported|importing|进口', { is: 'flow', flow: 'imports' }],
  [
    'total trade|trade|imports and exports|exports and imports|外贸|进出口|贸易总额|贸易额|贸易',
    { is: 'flow', flow: 'total' },
  ],
  [
    'trade balance|balance|trade surplus|surplus|trade deficit|deficit|贸易顺差|顺差|贸易逆差|逆差|贸易差额|差额',
    { is: 'flow', flow: 'balance' },
  ],
  ['us dollars|us dollar|dollars|dollar|usd|us$|美元', { is: 'currency', currency: 'USD' }],
  ['yuan|renminbi|rmb|cny|人民币', { is: 'currency', currency: 'CNY' }],
  ['monthly|per month|by month|each month|month by month|当月|月度|逐月|每月', { is: 'basis', basis: 'month' }],
  ['year to date|year-to-date|ytd|cumulative|so far this year|累计', { is: 'basis', basis: 'year-to-date' }],
  ['rolling|12-month|12 month|twelve-month|trailing|滚动|十二个月|12个月', { is: 'basis', basis: 'rolling' }],
  ['annual|annually|yearly|by year|per year|each year|年度|全年|逐年|每年', { is: 'basis', basis: 'year' }],
  [
    'yoy|y/y|year on year|year-on-year|growth rate|growth|grow|grew|grown|growing|rise|rose|fall|fell|drop|dropped|change|同比|增速|增长率|增长|增幅|降幅|下降',
    { is: 'shown', shown: 'growth' },
  ],
  ['value|values|level|levels|amount|worth|how much|how big|金额|总值|规模|数额|多少', { is: 'shown', shown: 'level' }],
  ['share|shares|percentage|proportion|占比|比重|份额|比例|占', { is: 'shown', shown: 'share' }],
  [
    'contribution|contributions|contribute|contributed|drove|drive|drives|driven|came from|comes from|behind|percentage points|贡献|拉动|带动|推动',
    { is: 'shown', shown: 'contribution' },
  ],
  ['by sector|sectors|sector|industry|industries|行业|各行业|分行业', { is: 'split', split: 'sector' }],
  ['by commodity|commodities|by product|products|商品|各商品|分商品|产品', { is: 'split', split: 'commodity' }],
  ['by hs section|by section|hs sections|hs section|sections|分类章|hs类|各类|按类', { is: 'split', split: 'section' }],
  [
    'by hs chapter|by chapter|hs chapters|hs chapter|chapters|hs codes|by hs|hs章|各章|分章|按章|类章',
    { is: 'split', split: 'chapter' },
  ],
  [
    'by partner|partners|partner|trading partners|main partners|贸易伙伴|主要伙伴|伙伴',
    { is: 'split', split: 'partner' },
  ],
  [
    'by country|countries|country|which countries|markets|destinations|suppliers|各国|国别|国家|分国别|市场',
    { is: 'split', split: 'country' },
  ],
  ['by continent|continents|by region|regions|各大洲|大洲|各洲', { is: 'split', split: 'continent' }],
  [
    'by trade mode|trade modes|trade mode|by mode|processing trade|ordinary trade|贸易方式|加工贸易|一般贸易',
    { is: 'split', split: 'mode' },
  ],
  [
    'by enterprise|enterprises|enterprise type|by ownership|ownership|private firms|foreign firms|state firms|企业性质|企业类型|民营企业|外资企业|国有企业|企业',
    { is: 'split', split: 'enterprise' },
  ],
  ['to|into|sold to|towards|对|向|往|输往|销往', { is: 'direction', flow: 'exports' }],
  ['from|bought from|out of|自|从|来自', { is: 'direction', flow: 'imports' }],
  [
    'what|which|who|how|did|do|does|is|are|was|were|has|have|had|been|the|a|an|of|in|on|by|and|or|for|with|at|as|its|their|much|many|most|all|any|china|chinas|chinese|show|me|give|tell|see|compare|compared|versus|vs|between|total|goods|figures|data|over|time|year|years|month|months|it|that|this|buy|buys|bought|sell|sells|sold|go|goes|went|中国|我国|的|了|是|吗|呢|情况|数据|变化|走势|和|与|跟|同|及|或|比较|对比|哪些|哪个|什么|怎么样|如何|给|看|请|年|月|份|以来|期间|分别|按',
    { is: 'filler' },
  ],
]

/** Names people use that are not the agency's. */
const PARTNERS: Readonly<Record<string, string>> = {
  USA: 'us|u.s.|usa|america|the united states|united states|美|美国',
  GBR: 'uk|u.k.|britain|great britain|united kingdom|英|英国',
  KOR: 'korea|south korea|韩|韩国',
  JPN: 'japan|日|日本',
  DEU: 'germany|德|德国',
  FRA: 'france|法国',
  RUS: 'russia|俄|俄罗斯',
  VNM: 'vietnam|viet nam|越|越南',
  IND: 'india|印度',
  AUS: 'australia|澳|澳大利亚',
  TWN: 'taiwan|台湾',
  HKG: 'hong kong|香港',
  BRA: 'brazil|巴西',
  SAU: 'saudi arabia|saudi|沙特|沙特阿拉伯',
  ARE: 'uae|emirates|阿联酋',
  ASEAN: 'asean|southeast asia|south-east asia|东盟|东南亚',
  EU: 'eu|european union|欧盟|欧',
  BRI: 'belt and road|bri|belt & road|一带一路|共建国家',
  RCEP: 'rcep',
  LATAM: 'latin america|拉美|拉丁美洲',
  AFRICA: 'africa|非|非洲',
}

/** Names of goods in newsrooms; the key is `kind:code`. */
const GOODS: Readonly<Record<string, string>> = {
  'sector:electric-vehicles': 'ev|evs|e-cars|electric cars|electric car|electric vehicle|电动车|电动汽车|新能源汽车',
  'sector:electronics': 'electronics|electronic goods|电子|电子产品',
  'sector:medical': 'medical equipment|medical|medical goods|医疗|医疗器械|医药',
  'sector:vehicles': 'cars|car|autos|auto|vehicles|汽车',
  'sector:textiles': 'textiles|textile|textiles and clothing|纺织|纺织品|纺织服装',
  'sector:resources': 'essential resources|raw materials|resources|资源|大宗商品',
  'sector:agriculture': 'farm goods|farm products|food|agriculture|农产品',
  'sector:machinery': 'machinery|machines|机械',
  'sector:energy': 'new energy|green energy|新能源',
  'sector:new-three': 'new three|new trio|新三样',
  'commodity:integrated-circuits': 'chips|chip|semiconductors|semiconductor|ics|芯片|半导体|集成电路',
  'commodity:mobile-phones': 'phones|phone|smartphones|smartphone|handsets|手机',
  'commodity:crude-oil': 'oil|crude|crude oil|原油|石油',
  'commodity:natural-gas': 'gas|natural gas|lng|天然气',
  'commodity:rare-earth': 'rare earths|rare earth|稀土',
  'commodity:iron-ore': 'iron ore|铁矿石|铁矿砂|铁矿',
  'commodity:copper-ore': 'copper ore|copper concentrate|铜矿',
  'commodity:soybeans': 'soy|soybean|soya|soybeans|大豆',
  'commodity:steel': 'steel|钢材|钢铁',
  'commodity:lithium-ion-batteries': 'batteries|battery|lithium batteries|锂电池|电池',
  'commodity:solar-cells': 'solar|solar panels|photovoltaics|光伏|太阳能电池',
  'commodity:clothing': 'clothes|clothing|garments|apparel|服装',
  'commodity:computers': 'computers|pcs|电脑|计算机',
  'commodity:coal': 'coal|煤|煤炭',
}

/** Every phrase the questions are read by, and what it means. Of two that fit, the longer is meant. */
export const LEXICON: ReadonlyMap<string, Meaning> = new Map([
  // First, so that a line or sector of the same name goes before them.
  ...HS_SECTIONS.flatMap(({ code, en, zh }, at) =>
    named([en, zh, ...sectionWords(code, at + 1)], { is: 'goods', goods: { kind: 'section', code } }),
  ),
  ...HS_CHAPTERS.flatMap(({ code, en, zh }) =>
    named([en, zh, ...chapterWords(code)], { is: 'goods', goods: { kind: 'chapter', code } }),
  ),
  ...COMMODITIES.flatMap(({ code, en, zh }) => named([en, zh], { is: 'goods', goods: { kind: 'commodity', code } })),
  ...SECTORS.flatMap(({ id, en, zh }) => named([en, zh], { is: 'goods', goods: { kind: 'sector', code: id } })),
  ...COUNTERPARTS.filter(({ isRest }) => !isRest).flatMap(({ code, en, zh }) =>
    named([en, zh], { is: 'partner', code }),
  ),
  ...COUNTERPART_GROUPS.flatMap(({ code, en, zh }) => named([en, zh], { is: 'partner', code })),
  ...WORDS.flatMap(([words, meaning]) => named(words.split('|'), meaning)),
  ...Object.entries(PARTNERS).flatMap(([code, words]) => named(words.split('|'), { is: 'partner', code })),
  ...Object.entries(GOODS).flatMap(([key, words]) => {
    const [kind, code = ''] = key.split(':')
    const goods = { kind: kind === 'sector' ? ('sector' as const) : ('commodity' as const), code }
    return named(words.split('|'), { is: 'goods', goods })
  }),
])

/** `HS 85`, `chapter 85`, `第85章`; of the first nine with their nought or without. */
function chapterWords(code: string): readonly string[] {
  return [...new Set([code, String(Number(code))])].flatMap((number) => [
    `hs ${number}`,
    `hs${number}`,
    `chapter ${number}`,
    `hs chapter ${number}`,
    `第${number}章`,
    `${number}章`,
    `hs第${number}章`,
  ])
}

/** `section XVI`, `section 16`, `第16类`, `第十六类`. */
function sectionWords(code: string, number: number): readonly string[] {
  const chinese =
    `${number >= 20 ? '二' : ''}${number >= 10 ? '十' : ''}${'零一二三四五六七八九'[number % 10]}`.replace('零', '')
  return [code, String(number)]
    .flatMap((one) => [`section ${one}`, `hs section ${one}`])
    .concat([`第${number}类`, `第${chinese}类`, `第${code}类`, `hs第${code}类`])
}

function named(words: readonly string[], meaning: Meaning): (readonly [string, Meaning])[] {
  return words.map((word) => [plain(word), meaning] as const)
}

/** As questions are compared: one width, small letters, straight quotes, one blank between words. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”"‘’'()（）,，。？?!！;；:：、《》]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
