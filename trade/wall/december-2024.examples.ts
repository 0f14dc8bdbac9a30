import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import type { CalendarItem, Expected, ReleaseNotice } from '../live/entry.ts'
import type { Basis } from '../period.ts'
import type { Currency } from '../unit.ts'
import type { WallFacts } from './scene.ts'
import { allTrade } from './series.ts'

/** The morning of 13 January 2025 as first printed: the year at 10:00, December at 11:00. Feeds tests and photographs. */
export const AT_11 = Date.parse('2025-01-13T11:00:00+08:00')
export const AT_10 = Date.parse('2025-01-13T10:00:00+08:00')

const EXPORTS: Lines = [
  ['2023-12', '303.6', '2.3'],
  ['2024-01..02', '528.01', '7.1'],
  ['2024-03', '279.68', '-7.5'],
  ['2024-04', '292.45', '1.5'],
  ['2024-05', '302.35', '7.6'],
  ['2024-06', '307.85', '8.6'],
  ['2024-07', '300.56', '7.0'],
  ['2024-08', '308.65', '8.7'],
  ['2024-09', '303.71', '2.4'],
  ['2024-10', '309.06', '12.7'],
  ['2024-11', '312.31', '6.7'],
  ['2024-12', '335.6', '10.7'],
]
const IMPORTS: Lines = [
  ['2023-12', '228.2', '0.2'],
  ['2024-01..02', '402.85', '3.5'],
  ['2024-03', '221.13', '-1.9'],
  ['2024-04', '220.1', '8.4'],
  ['2024-05', '219.73', '1.8'],
  ['2024-06', '208.81', '-2.3'],
  ['2024-07', '215.91', '7.2'],
  ['2024-08', '217.63', '0.5'],
  ['2024-09', '222', '0.3'],
  ['2024-10', '213.34', '-2.3'],
  ['2024-11', '214.87', '-3.9'],
  ['2024-12', '230.8', '1.0'],
]
const BALANCE: Lines = [
  ['2024-10', '95.72', null],
  ['2024-11', '97.44', null],
  ['2024-12', '104.84', null],
]
const YEARS: Record<'total' | 'exports' | 'imports', Lines> = {
  total: [
    ['2020', '32.16', '1.9'],
    ['2021', '39.1', '21.4'],
    ['2022', '42.07', '7.7'],
    ['2023', '41.76', '0.2'],
    ['2024', '43.85', '5'],
  ],
  exports: [
    ['2020', '17.93', '4'],
    ['2021', '21.73', '21.2'],
    ['2022', '23.97', '10.5'],
    ['2023', '23.77', '0.6'],
    ['2024', '25.45', '7.1'],
  ],
  imports: [
    ['2020', '14.23', '-0.7'],
    ['2021', '17.37', '21.5'],
    ['2022', '18.1', '4.3'],
    ['2023', '17.99', '-0.3'],
    ['2024', '18.39', '2.3'],
  ],
}

type Lines = readonly (readonly [period: string, value: string, growth: string | null])[]

const POLL: readonly Expected[] = [
  expected('exports', 'growth', '7.3'),
  expected('imports', 'growth', '-1.5'),
  expected('balance', 'balance', '100.0'),
]

const NOVEMBER: ReleaseNotice = notice('GACC-2024-11-flash', '2024-11', '2024-12-10T11:00:00+08:00', 12, {
  wall: {
    en: 'Exports rise 6.7% in November, below the 8.5% expected; imports fall 3.9%',
    zh: '11月出口增长6.7%，低于预期的8.5%；进口下降3.9%',
  },
  portrait: { en: 'Exports rise 6.7% in November, below the 8.5% expected', zh: '11月出口增长6.7%，低于预期的8.5%' },
  ticker: {
    en: [
      'China Nov exports +6.7% y/y, expected +8.5%, previous +12.7%',
      'China Nov imports −3.9% y/y, expected +0.3%, previous −2.3%',
    ],
    zh: ['中国11月出口同比+6.7%，预期+8.5%，前值+12.7%', '中国11月进口同比−3.9%，预期+0.3%，前值−2.3%'],
  },
})

