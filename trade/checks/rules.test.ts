import { describe, expect, it } from 'vitest'
import { membersOf } from '../counterpart-groups.ts'
import { COUNTERPARTS } from '../counterparts.ts'
import { TRADE_MODES } from '../trade-modes.ts'
import { checkDraft } from './check-draft.ts'
import { type Background, type Draft, type DraftEntry, type Held, NOTHING_HELD } from './draft.ts'
import { RULE_LIST, type RuleId, RULES } from './rules.ts'

/** A draft, and what was held beside it. */
interface Case {
  readonly draft: Draft
  readonly held?: Partial<Background>
}

const entry = (
  series: string,
  period: string,
  value: string | null,
  growth: string | null,
  scale: number,
): DraftEntry => ({ series: `CN.${series}`, period, value, printedGrowthPercent: growth, scale })
const print = (period: string, value: string | null, scale: number, growth: string | null = null): Held => ({
  period,
  value,
  scale,
  printedGrowthPercent: growth,
})
const draft = (code: string, entries: readonly DraftEntry[], more: Partial<Draft> = {}): Draft => {
  const [, period = '', stage = ''] = /^GACC-(.*)-(\w+)$/.exec(code) ?? []
  return { code, kind: 'release', stage: stage as Draft['stage'], period, embargoAt: null, entries, ...more }
}

// 13 January 2025: the year 2024 in trillions of yuan, and December in billions of dollars.
const YEAR = (flow: string, value: string | null, growth: string | null = null) =>
  entry(`${flow}.all.value.CNY.year-to-date`, '2024', value, growth, 12)
const DECEMBER = (flow: string, value: string | null, growth: string | null = null) =>
  entry(`${flow}.all.value.USD.month`, '2024-12', value, growth, 9)
const annual = (...entries: DraftEntry[]) => draft('GACC-2024-annual', entries)
const december = (...entries: DraftEntry[]) => draft('GACC-2024-12-flash', entries)
const YEAR_2024 = [YEAR('total', '43.85', '5.0'), YEAR('exports', '25.45', '7.1'), YEAR('imports', '18.39', '2.3')]
const DECEMBER_2024 = [
  DECEMBER('exports', '335.63', '10.7'),
  DECEMBER('imports', '230.79', '1.0'),
  DECEMBER('balance', '104.84'),
]
/** A figure of the draft with something else in its field. */
const spoilt = (entries: readonly DraftEntry[], at: number, change: Partial<DraftEntry>) =>
  entries.map((one, n) => (n === at ? { ...one, ...change } : one))

// The United States in the bulletin of December 2024, in 10,000 yuan.
const AMERICA = (['exports', 'imports', 'total'] as const).map((flow, n) =>
  entry(
    `${flow}.counterpart:USA.value.CNY.year-to-date`,
    '2024',
    ['373372228', '116406088', '489778315'][n] ?? null,
    ['6.1', '1.2', '4.9'][n] ?? null,
    4,
  ),
)
// Exports of December 2019 by trade mode, in 1,000 dollars: the whole of the bulletin's table.
const MODES_2019: Readonly<Record<string, string>> = {
  ordinary: '135884403',
  aid: '54790',
  'other-donation': '934',
  'processing-assembling': '6838350',
  'processing-imported': '59044863',
  border: '2969765',
  contracting: '1413683',
  lease: '427786',
  'outward-processing': '19324',
  warehousing: '6551693',
  'special-area-logistics': '11673606',
  other: '13388392',
}
const modes = (figures: Readonly<Record<string, string>>) =>
  draft('GACC-2019-12-report', [
    entry('exports.all.value.USD.month', '2019-12', '238267589', null, 3),
    ...Object.entries(figures).map(([mode, value]) =>
      entry(`exports.mode:${mode}.value.USD.month`, '2019-12', value, null, 3),
    ),
  ])
