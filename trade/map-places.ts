/** Where a counterpart stands on a map of the world at 1:110 million: its shape's ISO 3166 numeric code, or a spot for one too small to have a shape. */
export type MapPlace = { readonly shape: string } | { readonly longitude: number; readonly latitude: number }

/** The place of a counterpart; null for what has none: the rest of a continent, an unknown country. */
export function mapPlace(code: string): MapPlace | null {
  const shape = SHAPES.get(code)
  if (shape) return { shape }
  const [longitude, latitude] = SPOTS[code] ?? []
  return longitude === undefined || latitude === undefined ? null : { longitude, latitude }
}

// ISO 3166-1, alpha-3 and numeric, of every counterpart that has a shape in Natural Earth at 1:110 million.
const SHAPES: ReadonlyMap<string, string> = new Map(
  (
    'AFG004 BGD050 BTN064 BRN096 MMR104 KHM116 CYP196 PRK408 IND356 IDN360 IRN364 IRQ368 ISR376 JPN392 JOR400 KWT414 ' +
    'LAO418 LBN422 MYS458 MNG496 NPL524 OMN512 PAK586 PSE275 PHL608 QAT634 SAU682 KOR410 LKA144 SYR760 THA764 TUR792 ' +
    'ARE784 YEM887 VNM704 CHN156 TWN158 TLS626 KAZ398 KGZ417 TJK762 TKM795 UZB860 GEO268 ARM051 AZE031 DZA012 AGO024 ' +
    'BEN204 BWA072 BDI108 CMR120 CAF140 TCD148 COG178 DJI262 EGY818 GNQ226 ETH231 GAB266 GMB270 GHA288 GIN324 GNB624 ' +
    'CIV384 KEN404 LBR430 LBY434 MDG450 MWI454 MLI466 MRT478 MAR504 MOZ508 NAM516 NER562 NGA566 RWA646 SEN686 SLE694 ' +
    'SOM706 ZAF710 ESH732 SDN729 TZA834 TGO768 TUN788 UGA800 BFA854 COD180 ZMB894 ZWE716 LSO426 SWZ748 ERI232 SSD728 ' +
    'ATF260 BEL056 DNK208 GBR826 DEU276 FRA250 IRL372 ITA380 LUX442 NLD528 GRC300 PRT620 ESP724 ALB008 AUT040 BGR100 ' +
    'FIN246 HUN348 ISL352 NOR578 POL616 ROU642 SWE752 CHE756 EST233 LVA428 LTU440 BLR112 MDA498 RUS643 UKR804 SVN705 ' +
    'HRV191 CZE203 SVK703 MKD807 BIH070 SRB688 MNE499 ARG032 BHS044 BLZ084 BOL068 BRA076 CHL152 COL170 CRI188 CUB192 ' +
    'DOM214 ECU218 GTM320 GUY328 HTI332 HND340 JAM388 MEX484 NIC558 PAN591 PRY600 PER604 PRI630 SLV222 SUR740 TTO780 ' +
    'URY858 VEN862 FLK238 CAN124 USA840 GRL304 AUS036 FJI242 NCL540 VUT548 NZL554 PNG598 SLB090 ATA010'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 3), pair.slice(3)] as const),
)

// Middles of the main island or town, degrees east and north (Natural Earth at 1:50 million, public domain; those it lacks by hand).
const SPOTS: Readonly<Record<string, readonly [number, number]>> = {
  BHR: [50.5, 26],
  HKG: [114.1, 22.4],
  MAC: [113.5, 22.2],
  MDV: [73.5, 4.2],
  SGP: [103.8, 1.4],
  CANARY: [-15.6, 28.1],
  CPV: [-23.6, 15.1],
  CEUTA: [-5.3, 35.9],
  COM: [43.4, -11.6],
  MUS: [57.6, -20.3],
  REU: [55.5, -21.1],
  STP: [6.6, 0.2],
  SYC: [55.5, -4.7],
  MELILLA: [-2.9, 35.3],
  MYT: [45.2, -12.8],
  IOT: [72.4, -7.3],
  SHN: [-5.7, -16],
  AND: [1.6, 42.5],
  GIB: [-5.4, 36.1],
  LIE: [9.5, 47.2],
  MLT: [14.5, 35.9],
  MCO: [7.4, 43.8],
  SMR: [12.5, 43.9],
  VAT: [12.4, 41.9],
  FRO: [-6.9, 62.1],
  ALA: [20, 60.2],
  GGY: [-2.6, 49.5],
  IMN: [-4.6, 54.2],
  JEY: [-2.1, 49.2],
  SJM: [16, 78.5],
  ATG: [-61.8, 17.1],
  ABW: [-70, 12.5],
  BRB: [-59.5, 13.2],
  CYM: [-81.3, 19.3],
  DMA: [-61.4, 15.4],
  CUW: [-69, 12.2],
  GUF: [-53.1, 4],
  GRD: [-61.7, 12.1],
  GLP: [-61.5, 16.2],
  MTQ: [-61, 14.6],
  MSR: [-62.2, 16.7],
  LCA: [-61, 13.9],
  MAF: [-63.1, 18.1],
  VCT: [-61.2, 13.3],
  TCA: [-71.7, 21.8],
  VGB: [-64.4, 18.5],
  KNA: [-62.7, 17.3],
  BES: [-68.3, 12.2],
  BLM: [-62.8, 17.9],
  SGS: [-36.9, -54.4],
  SXM: [-63.1, 18],
  VIR: [-64.7, 17.7],
  AIA: [-63.1, 18.2],
  BMU: [-64.8, 32.3],
  SPM: [-56.3, 46.9],
  BVT: [3.4, -54.4],
  COK: [-159.8, -21.2],
  NRU: [166.9, -0.5],
  NFK: [167.9, -29.1],
  TON: [-175.2, -21.2],
  WSM: [-172.5, -13.6],
  KIR: [-157.4, 1.9],
  TUV: [179.2, -8.5],
  FSM: [158.2, 6.9],
  MHL: [171.2, 7.1],
  PLW: [134.6, 7.5],
  PYF: [-149.4, -17.7],
  WLF: [-178.1, -14.3],
  ASM: [-170.7, -14.3],
  CCK: [96.8, -12.2],
  CXR: [105.6, -10.5],
  GUM: [144.8, 13.4],
  HMD: [73.5, -53.1],
  MNP: [145.8, 15.2],
  NIU: [-169.9, -19.1],
  PCN: [-128.3, -24.4],
  TKL: [-171.8, -9.2],
  UMI: [166.6, 19.3],
}
