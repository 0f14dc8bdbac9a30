import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixed } from '../decimal.ts'
import { powerOfTen } from '../level.ts'
import { Decimal } from '../decimal.ts'
import { checkDraft, countBySeverity, gravest } from './check-draft.ts'
import { type Background, type Draft, type DraftEntry, type Held, NOTHING_HELD } from './draft.ts'
import { valueOf } from './finding.ts'

const EMPTY = NOTHING_HELD

const series = (flow: string, unit = 'CNY', basis = 'year-to-date', cut = 'all') =>
  `CN.${flow}.${cut}.value.${unit}.${basis}`
const trillion = (flow: string, value: string | null, growth: string | null = null, period = '2024'): DraftEntry => ({
  series: series(flow),
  period,
  value,
  scale: 12,
  printedGrowthPercent: growth,
})
const billion = (
  flow: string,
  value: string | null,
  growth: string | null = null,
  period = '2024-12',
  basis = 'month',
): DraftEntry => ({
  series: series(flow, 'USD', basis),
  period,
  value,
  scale: 9,
  printedGrowthPercent: growth,
})
const held = (period: string, value: string | null, scale: number, growth: string | null = null): Held => ({
  period,
  value,
  scale,
  printedGrowthPercent: growth,
})

const annual = (...entries: DraftEntry[]): Draft => ({
  code: 'GACC-2024-annual',
  kind: 'release',
  stage: 'annual',
  period: '2024',
  embargoAt: null,
  entries,
})
const flash = (period: string, ...entries: DraftEntry[]): Draft => ({
  code: `GACC-${period}-flash`,
  kind: 'release',
  stage: 'flash',
  period,
  embargoAt: null,
  entries,
})

/** 13 January 2025. */
const YEAR_2024 = [
  trillion('total', '43.85', '5.0'),
  trillion('exports', '25.45', '7.1'),
  trillion('imports', '18.39', '2.3'),
]
/** 12 January 2024, as printed. */
const YEAR_2023: Background = {
  ...EMPTY,
  lines: {
    [series('total')]: [held('2023', '41.76', 12, '0.2')],
    [series('exports')]: [held('2023', '23.77', 12, '0.6')],
    [series('imports')]: [held('2023', '17.99', 12, '-0.3')],
  },
}

const found = (draft: Draft, rule: string, background = EMPTY) =>
  checkDraft(draft, background).filter(({ id }) => id.startsWith(`${rule}:`))
const problems = (draft: Draft, background = EMPTY) =>
  checkDraft(draft, background)
    .filter(({ severity }) => severity !== 'passed')
    .map(({ severity, message }) => `${severity}: ${message.en}`)

describe('the year 2024 as the agency told it', () => {
  it('has no error: 25.45 + 18.39 is 43.84, and a total of 43.85 is right', () => {
    const [sum] = found(annual(...YEAR_2024), 'adds-up', YEAR_2023)
    expect(sum).toMatchObject({ severity: 'passed', found: '43.85', expected: '43.84' })
    expect(problems(annual(...YEAR_2024), YEAR_2023)).toEqual([
      'warning: No figure in US dollars',
      'warning: In yuan, 1 of 7 fields are empty',
    ])
  })

  it('says so in Chinese, too', () => {
    expect(found(annual(...YEAR_2024), 'adds-up')[0]?.message.zh).toBe('进出口等于出口加进口')
  })
})