export const DECEMBER: ReleaseNotice = {
  ...notice('GACC-2024-12-flash', '2024-12', '2025-01-13T11:00:00+08:00', 14, {
    wall: {
      en: 'Exports rise 10.7% in December, far above the 7.3% expected; surplus US$104.8bn',
      zh: '12月出口增长10.7%，远超预期的7.3%；顺差1,048亿美元',
    },
    portrait: {
      en: 'Exports rise 10.7% in December, far above the 7.3% expected',
      zh: '12月出口增长10.7%，远超预期的7.3%',
    },
    ticker: {
      en: [
        'China Dec exports +10.7% y/y, expected +7.3%, previous +6.7%',
        'China Dec imports +1.0% y/y, expected −1.5%, previous −3.9%',
        'China Dec trade surplus US$104.84bn, expected US$100.0bn, previous US$97.44bn',
      ],
      zh: [
        '中国12月出口同比+10.7%，预期+7.3%，前值+6.7%',
        '中国12月进口同比+1.0%，预期−1.5%，前值−3.9%',
        '中国12月贸易顺差1,048.4亿美元，预期1,000亿美元，前值974.4亿美元',
      ],
    },
  }),
  expectations: POLL,
}

export const YEAR_2024: ReleaseNotice = {
  ...notice('GACC-2024-annual', '2024', '2025-01-13T10:00:00+08:00', 13, {
    wall: {
      en: 'Trade rises 5.0% to a record 43.85tn yuan in 2024; exports up 7.1%',
      zh: '2024年进出口43.85万亿元，增长5.0%，创历史新高',
    },
    portrait: { en: 'Trade rises 5.0% to a record 43.85tn yuan in 2024', zh: '2024年进出口增长5.0%，创历史新高' },
    ticker: {
      en: ['China 2024 trade 43.85tn yuan, +5.0%; exports 25.45tn, +7.1%; imports 18.39tn, +2.3%'],
      zh: ['中国2024年进出口43.85万亿元，同比+5.0%；出口25.45万亿元，+7.1%；进口18.39万亿元，+2.3%'],
    },
  }),
  stage: 'annual',
}

export const DUE_DECEMBER: CalendarItem = due('GACC-2024-12-flash', '2024-12', '2025-01-13T11:00:00+08:00')
const DUE_FEBRUARY: CalendarItem = due('GACC-2025-01..02-flash', '2025-01..02', '2025-03-07T11:00:00+08:00')

/** November stands, December is announced and polled. */
export const BEFORE: WallFacts = {
  figures: figures('2024-11'),
  releases: [NOVEMBER],
  calendar: [DUE_DECEMBER, DUE_FEBRUARY],
  expectations: { 'GACC-2024-12-flash': POLL },
}

/** December is out. */
export const AFTER: WallFacts = {
  figures: figures('2024-12'),
  releases: [NOVEMBER, DECEMBER],
  calendar: [DUE_FEBRUARY],
  expectations: {},
}

/** The year is out, December not yet. */
export const AFTER_THE_YEAR: WallFacts = {
  ...BEFORE,
  figures: figures('2024-11', '2024'),
  releases: [NOVEMBER, YEAR_2024],
}

/** A slip of ours in the surplus, mended at 14:20 (the mistake is made up; the figures are not). */
export const CORRECTED: WallFacts = {
  ...AFTER,
  figures: mended(AFTER.figures),
  releases: [
    NOVEMBER,
    {
      ...DECEMBER,
      state: 'corrected',
      amended: {
        at: '2025-01-13T14:20:00+08:00',
        reason: 'one figure was entered in the wrong unit',
        errorWas: 'ours',
        sequence: 15,
      },
      sentences: DECEMBER.sentences && {
        ...DECEMBER.sentences,
        wall: {
          en: 'Corrected 14:20: December’s surplus is US$104.84bn, not US$1,048.40bn',
          zh: '14:20更正：12月顺差为1,048.4亿美元，非10,484亿美元',
        },
        portrait: { en: 'Corrected 14:20: December’s surplus is US$104.84bn', zh: '14:20更正：12月顺差1,048.4亿美元' },
        standfirst: {
          en: 'The error was ours: one figure was entered in the wrong unit.',
          zh: '我方录入有误：一个数字的单位录错。',
        },
      },
    },
  ],
}