// Soybeans of March 2025, in 10,000 tonnes and 100 million yuan, and what they had cost: of January–February the first quarter less March.
const SOYBEANS = [
  entry('imports.commodity:soybeans.quantity.tons.month', '2025-03', '350.3477559', null, 4),
  entry('imports.commodity:soybeans.value.CNY.month', '2025-03', '115.53411926', null, 8),
]
const SOYBEANS_HELD = {
  'CN.imports.commodity:soybeans.quantity.tons.year-to-date': [
    print('2024-01..03', '1857.5706279', 4),
    print('2025-01..02', '1360.6', 4),
  ],
  'CN.imports.commodity:soybeans.value.CNY.year-to-date': [
    print('2024-01..03', '739.12708067', 8),
    print('2025-01..02', '452.5', 8),
  ],
  'CN.imports.commodity:soybeans.quantity.tons.month': [print('2025-01..02', '1360.6', 4)],
  'CN.imports.commodity:soybeans.value.CNY.month': [print('2025-01..02', '452.5', 8)],
}
const LAST_ANNUAL = {
  code: 'GACC-2023-annual',
  period: '2023',
  series: [
    'CN.exports.commodity:new-three.value.CNY.year-to-date',
    'CN.exports.commodity:ships.value.CNY.year-to-date',
  ],
}
const SHIPS = entry('exports.commodity:ships.value.CNY.year-to-date', '2024', null, '57.3', 12)
const NEW_THREE = entry('exports.commodity:new-three.value.CNY.year-to-date', '2024', null, '-17.0', 12)
const calendar = (dueAt: string | null, state: 'announced' | 'merged' = 'announced'): Partial<Background> => ({
  calendar: { item: { state, dueAt }, knowsTheYear: true },
})
const on = (embargoAt: string) => draft('GACC-2024-12-flash', DECEMBER_2024, { embargoAt })
const lines = (held: Background['lines']): Partial<Background> => ({ lines: held })