describe('sums', () => {
  it('take a total with two digits swapped for an error, and offer the one that mends it', () => {
    const [sum] = found(annual(trillion('total', '34.85'), ...YEAR_2024.slice(1)), 'adds-up')
    expect(sum).toMatchObject({
      severity: 'error',
      found: '34.85',
      expected: '43.84',
      suggestion: { text: '43.85', why: { en: 'two digits swapped' } },
    })
  })

  it('find the balance of December 2024 ten times too large', () => {
    const entries = [billion('exports', '335.63'), billion('imports', '230.79'), billion('balance', '1048.40')]
    expect(found(flash('2024-12', ...entries), 'adds-up')).toMatchObject([
      {
        severity: 'error',
        detail: { en: 'exports − imports is 104.84, the draft says 1,048.40' },
        suggestion: { figure: valueOf(billion('balance', '')), text: '104.84', why: { en: 'ten times too large' } },
      },
    ])
  })

  it('find 95.27 of October 2024, which a feed printed for 95.72', () => {
    const entries = [
      billion('exports', '309.06', null, '2024-10'),
      billion('imports', '213.34', null, '2024-10'),
      billion('balance', '95.27', null, '2024-10'),
    ]
    expect(found(flash('2024-10', ...entries), 'adds-up')[0]?.suggestion?.text).toBe('95.72')
  })

  it('find the deficit of January–February 2020 without its minus', () => {
    const entries = [
      billion('exports', '292.45', null, '2020-01..02'),
      billion('imports', '299.54', null, '2020-01..02'),
      billion('balance', '7.09', null, '2020-01..02'),
    ]
    expect(found(flash('2020-01..02', ...entries), 'adds-up')[0]?.suggestion?.text).toBe('-7.09')
  })

  it('suggest nothing where more than one slip would mend them', () => {
    // 21 + 12 or 12 + 21: a person must look.
    const [sum] = found(
      flash('2024-12', billion('exports', '12.0'), billion('imports', '12.0'), billion('total', '33.0')),
      'adds-up',
    )
    expect(sum).toMatchObject({ severity: 'error' })
    expect(sum).not.toHaveProperty('suggestion')
  })

  it('never mix currencies or periods', () => {
    const entries = [
      trillion('exports', '25.45'),
      trillion('imports', '18.39'),
      { ...trillion('total', '6.16'), series: series('total', 'USD') },
    ]
    expect(found(annual(...entries), 'adds-up')).toEqual([])
  })

  it('hold for any three figures that were each rounded by themselves', () => {
    const cents = fc.integer({ min: 1_000_000, max: 90_000_000 })
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 0, max: 3 }), (e, i, digits) => {
        const print = (n: number) => fixed(new Decimal(String(n)).div(powerOfTen(4)), digits)
        const draft = flash(
          '2024-12',
          billion('exports', print(e)),
          billion('imports', print(i)),
          billion('total', print(e + i)),
          billion('balance', print(e - i)),
        )
        expect(found(draft, 'adds-up').map(({ severity }) => severity)).toEqual(['passed', 'passed'])
      }),
    )
  })

  it('break for any figure that is off by more than all three roundings', () => {
    const cents = fc.integer({ min: 10_000, max: 900_000 })
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 3, max: 5_000 }), (e, i, off) => {
        const print = (n: number) => fixed(new Decimal(String(n)).div(powerOfTen(2)), 2)
        const draft = flash(
          '2024-12',
          billion('exports', print(e)),
          billion('imports', print(i)),
          billion('total', print(e + i + off)),
        )
        expect(found(draft, 'adds-up').map(({ severity }) => severity)).toEqual(['error'])
      }),
    )
  })
})

describe('printed growth', () => {
  it('of 2024 agrees with ours to the rounding of both levels', () => {
    expect(
      found(annual(...YEAR_2024), 'growth-matches', YEAR_2023).map(({ severity, expected }) => [severity, expected]),
    ).toEqual([
      ['passed', '5.0'],
      ['passed', '7.1'],
      ['passed', '2.2'],
    ])
  })

  it('2.7 points off warns that last year may have been revised: December 2022 in dollars', () => {
    const background = { ...EMPTY, lines: { [series('exports', 'USD', 'month')]: [held('2021-12', '339.7', 9)] } }
    expect(
      found(flash('2022-12', billion('exports', '296.9', '-9.9', '2022-12')), 'growth-matches', background),
    ).toMatchObject([
      {
        severity: 'warning',
        message: { en: 'Exports, US dollars, December 2022: printed growth and ours are 2.7\u00A0pp apart' },
        found: '-9.9',
        expected: '-12.6',
      },
    ])
  })

  it('typed without its minus is an error with the fix', () => {
    const background = { ...EMPTY, lines: { [series('exports', 'USD', 'month')]: [held('2022-07', '332.9', 9)] } }
    expect(
      found(flash('2023-07', billion('exports', '281.8', '14.5', '2023-07')), 'growth-matches', background),
    ).toMatchObject([{ severity: 'error', suggestion: { text: '-14.5', why: { en: 'the wrong sign' } } }])
  })
})

