/** A group or continent whose total the agency prints, or (BRICS) that readers ask for and it does not total. */
export interface CounterpartGroup {
  readonly code: string
  readonly en: string
  readonly zh: string
  readonly isContinent: boolean
  /** Whether GACC's tables have a row for it. */
  readonly isTotalled: boolean
  readonly note: string | null
}

/** A member and when it belonged: years or months as `2017` or `2025-10`, the first and the last one included. */
export interface Membership {
  readonly member: string
  readonly since: string | null
  readonly until: string | null
}

/** The groups, in the order in which the agency prints them: continents, then the groups outside all sums. */
export const COUNTERPART_GROUPS: readonly CounterpartGroup[] = [
  continent('ASIA', 'Asia', '亚洲'),
  continent('AFRICA', 'Africa', '非洲'),
  continent('EUROPE', 'Europe', '欧洲'),
  continent('LATAM', 'Latin America', '拉丁美洲'),
  continent('NAMERICA', 'North America', '北美洲'),
  continent('OCEANIA', 'Oceania', '大洋洲'),
  group(
    'ASEAN',
    'ASEAN',
    '东盟',
    "Timor-Leste is in the notes of the bulletin of 2025-12, not in 2024's sums and not in the English notes of 2026-03.",
  ),
  group('EU', 'European Union', '欧盟', 'The United Kingdom left on 31 January 2020.'),
  group(
    'APEC',
    'APEC',
    '亚太经合组织',
    'Sums of 2024 include China itself; growth printed in 2025-12 fits only without it.',
  ),
  group('RCEP', 'RCEP members', 'RCEP成员国', 'In force from January 2022; the row counts all members but China.'),
  group(
    'BRI',
    'Belt and Road partners',
    '共建“一带一路”国家',
    'Overlaps the other groups. GACC names no members: the list is a private one of March 2024.',
  ),
  {
    code: 'BRICS',
    en: 'BRICS',
    zh: '金砖国家',
    isContinent: false,
    isTotalled: false,
    note: 'Not totalled by GACC. Members by year are general knowledge.',
  },
  {
    code: 'BRICS-OTHERS',
    en: 'Other BRICS members and partners',
    zh: '其他金砖成员国和伙伴国',
    isContinent: false,
    isTotalled: false,
    note: 'Named at the press conference on 2024; its members were not listed.',
  },
]

/** The group of `code`; undefined where there is none. */
export function counterpartGroup(code: string): CounterpartGroup | undefined {
  return COUNTERPART_GROUPS.find((one) => one.code === code)
}

/** Members of `code` in `month` (YYYY-MM): those that belonged in it. Empty for continents (see counterparts.ts) and where no list is held. */
export function membersOf(code: string, month: string): readonly string[] {
  return (MEMBERSHIPS[code] ?? []).filter((one) => belonged(one, month)).map(({ member }) => member)
}

function belonged({ since, until }: Membership, month: string): boolean {
  // '2020' covers its whole year: as a text it sorts before '2020-01', and '2020~' after '2020-12'.
  return (since === null || since <= month) && (until === null || month <= `${until}~`)
}

const EU = 'AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'
const ASEAN = 'BRN KHM IDN LAO MMR MYS PHL SGP THA VNM'
const APEC = 'BRN HKG IDN JPN MYS PHL SGP KOR THA VNM CHN TWN RUS CHL MEX PER CAN USA AUS NZL PNG'

/** Countries by the year in which they signed, as prisma/history/belt-and-road.csv has it. */
const BELT_AND_ROAD: Readonly<Record<string, string>> = {
  2014: 'BLR KAZ KWT LKA MDA QAT',
  2015: 'ARM AZE BGR CZE GEO HUN IRQ KOR MKD POL ROU RUS SRB TJK TUR UKR UZB ZAF',
  2016: 'AFG BGD EGY IRN KHM LAO',
  2017:
    'ALB BIH BRN EST HRV IDN LBN LBY LTU MAR MDG MDV MMR MNE MNG MYS NPL NZL PAK PAN SAU SDN SGP SVK SVN THA ' +
    'TLS VNM',
  2018:
    'AGO ARE ATG AUT BDI BHR BOL CHL CIV CMR COG COK CPV CRI CUB DJI DMA DOM DZA ECU ETH FJI FSM GAB GHA GIN ' +
    'GMB GRC GRD GUY KEN KGZ LVA MLT MOZ MRT NAM NGA NIU OMN PHL PNG PRT RWA SEN SLE SLV SOM SSD SUR SYC TCD ' +
    'TGO TON TTO TUN TZA UGA URY VEN VUT WSM ZMB ZWE',
  2019: 'BEN BRB COM CYP GNQ ITA JAM LBR LSO LUX MLI NER PER SLB YEM',
  2020: 'KIR',
  2021: 'BFA BWA CAF COD ERI GNB STP',
  2022: 'ARG MWI NIC PSE SYR',
  2023: 'HND TKM',
}
// General knowledge, not in that list: Italy left in December 2023, Panama in February 2025.
const LEFT_BELT_AND_ROAD: Readonly<Record<string, string>> = { ITA: '2023-12', PAN: '2025-02' }

/** Who belonged when. A member without a year belongs in every month we hold. */
export const MEMBERSHIPS: Readonly<Record<string, readonly Membership[]>> = {
  ASEAN: [...always(ASEAN), ...from('2025-10', 'TLS')],
  EU: [...always(EU.replace('HRV ', '')), ...from('2013-07', 'HRV'), { member: 'GBR', since: null, until: '2020-01' }],
  APEC: always(APEC),
  RCEP: from('2022-01', `${ASEAN} JPN KOR AUS NZL`),
  BRI: Object.entries(BELT_AND_ROAD).flatMap(([year, members]) =>
    from(year, members).map((one) => ({ ...one, until: LEFT_BELT_AND_ROAD[one.member] ?? null })),
  ),
  BRICS: [
    ...from('2009', 'BRA RUS IND CHN'),
    ...from('2010', 'ZAF'),
    ...from('2024', 'EGY ETH IRN ARE'),
    ...from('2025', 'IDN'),
  ],
}

function always(members: string): readonly Membership[] {
  return members.split(' ').map((member) => ({ member, since: null, until: null }))
}

function from(since: string, members: string): readonly Membership[] {
  return members.split(' ').map((member) => ({ member, since, until: null }))
}

function continent(code: string, en: string, zh: string): CounterpartGroup {
  return { code, en, zh, isContinent: true, isTotalled: true, note: null }
}

function group(code: string, en: string, zh: string, note: string): CounterpartGroup {
  return { code, en, zh, isContinent: false, isTotalled: true, note }
}