/** For every rule one case with the agency's own figures that it lets pass, and one, mostly a slip seen in a feed, that it does not. */
const CASES: Readonly<Record<RuleId, { readonly passes: Case; readonly fails: Case }>> = {
  number: {
    passes: { draft: annual(...YEAR_2024) },
    fails: { draft: annual(...spoilt(YEAR_2024, 1, { value: 'exceeded 25' })) },
  },
  belongs: {
    passes: { draft: december(...DECEMBER_2024) },
    fails: { draft: december(...spoilt(DECEMBER_2024, 0, { period: '2025-12' })) },
  },
  merged: {
    passes: {
      draft: draft('GACC-2019-01-flash', [entry('exports.all.value.USD.month', '2019-01', '217.57', '9.1', 9)]),
    },
    // What GACC said on 7 February 2020: January comes with February.
    fails: { draft: draft('GACC-2020-01-flash', [entry('exports.all.value.USD.month', '2020-01', '212.1', null, 9)]) },
  },
  calendar: {
    passes: { draft: on('2025-01-13T03:00:00.000Z'), held: calendar('2025-01-13T03:00:00.000Z') },
    fails: { draft: on('2025-01-14T03:00:00.000Z'), held: calendar('2025-01-13T03:00:00.000Z') },
  },
  published: {
    passes: {
      draft: december(...DECEMBER_2024),
      held: { published: [{ code: 'GACC-2024-annual', stage: 'annual', period: '2024' }] },
    },
    fails: {
      draft: draft('GACC-2024-02-report', [entry('exports.all.value.USD.month', '2024-02', '220.3', '5.6', 9)]),
      held: { published: [{ code: 'GACC-2024-01..02-report', stage: 'report', period: '2024-01..02' }] },
    },
  },
  twice: {
    passes: { draft: draft('GACC-2024-12-report', AMERICA) },
    // Germany's row in the place of America's.
    fails: {
      draft: draft('GACC-2024-12-report', [
        ...AMERICA,
        ...AMERICA.map((row) => ({ ...row, series: row.series.replace('USA', 'DEU') })),
      ]),
    },
  },
  stale: {
    passes: {
      draft: december(...DECEMBER_2024),
      held: lines({
        'CN.exports.all.value.USD.month': [print('2024-11', '312.31', 9, '6.7')],
        'CN.imports.all.value.USD.month': [print('2024-11', '214.87', 9, '-3.9')],
      }),
    },
    fails: {
      draft: december(DECEMBER('exports', '312.31', '6.7'), DECEMBER('imports', '214.87', '-3.9')),
      held: lines({
        'CN.exports.all.value.USD.month': [print('2024-11', '312.31', 9, '6.7')],
        'CN.imports.all.value.USD.month': [print('2024-11', '214.87', 9, '-3.9')],
      }),
    },
  },
  missing: {
    // A report may carry tables of parts alone; the annual is about the whole.
    passes: { draft: draft('GACC-2024-annual', YEAR_2024, { kind: 'addition' }) },
    fails: { draft: annual(YEAR('total', '43.85', '5.0')) },
  },
  'last-of-kind': {
    passes: { draft: annual(...YEAR_2024, SHIPS, NEW_THREE), held: { lastOfKind: LAST_ANNUAL } },
    // The press conference on 2024 did not speak of the new three again.
    fails: { draft: annual(...YEAR_2024, SHIPS), held: { lastOfKind: LAST_ANNUAL } },
  },
  sign: {
    passes: {
      draft: draft('GACC-2020-01..02-flash', [entry('balance.all.value.USD.month', '2020-01..02', '-7.09', null, 9)]),
    },
    fails: { draft: annual(...spoilt(YEAR_2024, 1, { value: '-25.45' })) },
  },
  'adds-up': {
    passes: { draft: december(...DECEMBER_2024) },
    // 95.27 for 95.72: a poll page's "previous" of October 2024.
    fails: {
      draft: draft('GACC-2024-10-flash', [
        entry('exports.all.value.USD.month', '2024-10', '309.06', '12.7', 9),
        entry('imports.all.value.USD.month', '2024-10', '213.34', '-2.3', 9),
        entry('balance.all.value.USD.month', '2024-10', '95.27', null, 9),
      ]),
    },
  },
  parts: {
    passes: { draft: modes(MODES_2019) },
    fails: { draft: modes({ ...MODES_2019, 'processing-imported': '59004863' }) },
  },
  magnitude: {
    // February 2021 against a month of lockdown.
    passes: {
      draft: draft('GACC-2021-02-report', [entry('exports.all.value.USD.month', '2021-02', '204.9', '154.9', 9)]),
      held: lines({ 'CN.exports.all.value.USD.month': [print('2020-02', '80.4', 9)] }),
    },
    // 3,356.3亿 typed as billions.
    fails: {
      draft: december(DECEMBER('exports', '3356.3', '10.7')),
      held: lines({ 'CN.exports.all.value.USD.month': [print('2023-12', '303.6', 9)] }),
    },
  },
  currencies: {
    passes: {
      draft: draft('GACC-2024-12-flash', [
        DECEMBER('exports', '335.63'),
        entry('exports.all.value.CNY.month', '2024-12', '2409.9', '10.9', 9),
      ]),
      held: lines({
        'CN.exports.all.value.USD.month': [print('2024-11', '312.31', 9)],
        'CN.exports.all.value.CNY.month': [print('2024-11', '2221.7', 9)],
      }),
    },
    // The same year’s yuan at a rate of 2014: within what the yuan has ever been, and not what it was in these months.
    fails: {
      draft: draft('GACC-2024-12-flash', [
        DECEMBER('exports', '335.63'),
        entry('exports.all.value.CNY.month', '2024-12', '2049.9', '10.9', 9),
      ]),
      held: lines({
        'CN.exports.all.value.USD.month': [print('2024-11', '312.31', 9)],
        'CN.exports.all.value.CNY.month': [print('2024-11', '2221.7', 9)],
      }),
    },
  },
  'year-to-date': {
    passes: {
      draft: december(
        DECEMBER('exports', '335.63'),
        entry('exports.all.value.USD.year-to-date', '2024', '3577.22', '5.9', 9),
      ),
      held: lines({ 'CN.exports.all.value.USD.year-to-date': [print('2024-01..11', '3240.1', 9, '5.4')] }),
    },
    // November's again.
    fails: {
      draft: december(
        DECEMBER('exports', '335.63'),
        entry('exports.all.value.USD.year-to-date', '2024', '3240.1', '5.4', 9),
      ),
      held: lines({ 'CN.exports.all.value.USD.year-to-date': [print('2024-01..11', '3240.1', 9, '5.4')] }),
    },
  },
  restated: {
    // March 2023 at the flash, and a week later in the bulletin.
    passes: {
      draft: draft('GACC-2023-03-report', [entry('exports.all.value.USD.month', '2023-03', '315.589337', '14.8', 9)]),
      held: lines({ 'CN.exports.all.value.USD.month': [print('2023-03', '315.59', 9, '14.8')] }),
    },
    // And as it stood a year later.
    fails: {
      draft: draft('GACC-2023-03-report', [entry('exports.all.value.USD.month', '2023-03', '302.4', '10.9', 9)]),
      held: lines({ 'CN.exports.all.value.USD.month': [print('2023-03', '315.59', 9, '14.8')] }),
    },
  },
  'growth-matches': {
    passes: {
      draft: annual(...YEAR_2024),
      held: lines({ 'CN.exports.all.value.CNY.year-to-date': [print('2023', '23.77', 12)] }),
    },
    // March 2024: −7.5% on a base of 302, where 315.6 had been printed.
    fails: {
      draft: draft('GACC-2024-03-flash', [entry('exports.all.value.USD.month', '2024-03', '279.68', '-7.5', 9)]),
      held: lines({ 'CN.exports.all.value.USD.month': [print('2023-03', '315.589337', 9, '14.8')] }),
    },
  },
  'growth-adds-up': {
    passes: { draft: draft('GACC-2024-12-report', AMERICA) },
    fails: { draft: draft('GACC-2024-12-report', spoilt(AMERICA, 1, { printedGrowthPercent: '12' })) },
  },
  'growth-to-date': {
    passes: {
      draft: december(
        DECEMBER('exports', '335.63', '10.7'),
        entry('exports.all.value.USD.year-to-date', '2024', '3577.22', '5.9', 9),
      ),
      held: lines({ 'CN.exports.all.value.USD.year-to-date': [print('2024-01..11', '3240.1', 9, '5.4')] }),
    },
    fails: {
      draft: december(
        DECEMBER('exports', '335.63', '10.7'),
        entry('exports.all.value.USD.year-to-date', '2024', '3577.22', '9.5', 9),
      ),
      held: lines({ 'CN.exports.all.value.USD.year-to-date': [print('2024-01..11', '3240.1', 9, '5.4')] }),
    },
  },
  'growth-currencies': {
    passes: {
      draft: december(
        ...DECEMBER_2024,
        entry('exports.all.value.CNY.month', '2024-12', null, '10.9', 9),
        entry('imports.all.value.CNY.month', '2024-12', null, '1.3', 9),
      ),
    },
    fails: {
      draft: december(
        ...DECEMBER_2024,
        entry('exports.all.value.CNY.month', '2024-12', null, '10.9', 9),
        entry('imports.all.value.CNY.month', '2024-12', null, '3.1', 9),
      ),
    },
  },
  'month-growth': {
    passes: {
      draft: december(
        DECEMBER('exports', '335.63', '10.7'),
        entry('exports.all.value.USD.year-to-date', '2024', '3577.22', '5.9', 9),
      ),
      held: lines({ 'CN.exports.all.value.USD.month': [print('2023-12', '303.6', 9)] }),
    },
    // As a poll page showed June 2024 at first: the half-year's growth as the month's.
    fails: {
      draft: draft('GACC-2024-06-flash', [
        entry('exports.all.value.CNY.month', '2024-06', '2187.1', '6.9', 9),
        entry('exports.all.value.CNY.year-to-date', '2024-01..06', '12129.8', '6.9', 9),
      ]),
      held: lines({ 'CN.exports.all.value.CNY.month': [print('2023-06', '1975.7', 9)] }),
    },
  },
  'unit-price': {
    passes: { draft: draft('GACC-2025-03-flash', SOYBEANS), held: lines(SOYBEANS_HELD) },
    // The year to date's quantity in the month's field.
    fails: {
      draft: draft('GACC-2025-03-flash', spoilt(SOYBEANS, 0, { value: '1710.895972' })),
      held: lines(SOYBEANS_HELD),
    },
  },
  digits: {
    passes: {
      draft: draft('GACC-2021-annual', [entry('total.all.value.CNY.year-to-date', '2021', '39.10', '21.4', 12)]),
      held: lines(totals()),
    },
    fails: {
      draft: draft('GACC-2021-annual', [entry('total.all.value.CNY.year-to-date', '2021', '39.1', '21.4', 12)]),
      held: lines(totals()),
    },
  },
  'growth-digits': {
    passes: { draft: annual(...YEAR_2024) },
    fails: { draft: annual(...spoilt(YEAR_2024, 1, { printedGrowthPercent: '25.45' })) },
  },
  outlier: {
    passes: {
      draft: draft('GACC-2020-04-flash', [entry('exports.all.value.USD.month', '2020-04', '199.5', '3.5', 9)]),
      held: lines(months()),
    },
    fails: {
      draft: draft('GACC-2020-04-flash', [entry('exports.all.value.USD.month', '2020-04', '199.5', '35', 9)]),
      held: lines(months()),
    },
  },
  changes: {
    passes: { draft: correction('95.72') },
    fails: { draft: correction('95.27') },
  },
}