describe('magnitude', () => {
  it('finds 亿 typed as billions', () => {
    const background = { ...EMPTY, lines: { [series('exports', 'USD', 'month')]: [held('2023-12', '303.6', 9)] } }
    expect(found(flash('2024-12', billion('exports', '3356.3', '10.7')), 'magnitude', background)).toMatchObject([
      { severity: 'error', suggestion: { text: '335.63', why: { en: 'ten times too large' } } },
    ])
  })

  it('lets the jump of February 2021 (+154.9%) pass', () => {
    const background = { ...EMPTY, lines: { [series('exports', 'USD', 'month')]: [held('2020-02', '80.4', 9)] } }
    expect(
      found(flash('2021-02', billion('exports', '204.9', '154.9', '2021-02')), 'magnitude', background),
    ).toMatchObject([{ severity: 'passed' }])
  })

  it('catches every slip of one to four powers of ten in exports', () => {
    const background = { ...EMPTY, lines: { [series('exports', 'USD', 'month')]: [held('2023-12', '303.6', 9)] } }
    fc.assert(
      fc.property(fc.constantFrom(-4, -3, -2, -1, 1, 2, 3, 4), fc.integer({ min: 2_000, max: 4_500 }), (by, tenths) => {
        const typed = fixed(new Decimal(String(tenths)).div('10').times(powerOfTen(by)), Math.max(1, 1 - by))
        const [finding] = found(flash('2024-12', billion('exports', typed)), 'magnitude', background)
        expect(finding?.severity).toBe('error')
        expect(Number(finding?.suggestion?.text)).toBe(tenths / 10)
      }),
    )
  })
})

describe('year to date', () => {
  const before: Background = {
    ...EMPTY,
    lines: { [series('exports', 'USD', 'year-to-date')]: [held('2024-01..11', '3240.0', 9)] },
  }

  it('is what came before and the month, within what revisions move', () => {
    const entries = [billion('exports', '335.63'), billion('exports', '3577.22', '5.9', '2024', 'year-to-date')]
    expect(found(flash('2024-12', ...entries), 'year-to-date', before)).toMatchObject([{ severity: 'passed' }])
  })

  it('that forgot the month warns', () => {
    const entries = [billion('exports', '335.63'), billion('exports', '3240.00', '5.9', '2024', 'year-to-date')]
    expect(found(flash('2024-12', ...entries), 'year-to-date', before)).toMatchObject([
      { severity: 'warning', expected: '3575.6' },
    ])
  })

  it('equals the month in January, to the digit', () => {
    const entries = [
      billion('exports', '204.90', null, '2019-01'),
      billion('exports', '209.40', null, '2019-01', 'year-to-date'),
    ]
    expect(found(flash('2019-01', ...entries), 'year-to-date')).toMatchObject([{ severity: 'error' }])
  })
})

