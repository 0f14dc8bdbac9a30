import type { Flow } from './flow.ts'
import type { Locale } from './format/locale.ts'

/** An editorial grouping of the agency's lines: here anyone can see what is in it. */
export interface Sector {
  readonly id: SectorId
  readonly en: string
  readonly zh: string
  /** The colour token it is drawn in. */
  readonly colour: `--sec-${string}`
  /** The commodity lines it adds up, by flow. They never nest; a flow without lines is not offered. */
  readonly lines: Readonly<Partial<Record<Flow, readonly string[]>>>
  /** HS chapters (two digits) and headings (four) it is meant to cover. The agency's lines do not follow them exactly. */
  readonly hs: readonly string[]
  /** What is in it, and what is not. */
  readonly note: Readonly<Record<Locale, string>>
}

export const SECTOR_IDS = [
  'electronics',
  'machinery',
  'vehicles',
  'electric-vehicles',
  'energy',
  'new-three',
  'medical',
  'textiles',
  'resources',
  'agriculture',
] as const
export type SectorId = (typeof SECTOR_IDS)[number]

/** The sector of `id`; undefined where there is none. */
export function sector(id: string): Sector | undefined {
  return SECTORS.find((one) => one.id === id)
}

/** The sectors, in the order in which they are offered. Electric vehicles are part of vehicles, the new three cut across three sectors. */
export const SECTORS: readonly Sector[] = [
  {
    id: 'electronics',
    en: 'Electronics',
    zh: '电子产品',
    colour: '--sec-electronics',
    lines: {
      exports: ['computers', 'mobile-phones', 'integrated-circuits', 'lcd-modules', 'audio-video'],
      imports: ['computers', 'integrated-circuits', 'diodes', 'lcd-modules'],
    },
    hs: ['8471', '8473', '8517', '8518', '8519', '8521', '8524', '8528', '8541', '8542'],
    note: {
      en: 'OLED modules are not in: the line of all flat panel modules is printed for a few months only.',
      zh: '不含OLED模组：全部平板显示模组一项仅公布了数月。',
    },
  },
  {
    id: 'machinery',
    en: 'Machinery',
    zh: '机械设备',
    colour: '--sec-machinery',
    lines: { exports: ['general-machinery', 'household-appliances', 'ships'], imports: ['machine-tools', 'aircraft'] },
    hs: ['84', '85', '88', '89'],
    note: {
      en: 'General machinery, household appliances and ships out, machine tools and aircraft in; computers are with electronics.',
      zh: '出口为通用机械设备、家用电器和船舶，进口为机床和飞机；计算机归入电子产品。',
    },
  },
  {
    id: 'vehicles',
    en: 'Vehicles',
    zh: '汽车及零部件',
    colour: '--sec-vehicles',
    lines: { exports: ['motor-vehicles', 'vehicle-parts'], imports: ['motor-vehicles', 'vehicle-parts'] },
    hs: ['8701', '8702', '8703', '8704', '8705', '8706', '8707', '8708'],
    note: {
      en: 'Electric ones included.',
      zh: '含电动汽车。',
    },
  },
  {
    id: 'electric-vehicles',
    en: 'Electric vehicles',
    zh: '电动汽车',
    colour: '--sec-vehicles',
    lines: { exports: ['electric-passenger-vehicles'] },
    hs: ['8702.20', '8702.30', '8702.40', '8703.40', '8703.50', '8703.60', '8703.70', '8703.80'],
    note: {
      en: 'Electric vehicles for the transport of persons, other hybrids included: held monthly from March 2024. The wider line of all electric vehicles begins in 2025.',
      zh: '电动载人汽车，含其他混合动力：2024年3月起按月收录。口径更宽的全部电动汽车一项始于2025年。',
    },
  },
  {
    id: 'energy',
    en: 'New energy',
    zh: '新能源产品',
    colour: '--sec-energy',
    lines: { exports: ['lithium-ion-batteries', 'solar-cells'] },
    hs: ['8507.60', '8541.42', '8541.43'],
    note: {
      en: 'Lithium-ion batteries and solar cells.',
      zh: '锂离子蓄电池和太阳能电池。',
    },
  },
  {
    id: 'new-three',
    en: 'New three',
    zh: '新三样',
    colour: '--sec-energy',
    lines: { exports: ['new-three'] },
    hs: ['8507.60', '8541.42', '8541.43', '8702', '8703'],
    note: {
      en: "The agency's own total since 2025; about 1% above batteries, solar cells and electric vehicles together.",
      zh: '海关2025年起自行公布的合计，比锂电池、太阳能电池与电动汽车三项之和高约1%。',
    },
  },
  {
    id: 'medical',
    en: 'Medical',
    zh: '医药及医疗器械',
    colour: '--sec-medical',
    lines: { exports: ['medicines', 'medical-instruments'], imports: ['medicines', 'medical-instruments'] },
    hs: ['30', '9018', '9019', '9020', '9021', '9022'],
    note: {
      en: 'From 2026 the export line of medicines is 医药品, without materia medica.',
      zh: '2026年起出口项目为医药品，不含医药材。',
    },
  },
  {
    id: 'textiles',
    en: 'Textiles and clothing',
    zh: '纺织服装',
    colour: '--sec-textiles',
    lines: { exports: ['textiles', 'clothing'], imports: ['textiles'] },
    hs: ['50', '51', '52', '53', '54', '55', '56', '57', '58', '59', '60', '61', '62', '63'],
    note: {
      en: 'Footwear and bags are not in.',
      zh: '不含鞋靴和箱包。',
    },
  },
  {
    id: 'resources',
    en: 'Essential resources',
    zh: '重要资源',
    colour: '--sec-resources',
    lines: {
      exports: ['rare-earth', 'refined-oil', 'coal'],
      imports: ['crude-oil', 'natural-gas', 'coal', 'refined-oil', 'iron-ore', 'copper-ore', 'copper', 'rare-earth'],
    },
    hs: ['2601', '2603', '2701', '2702', '2709', '2710', '2711', '2805.30', '2846', '74'],
    note: {
      en: 'Energy, ores, copper and rare earths.',
      zh: '能源、矿砂、铜和稀土。',
    },
  },
  {
    id: 'agriculture',
    en: 'Agriculture',
    zh: '农产品',
    colour: '--sec-agriculture',
    lines: { exports: ['agricultural'], imports: ['agricultural'] },
    hs: [
      '01',
      '02',
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
      '17',
      '18',
      '19',
      '20',
      '21',
      '22',
      '23',
      '24',
    ],
    note: {
      en: "The agency's own total.",
      zh: '海关自行公布的合计。',
    },
  },
]