/** The years 2015 to 2020 in trillions of yuan, as printed. */
function totals(): Background['lines'] {
  const printed = ['24.59', '24.33', '27.79', '30.51', '31.54', '32.16']
  return { 'CN.total.all.value.CNY.year-to-date': printed.map((value, n) => print(String(2015 + n), value, 12)) }
}

/** Growth of exports in dollars, March to December of 2017, 2018 and 2019, as printed. */
function months(): Background['lines'] {
  const printed: Readonly<Record<string, string>> = {
    2017: '15.4 6.5 7.6 10.3 6.4 4.9 7.9 6.3 11.5 10.9',
    2018: '-2.7 11.9 11.9 10.7 11.6 9.6 13.9 14.3 3.9 -4.4',
    2019: '14.2 -2.7 1.1 -1.3 3.3 -1.0 -3.2 -0.9 -1.1 7.6',
  }
  return {
    'CN.exports.all.value.USD.month': Object.entries(printed).flatMap(([year, growths]) =>
      growths.split(' ').map((growth, n) => print(`${year}-${String(n + 3).padStart(2, '0')}`, null, 9, growth)),
    ),
  }
}

function correction(balance: string): Draft {
  const published = [
    entry('exports.all.value.USD.month', '2024-10', '309.06', '12.7', 9),
    entry('imports.all.value.USD.month', '2024-10', '213.34', '-2.3', 9),
    entry('balance.all.value.USD.month', '2024-10', '95.27', null, 9),
  ]
  const entries = spoilt(published, 2, { value: balance })
  return { ...draft('GACC-2024-10-flash', entries), kind: 'correction', baseline: published }
}