describe('a draft', () => {
  it('of January alone is no flash since 2020', () => {
    expect(problems(flash('2024-01', billion('exports', '307.6', '8.2', '2024-01')))).toContain(
      'error: A flash gives no January alone since 2020',
    )
    expect(found(flash('2019-01', billion('exports', '217.6', '9.1', '2019-01')), 'merged')).toEqual([])
  })

  it('with nothing in it, or without exports and imports, has an error', () => {
    expect(problems(annual())).toEqual(['error: There are no figures yet'])
    expect(problems(annual(trillion('total', '43.85', '5.0')))).toEqual([
      'error: Neither exports nor imports are there',
    ])
  })

  it('with a word for a number names it and what was expected', () => {
    expect(found(annual(trillion('exports', 'n.a.')), 'number')).toMatchObject([
      {
        severity: 'error',
        detail: { en: 'expected a number like 43.85, found “n.a.”', zh: '应为43.85这样的数字，实为“n.a.”' },
      },
    ])
  })

  it('with exports below nothing has an error; a deficit is none', () => {
    expect(found(annual(trillion('exports', '-25.45')), 'sign')).toMatchObject([
      { severity: 'error', suggestion: { text: '25.45' } },
    ])
    expect(found(annual(trillion('balance', '-0.03')), 'sign')).toEqual([])
  })

  it('with yuan in the dollars’ field is told the rate they would imply', () => {
    const dollars = { ...trillion('total', '43.85'), series: series('total', 'USD') }
    expect(found(annual(trillion('total', '43.85'), dollars), 'currencies')).toMatchObject([
      { severity: 'error', detail: { en: 'they imply 1.00 yuan to the dollar' } },
    ])
    expect(found(annual(trillion('total', '43.85'), { ...dollars, value: '6.16' }), 'currencies')).toMatchObject([
      { severity: 'passed', found: '7.12' },
    ])
  })

  it('with a month among a year’s figures has the basis wrong', () => {
    expect(found(annual({ ...trillion('exports', '25.45'), period: '2024-11' }), 'belongs')).toMatchObject([
      { severity: 'error' },
    ])
    expect(found(annual(...YEAR_2024), 'belongs')).toEqual([])
  })

  it('printed coarser than is the custom warns: 39.1 for 39.10', () => {
    const line = ['24.59', '26.44', '27.81', '30.50', '31.55', '32.16'].map((value, n) =>
      held(String(2015 + n), value, 12),
    )
    const background = { ...EMPTY, lines: { [series('total')]: line } }
    expect(
      found({ ...annual(trillion('total', '39.1', null, '2021')), period: '2021' }, 'digits', background),
    ).toMatchObject([{ severity: 'warning' }])
    expect(
      found({ ...annual(trillion('total', '39.10', null, '2021')), period: '2021' }, 'digits', background),
    ).toEqual([])
  })

  it('with a growth that is a level warns', () => {
    expect(found(annual(trillion('exports', '25.45', '25.45')), 'growth-digits')).toMatchObject([
      { severity: 'warning' },
    ])
  })

  it('far from ten years’ growth warns', () => {
    const line = Array.from({ length: 40 }, (_, n) =>
      held(`${2015 + Math.floor(n / 10)}-${String(3 + (n % 10)).padStart(2, '0')}`, '200.0', 9, String((n % 9) - 4)),
    )
    const background = { ...EMPTY, lines: { [series('exports', 'USD', 'month')]: line } }
    expect(
      found(flash('2020-04', billion('exports', '200.0', '43.5', '2020-04')), 'outlier', background),
    ).toMatchObject([
      { severity: 'warning', message: { en: 'Exports, US dollars, April 2020: +43.5% is outside ten years’ range' } },
    ])
    expect(found(flash('2020-04', billion('exports', '200.0', '3.5', '2020-04')), 'outlier', background)).toMatchObject(
      [{ severity: 'passed' }],
    )
  })
})

describe('a correction', () => {
  const published = [
    billion('exports', '309.06', '12.7', '2024-10'),
    billion('imports', '213.34', '-2.3', '2024-10'),
    billion('balance', '95.27', null, '2024-10'),
  ]
  const correction = (entries: readonly DraftEntry[]): Draft => ({
    ...flash('2024-10', ...entries),
    kind: 'correction',
    baseline: published,
  })

  it('that changes nothing has an error', () => {
    expect(problems(correction(published))).toEqual(['error: Nothing differs from what is published'])
  })

  it('is judged by what it changes alone', () => {
    expect(problems(correction([...published.slice(0, 2), billion('balance', '95.72', null, '2024-10')]))).toEqual([])
    expect(problems(correction([billion('exports', '309.06', '12.8', '2024-10'), ...published.slice(1)]))).toEqual([])
  })
})

describe('findings', () => {
  it('come errors first, and each field knows its gravest', () => {
    const findings = checkDraft(annual(trillion('total', '34.85', '5.0'), ...YEAR_2024.slice(1)), YEAR_2023)
    const order = findings.map(({ severity }) => ['error', 'warning', 'passed'].indexOf(severity))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(gravest(findings, valueOf(trillion('total', '')))?.severity).toBe('error')
    expect(gravest(findings, valueOf(trillion('exports', '')))?.severity).toBe('passed')
    expect(countBySeverity(findings).error).toBeGreaterThan(0)
  })

  it('have an id of their own each, whatever is typed', () => {
    const text = fc.oneof(fc.constantFrom('', '43.85', '-3.9', 'n.a.', '0', '4,385'), fc.string({ maxLength: 8 }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('total', 'exports', 'imports', 'balance'), text, text), { maxLength: 6 }),
        (rows) => {
          const entries = [
            ...new Map(rows.map(([flow, value, growth]) => [flow, trillion(flow, value, growth)])).values(),
          ]
          const ids = checkDraft(annual(...entries), YEAR_2023).map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })
})