export const WITHDRAWN: WallFacts = {
  ...AFTER,
  releases: [
    NOVEMBER,
    {
      ...DECEMBER,
      state: 'withdrawn',
      amended: {
        at: '2025-01-13T14:05:00+08:00',
        reason: 'the table of another month was entered',
        errorWas: 'ours',
        sequence: 15,
      },
      sentences: DECEMBER.sentences && {
        ...DECEMBER.sentences,
        wall: { en: 'Withdrawn 14:05: December trade figures, do not use', zh: '14:05撤回：12月外贸数据，请勿使用' },
        portrait: {
          en: 'Withdrawn 14:05: December trade figures, do not use',
          zh: '14:05撤回：12月外贸数据，请勿使用',
        },
        ticker: {
          en: ['Withdrawn 14:05: China Dec trade figures, do not use'],
          zh: ['14:05撤回：中国12月外贸数据，请勿使用'],
        },
      },
    },
  ],
}

export const NOTHING: WallFacts = { figures: {}, releases: [], calendar: [], expectations: {} }

function figures(lastMonth: string, lastYear = '2023'): WallFacts['figures'] {
  const line = (flow: Flow, currency: Currency, basis: Basis, lines: Lines, scale: number) => {
    const known = lines.filter(([period]) => (period.length === 4 ? period <= lastYear : period <= lastMonth))
    const series = allTrade(flow, currency, basis)
    return [
      series,
      Object.fromEntries(
        known.map(([period, value, growth]) => [period, figure(series, period, value, growth, scale)]),
      ),
    ] as const
  }
  return Object.fromEntries([
    line('exports', 'USD', 'month', EXPORTS, 9),
    line('imports', 'USD', 'month', IMPORTS, 9),
    line('balance', 'USD', 'month', BALANCE, 9),
    ...(['total', 'exports', 'imports'] as const).map((flow) => line(flow, 'CNY', 'year-to-date', YEARS[flow], 12)),
  ])
}

function figure(
  series: string,
  period: string,
  value: string,
  printedGrowthPercent: string | null,
  scale: number,
): Figure {
  return {
    series,
    period,
    value,
    scale,
    printedGrowthPercent,
    status: 'P',
    firstPrint: 'held',
    missingReason: null,
    vintage: 14,
    publishedAt: '2025-01-13T11:00:00+08:00',
    release: `GACC-${period}-flash`,
    source: { url: 'http://english.customs.gov.cn', cell: null, note: null },
    disagreements: [],
    replaces: null,
  }
}

function mended(held: WallFacts['figures']): WallFacts['figures'] {
  const series = allTrade('balance', 'USD', 'month')
  const right = figure(series, '2024-12', '104.84', null, 9)
  const wrong = { value: '1048.40', scale: 9, printedGrowthPercent: null, vintage: 14 }
  return { ...held, [series]: { ...held[series], '2024-12': { ...right, vintage: 15, replaces: wrong } } }
}

function expected(flow: Flow, what: Expected['figure'], median: string): Expected {
  return {
    flow,
    currency: 'USD',
    figure: what,
    median,
    low: null,
    high: null,
    forecasts: null,
    poll: null,
    source: 'Investing.com calendar',
  }
}

function due(release: string, period: string, dueAt: string): CalendarItem {
  return {
    release,
    stage: 'flash',
    period,
    dueAt,
    firstDueAt: null,
    precision: 'minute',
    state: 'announced',
    note: null,
    source: 'GACC schedule for 2025',
  }
}

function notice(
  code: string,
  period: string,
  publishedAt: string,
  sequence: number,
  said: Pick<NonNullable<ReleaseNotice['sentences']>, 'wall' | 'portrait' | 'ticker'>,
): ReleaseNotice {
  return {
    code,
    period,
    publishedAt,
    sequence,
    stage: 'flash',
    state: 'published',
    instantPrecision: 'second',
    sourceUrl: null,
    notes: null,
    amended: null,
    expectations: [],
    sentences: { rulebook: 'S1', page: said.wall, standfirst: { en: '', zh: '' }, captions: {}, against: {}, ...said },
  }
}