const said = (rule: RuleId, { draft: of, held }: Case) =>
  checkDraft(of, { ...NOTHING_HELD, ...held }).filter(
    ({ id, severity }) => id.startsWith(`${rule}:`) && severity !== 'passed',
  )

describe.each(RULE_LIST)('rule %s', (id, { says, severity, limits }) => {
  it(`lets the true figures pass`, () => {
    expect(said(id, CASES[id].passes)).toEqual([])
  })

  it('finds what is wrong, no graver than the list says, with arithmetic and in both languages', () => {
    const findings = said(id, CASES[id].fails)
    expect(findings.length).toBeGreaterThan(0)
    for (const { severity: found, message, detail } of findings) {
      expect(severity).toContain(found)
      for (const text of [message.en, message.zh, detail.en, detail.zh]) expect(text).not.toBe('')
      expect(message.zh).toMatch(/\p{Script=Han}/u)
    }
  })

  it('is said in one sentence, and each limit with its reason, in both languages', () => {
    for (const { en, zh } of [says, ...Object.values(limits).map(({ why }) => why)]) {
      expect(en.trim()).not.toBe('')
      expect(zh).toMatch(/\p{Script=Han}/u)
    }
    expect(says.en.endsWith('.')).toBe(true)
  })
})

describe('findings', () => {
  it('each name a rule of the list', () => {
    const ids = Object.values(CASES).flatMap(({ passes, fails }) =>
      [passes, fails].flatMap(({ draft: of, held }) =>
        checkDraft(of, { ...NOTHING_HELD, ...held }).map(({ id }) => id),
      ),
    )
    for (const id of ids) expect(Object.keys(RULES)).toContain(id.slice(0, id.indexOf(':')))
  })
})

