import { describe, expect, it } from 'vitest'
import { type Decimal, decimal, fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { type PeriodText, printPeriod } from '../period.ts'
import { firstAndNewest } from './first-and-newest.ts'
import { pathOf } from './path.ts'
import { type PeriodPrints, periodPrints } from './period-prints.ts'
import type { Measured } from './print.ts'
import { exportsPrint, FIGURES, PUBLICATIONS } from './prints.examples.ts'
import { revisionStatistics } from './statistics.ts'
import { triangle } from './triangle.ts'

const PERIODS = periodPrints(FIGURES, PUBLICATIONS, 'month')
const of = (text: PeriodText, periods = PERIODS): PeriodPrints =>
  periods.find(({ period }) => printPeriod(period) === text) ?? expect.fail(`no prints of ${text}`)
const shown = (value: Decimal | null | undefined, digits = 1) => (value ? fixed(value, digits) : null)
const revised = (text: PeriodText, measured: Measured, periods = PERIODS) =>
  firstAndNewest(of(text, periods)).revised[measured]

describe('the first print against the newest', () => {
  it('is, of March 2023 export growth, +14.8 against +10.9: −3.9 points; of April 2023 +8.5 against +7.1', () => {
    const march = revised('2023-03', 'growth')
    expect([shown(march?.from.amount), shown(march?.to.amount), shown(march?.by)]).toEqual(['14.8', '10.9', '-3.9'])
    expect(shown(revised('2023-04', 'growth')?.by)).toBe('-1.4')
  })

  it('is, of January 2023, from −10.5 to −12.0 and from 292.3 to 284.4 billion, 2.7 % less', () => {
    const { growth, level } = firstAndNewest(of('2023-01')).revised
    expect([shown(growth?.by), shown(level?.by.div('1e9')), shown(level?.measure)]).toEqual(['-1.5', '-7.9', '-2.7'])
  })

  it('is, of May 2026, from 376.8 (+19.4) by way of 376.4 (+19.3) to 376.3 (+19.2)', () => {
    const { revised: both, prints } = firstAndNewest(of('2026-05'))
    expect([shown(both.level?.by.div('1e9')), shown(both.growth?.by), prints]).toEqual(['-0.5', '-0.2', 3])
  })

  it('is none where the first print of the number is not held: a level that a later print lent is no first print', () => {
    expect(revised('2023-03', 'level')).toBeNull()
    expect([revised('2023-05', 'growth'), revised('2023-05', 'level')]).toEqual([null, null])
  })

  it('is nothing where one is a rounding of the other: more digits are no revision', () => {
    const rounded = [exportsPrint('2023-01', '292', 220), exportsPrint('2023-01', '292.28', 304)]
    expect(shown(revised('2023-01', 'level', periodPrints(rounded, PUBLICATIONS, 'month'))?.by)).toBe('0.0')
    const more = [exportsPrint('2023-01', '292', 220), exportsPrint('2023-01', '292.68', 304)]
    expect(shown(revised('2023-01', 'level', periodPrints(more, PUBLICATIONS, 'month'))?.by.div('1e9'), 2)).toBe('0.68')
  })

  it('knows October 2024 as printed again: the restatements of 2026 left it as it was', () => {
    const october = firstAndNewest(of('2024-10'))
    expect([october.prints, october.printedAgain, shown(october.revised.growth?.by)]).toEqual([1, true, '0.0'])
    expect(of('2024-10').leftBy.map(({ sequence }) => sequence)).toEqual([304, 307, 308])
  })

  it('begins with the agency’s print where our own desk mistyped it and put it right', () => {
    const ours = [
      ...PUBLICATIONS,
      { ...PUBLICATIONS[7], sequence: 309, kind: 'release' },
      { ...PUBLICATIONS[7], sequence: 310, kind: 'correction', errorWas: 'ours' },
    ] as typeof PUBLICATIONS
    const slip = [
      exportsPrint('2026-06', '142.4', 309, { growth: '27.0' }),
      exportsPrint('2026-06', '412.4', 310, { growth: '27.0' }),
    ]
    const june = of('2026-06', periodPrints(slip, ours, 'month'))
    expect([june.prints.length, june.published.length, june.prints[0].figure.value]).toEqual([1, 2, '412.4'])
    const theirs = ours.map((one) => (one.errorWas ? { ...one, errorWas: 'agency' as const } : one))
    expect(of('2026-06', periodPrints(slip, theirs, 'month')).prints).toHaveLength(2)
  })

  it('counts January–February before 2020 among the year’s sums alone: there the two months stand apart', () => {
    const figures = [exportsPrint('2019-01..02', '353.2', 220), exportsPrint('2023-01..02', '506.3', 220)]
    const periods = (basis: 'month' | 'year-to-date') =>
      periodPrints(figures, PUBLICATIONS, basis).map(({ period }) => printPeriod(period))
    expect([periods('month'), periods('year-to-date')]).toEqual([['2023-01..02'], ['2019-01..02', '2023-01..02']])
  })
})

describe('the revision triangle', () => {
  const { columns, rows } = triangle(PERIODS, 'growth')
  const heads = columns.map((column) =>
    column.kind === 'publication'
      ? column.publication.publishedAt.slice(0, 10)
      : column.kind === 'stage'
        ? column.stage
        : column.kind,
  )
  const row = (text: PeriodText) =>
    rows
      .find(({ period }) => printPeriod(period) === text)
      ?.cells.map((cell) =>
        cell.kind === 'missing' ? cell.reason : `${shown(cell.reading.amount)}${cell.moved ? '!' : ''}`,
      )

  it('has a column for the first print, each later stage, each publication that changed a figure, and now', () => {
    expect(heads).toEqual(['first', 'report', '2026-07-07', '2026-08-11', '2026-08-18', 'newest'])
  })

  it('reads, for March 2023, 14.8 at first and in the report, and 10.9 from 7 July 2026 on', () => {
    expect(row('2023-03')).toEqual(['14.8', '14.8', '10.9!', '10.9', '10.9', '10.9'])
  })

  it('has no figure before it was published, and says of what is not held that it is not', () => {
    expect(row('2026-05')).toEqual(['19.4', 'not-held', '19.4', '19.3!', '19.2!', '19.2'])
    expect(row('2023-05')).toEqual(['not-held', 'not-held', 'not-held', 'not-held', 'not-held', '-7.6'])
  })

  it('takes the report for the first print of a single January, which no flash has', () => {
    expect(row('2023-01')).toEqual(['-10.5', '-10.5', '-12.0!', '-12.0', '-12.0', '-12.0'])
  })

  it('of levels says that the flash’s is not held, though a later print lent it one', () => {
    const march = triangle([of('2023-03')], 'level').rows[0]?.cells
    expect(march?.map(({ kind }) => kind)).toEqual(['missing', 'printed', 'printed', 'stands'])
  })

  it('leaves a period blank at publications before its own', () => {
    const flash = [...FIGURES, exportsPrint('2026-07', '397.9', 306, { growth: '23.9', status: 'P' })]
    const seen = [...PUBLICATIONS, { ...PUBLICATIONS[7], sequence: 306 } as (typeof PUBLICATIONS)[number]]
    const july = triangle(periodPrints(flash, seen, 'month'), 'growth').rows.at(-1)
    expect(july?.cells[2]).toEqual({ kind: 'missing', reason: 'not-yet' })
  })
})

describe('the path of a period', () => {
  it('of March 2023: first print, the report with the first level held, then 3.9 points and 13.2 billion less', () => {
    const [first, report, restated] = pathOf(of('2023-03')).steps
    expect(first?.isFirst).toBe(true)
    expect(report?.change).toMatchObject({ growth: { kind: 'same' }, level: { kind: 'first-held' } })
    const { growth, level } = restated?.change ?? {}
    expect(growth?.kind === 'moved' && shown(growth.by)).toBe('-3.9')
    expect(level?.kind === 'moved' && shown(level.by.div('1e9'))).toBe('-13.2')
  })
})

describe('statistics by stage', () => {
  const months = (by: readonly string[]): Figure[] =>
    by.flatMap((revision, at) => {
      const period = `2022-${String(at + 1).padStart(2, '0')}`
      return [
        exportsPrint(period, null, 221, { growth: '1.0', status: 'P' }),
        exportsPrint(period, null, 304, { growth: fixed(decimal('1.0').plus(decimal(revision)), 1), status: 'R' }),
      ]
    })
  const flash = (by: readonly string[]) =>
    revisionStatistics(periodPrints(months(by), PUBLICATIONS, 'month').map(firstAndNewest), 'growth')[0]

  it('are the mean, the mean absolute, the largest, changes of sign and what stayed', () => {
    const found = flash(['0.2', '-0.4', '0.0', '-1.5', '0.7'])
    expect(found).toMatchObject({ stage: 'flash', n: 5, held: 5, years: { from: 2022, to: 2022 } })
    const { statistics } = found ?? {}
    expect([shown(statistics?.mean, 2), shown(statistics?.meanAbsolute, 2)]).toEqual(['-0.20', '0.56'])
    expect([shown(statistics?.largest.by), statistics?.signChanges, statistics?.unrevised]).toEqual(['-1.5', 1, 1])
  })

  it('are too few under five', () => {
    expect(flash(['0.2', '-0.4', '0.0', '-1.5'])).toMatchObject({ n: 4, statistics: null })
  })

  it('leave out first prints that are not held, and those nobody printed again', () => {
    const rows = PERIODS.map(firstAndNewest)
    expect(revisionStatistics(rows, 'growth')).toMatchObject([
      { stage: 'flash', held: 4, n: 4 },
      { stage: 'report', held: 1, n: 1 },
    ])
    const alone = periodPrints(
      [exportsPrint('2026-05', '376.8', 303, { growth: '19.4' })],
      PUBLICATIONS.slice(0, 8),
      'month',
    )
    expect(revisionStatistics(alone.map(firstAndNewest), 'growth')).toMatchObject([{ held: 1, n: 0 }])
  })
})
