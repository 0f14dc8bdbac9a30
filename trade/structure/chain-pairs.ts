import { type Part, type PartMember } from '../explore/part.ts'

/** What a sector buys abroad and what it sells abroad, by the agency's lines. Nobody prints which input went into which product. */
export interface ChainPair {
  readonly code: string
  readonly en: string
  readonly zh: string
  /** Lines of imports. */
  readonly inputs: readonly string[]
  /** Lines of exports. */
  readonly products: readonly string[]
  /** What the two sides leave out. */
  readonly note: Readonly<Record<'en' | 'zh', string>>
}

/** The pairs, in the order in which they are shown. An editorial choice: here anyone can see what is in it. */
export const CHAIN_PAIRS: readonly ChainPair[] = [
  {
    code: 'electronics',
    en: 'Integrated circuits in, electronics out',
    zh: '进口集成电路，出口电子产品',
    inputs: ['integrated-circuits'],
    products: ['computers', 'mobile-phones', 'integrated-circuits', 'lcd-modules'],
    note: {
      en: 'Inputs leave out diodes, panels and parts of computers; products leave out audio and video equipment and household appliances. Circuits sold on are in both.',
      zh: '进口方未计二极管、平板显示模组和电脑零部件；出口方未计音视频设备和家用电器。转口的集成电路两边都有。',
    },
  },
  {
    code: 'vehicles',
    en: 'Vehicle parts in, motor vehicles out',
    zh: '进口汽车零配件，出口汽车',
    inputs: ['vehicle-parts'],
    products: ['motor-vehicles'],
    note: {
      en: 'Inputs leave out tyres, batteries and chips; products leave out parts. Parts for repair count as inputs.',
      zh: '进口方未计轮胎、电池和芯片；出口方未计零配件。维修用零配件计入进口方。',
    },
  },
  {
    code: 'steel',
    en: 'Iron ore in, steel out',
    zh: '进口铁矿砂，出口钢材',
    inputs: ['iron-ore'],
    products: ['steel'],
    note: {
      en: 'Inputs leave out coking coal and scrap; products leave out what is made of steel. Most of the steel stays in the country.',
      zh: '进口方未计炼焦煤和废钢；出口方未计钢制品。多数钢材在国内使用。',
    },
  },
  {
    code: 'refining',
    en: 'Crude oil in, refined products out',
    zh: '进口原油，出口成品油',
    inputs: ['crude-oil'],
    products: ['refined-oil'],
    note: {
      en: 'Products leave out chemicals and plastics. Most of the oil is used in the country.',
      zh: '出口方未计化工品和塑料。多数原油在国内使用。',
    },
  },
  {
    code: 'plastics',
    en: 'Primary plastics in, plastic products out',
    zh: '进口初级形状的塑料，出口塑料制品',
    inputs: ['plastics-primary'],
    products: ['plastic-products'],
    note: {
      en: 'Inputs leave out crude oil and gas, of which plastics are made in the country, too.',
      zh: '进口方未计原油和天然气，国内也以其生产塑料。',
    },
  },
  {
    code: 'clothing',
    en: 'Yarn and fabrics in, clothing out',
    zh: '进口纺织品，出口服装',
    inputs: ['textiles'],
    products: ['clothing'],
    note: {
      en: 'Inputs leave out cotton and wool; products leave out textiles themselves.',
      zh: '进口方未计棉花和羊毛；出口方未计纺织品本身。',
    },
  },
]

/** The pair of `code`; undefined where there is none. */
export function chainPair(code: string): ChainPair | undefined {
  return CHAIN_PAIRS.find((pair) => pair.code === code)
}

/** A pair as one part: its imports are the inputs, its exports the products. */
export function pairPart({ code, inputs, products }: ChainPair): Part {
  return { code, members: { exports: products.map(line), imports: inputs.map(line) } }
}

/** Processing trade: the two regimes of trade-modes.ts that it sums, in either flow. Equipment imported for processing is not in it. */
export function processingPart(sums: readonly string[]): Part {
  const members = sums.map((member): PartMember => ({ breakdown: 'mode', member }))
  return { code: 'processing', members: { exports: members, imports: members } }
}

function line(member: string): PartMember {
  return { breakdown: 'commodity', member }
}