describe('a list of parts', () => {
  it('that falls short names the row that is missing', () => {
    const { 'processing-assembling': _gone, ...rest } = MODES_2019
    const [finding] = said('parts', { draft: modes(rest) })
    expect(finding).toMatchObject({ severity: 'warning' })
    expect(finding?.figures.map(({ series }) => series)).toContain(
      'CN.exports.mode:processing-assembling.value.USD.month',
    )
  })

  it('is whole without a row of which nothing was traded', () => {
    // China exported no equipment for processing: the row is not printed, and nothing is missing.
    expect(Object.keys(MODES_2019)).toHaveLength(
      TRADE_MODES.filter(({ flow, sums }) => flow !== 'imports' && sums.length === 0).length,
    )
    const { 'other-donation': _small, ...rest } = MODES_2019
    expect(said('parts', { draft: modes({ ...rest, other: '13389326' }) })).toEqual([])
  })

  it('that is our own only warns: Timor-Leste joined ASEAN, and the table may count it or not', () => {
    const asean = entry('exports.group:ASEAN.value.CNY.year-to-date', '2025', '10.00', null, 8)
    const members = membersOf('ASEAN', '2025-12').map((member) =>
      entry(`exports.counterpart:${member}.value.CNY.year-to-date`, '2025', '1.00', null, 8),
    )
    expect(members).toHaveLength(11)
    expect(said('parts', { draft: draft('GACC-2025-12-report', [asean, ...members]) })).toMatchObject([
      { severity: 'warning', detail: { en: 'they sum to 11.00, the whole is 10.00' } },
    ])
  })

  it('has no part larger than its whole', () => {
    const [one] = AMERICA
    const asean = entry('exports.group:ASEAN.value.CNY.year-to-date', '2024', '417363640', '13.4', 4)
    const vietnam = { ...asean, series: 'CN.exports.counterpart:VNM.value.CNY.year-to-date', value: '1153300000' }
    expect(COUNTERPARTS.some(({ code }) => code === 'VNM')).toBe(true)
    expect(
      said('parts', { draft: draft('GACC-2024-12-report', [...(one ? [one] : []), asean, vietnam]) }),
    ).toMatchObject([{ severity: 'error', detail: { en: 'a part is 1,153,300,000, the whole 417,363,640' } }])
  })
})

describe('one partner’s goods', () => {
  // Made up: machinery of 10 and 12 in exports of 20 to a partner, and what a chapter of 15 had.
  const of = (cut: string, value: string) => entry(`exports.${cut}.value.USD.month`, '2024-12', value, null, 8)
  const CHAPTERS = [of('counterpart-chapter:USA+84', '10.00'), of('counterpart-chapter:USA+85', '12.00')]
  const TOTAL = 'CN.exports.counterpart:USA.value.USD.month'
  const parts = (entries: readonly DraftEntry[], lines: Background['lines'] = {}) =>
    said('parts', { draft: draft('GACC-2024-12-report', entries), held: { lines } })

  it('by chapter sum to no more than its trade: an error within one draft, a warning beside what was held', () => {
    expect(parts([of('counterpart:USA', '20.00'), ...CHAPTERS])).toMatchObject([
      { severity: 'error', detail: { en: 'they sum to 22.00, the whole is 20.00' } },
    ])
    expect(parts(CHAPTERS, { [TOTAL]: [print('2024-12', '20.00', 8)] })).toMatchObject([{ severity: 'warning' }])
  })

  it('raises nothing where chapters fall short of it, or round up to it', () => {
    expect(parts([of('counterpart:USA', '30.00'), ...CHAPTERS])).toEqual([])
    expect(parts([of('counterpart:USA', '21.99'), ...CHAPTERS])).toEqual([])
  })

  it('of countries sum to no more than the chapter; a group beside its members is none of the sum', () => {
    const japan = of('counterpart-chapter:JPN+85', '3.00')
    const asean = of('counterpart-chapter:ASEAN+85', '9.00')
    const chapter = of('chapter:85', '15.00')
    expect(parts([chapter, ...CHAPTERS, japan, asean])).toEqual([])
    expect(parts([chapter, ...CHAPTERS, { ...japan, value: '3.50' }])).toMatchObject([
      { detail: { en: 'they sum to 15.50, the whole is 15.00' } },
    ])
  })

  it('is no copied line where a group’s trade is that of one member', () => {
    const alike = ['month', 'year-to-date'].flatMap((basis) =>
      ['exports', 'imports'].flatMap((flow, n) =>
        ['SGP', 'ASEAN'].map((code) => ({
          ...entry(`${flow}.counterpart-chapter:${code}+97.value.USD.${basis}`, '2024-12', null, null, 4),
          period: basis === 'month' ? '2024-12' : '2024',
          value: basis === 'month' ? `1234${n}` : `5678${n}`,
        })),
      ),
    )
    expect(said('twice', { draft: draft('GACC-2024-12-report', alike) })).toEqual([])
  })
})

describe('a revised base', () => {
  const [finding] = said('growth-matches', CASES['growth-matches'].fails)

  it('is told by how much, in exact digits with their interval', () => {
    // 279.68 / (1 − 7.5%): 302.4, between 279.675/0.9255 and 279.685/0.9245.
    expect(finding?.revision).toMatchObject({
      series: 'CN.exports.all.value.USD.month',
      period: '2023-03',
      scale: 9,
      held: '315.59',
      implied: '302.36',
      low: '302.19',
      high: '302.53',
      byPercent: '-4.2',
    })
    expect(finding?.detail.en).toContain('302.36 (302.19 to 302.53) for March 2023, where we hold 315.59')
  })

  it('has a note for readers, in both languages', () => {
    expect(finding?.revision?.note).toEqual({
      en: 'Exports, US dollars, March 2023: the agency’s growth implies a revision from US$315.59bn to US$302.36bn (US$302.19bn to US$302.53bn; −4.2%).',
      zh: '出口，美元，2023年3月：海关增速隐含修订，由3,155.9亿美元改为3,023.6亿美元（3,021.9亿美元至3,025.3亿美元；−4.2%）。',
    })
  })
})

describe('months', () => {
  it('sum to the year to date where that of the month before is not held, January–February among them', () => {
    const held = lines({
      'CN.exports.all.value.USD.month': [
        print('2024-01..02', '527.9', 9),
        print('2024-03', '279.1', 9),
        print('2024-04', '291.7', 9),
      ],
    })
    const may = (toDate: string) =>
      draft('GACC-2024-05-flash', [
        entry('exports.all.value.USD.month', '2024-05', '302.35', '7.6', 9),
        entry('exports.all.value.USD.year-to-date', '2024-01..05', toDate, '2.7', 9),
      ])
    expect(said('year-to-date', { draft: may('1400.76'), held })).toEqual([])
    expect(said('year-to-date', { draft: may('1040.76'), held })).toMatchObject([
      { detail: { en: '3 months before 1,098.7 + month 302.4 = 1,401.1, the draft says 1,040.76' } },
    ])
  })
})
