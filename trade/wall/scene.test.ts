import { describe, expect, it } from 'vitest'
import type { CalendarItem } from '../live/entry.ts'
import {
  AFTER,
  AFTER_THE_YEAR,
  AT_10,
  AT_11,
  BEFORE,
  CORRECTED,
  DECEMBER,
  DUE_DECEMBER,
  NOTHING,
  WITHDRAWN,
} from './december-2024.examples.ts'
import { GRACE_MS, type Scene, sceneAt, type WallFacts } from './scene.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const at = (facts: WallFacts, nowMs: number, heardAtMs = nowMs): Scene => sceneAt(facts, { nowMs, heardAtMs })
const beijing = (time: string) => Date.parse(`2025-01-13T${time}:00+08:00`)
const announced = (change: Partial<CalendarItem>): WallFacts => ({
  ...BEFORE,
  calendar: [{ ...DUE_DECEMBER, ...change }],
})
const yearAt = (time: string): WallFacts => ({
  ...AFTER_THE_YEAR,
  releases: AFTER_THE_YEAR.releases.map((one) =>
    one.stage === 'annual' ? { ...one, publishedAt: `2025-01-13T${time}:00+08:00` } : one,
  ),
})

describe('which scene the wall shows', () => {
  it.each<[claim: string, facts: WallFacts, nowMs: number, kind: Scene['kind']]>([
    ['the day before, November stands', BEFORE, AT_11 - 20 * HOUR, 'moment'],
    ['61 minutes before 11:00, November still stands', BEFORE, AT_11 - 61 * MINUTE, 'moment'],
    ['for the last hour the wall waits for December', BEFORE, AT_11 - 60 * MINUTE, 'waiting'],
    ['one second before 11:00 it waits', BEFORE, AT_11 - SECOND, 'waiting'],
    ['in the seconds between commit and frame it does not cry late', BEFORE, AT_11 + GRACE_MS - 1, 'waiting'],
    ['ten seconds past and nothing out: overdue', BEFORE, AT_11 + GRACE_MS, 'overdue'],
    ['overdue to the end of the day in Beijing', BEFORE, beijing('23:59'), 'overdue'],
    ['the next day November stands again', BEFORE, AT_11 + 13 * HOUR, 'moment'],
    ['December, the second it is out', AFTER, AT_11 + SECOND, 'moment'],
    ['December, a month later', AFTER, AT_11 + 30 * 24 * HOUR, 'moment'],
    ['the year at 10:00', AFTER_THE_YEAR, AT_10 + SECOND, 'annual'],
    [
      'the year keeps the wall for ten minutes, though December is due within the hour',
      AFTER_THE_YEAR,
      AT_10 + 9 * MINUTE,
      'annual',
    ],
    ['then the wall waits for December', AFTER_THE_YEAR, AT_10 + 10 * MINUTE, 'waiting'],
    [
      'a year that came at 10:58 keeps it for one minute of the two',
      yearAt('10:58'),
      beijing('10:58') + 59 * SECOND,
      'annual',
    ],
    ['and no longer', yearAt('10:58'), beijing('10:59'), 'waiting'],
    ['a correction', CORRECTED, beijing('14:20'), 'corrected'],
    ['a correction stays until the release is superseded', CORRECTED, AT_11 + 30 * 24 * HOUR, 'corrected'],
    ['a withdrawal', WITHDRAWN, beijing('14:06'), 'withdrawn'],
    ['nothing held', NOTHING, AT_11, 'empty'],
    ['missed, said so by the calendar', announced({ state: 'missed' }), AT_11 + 13 * HOUR, 'absent'],
    [
      'put off on the day itself',
      announced({ state: 'postponed', dueAt: '2025-01-20T11:00:00+08:00', firstDueAt: DUE_DECEMBER.dueAt }),
      AT_11 - MINUTE,
      'absent',
    ],
    [
      'the new date of one put off is waited for',
      announced({ state: 'postponed', dueAt: '2025-01-20T11:00:00+08:00', firstDueAt: DUE_DECEMBER.dueAt }),
      Date.parse('2025-01-20T10:30:00+08:00'),
      'waiting',
    ],
    ['a day without an hour gives no countdown', announced({ precision: 'day' }), AT_11 - MINUTE, 'moment'],
    ['a monthly report is not waited for', announced({ stage: 'report' }), AT_11 - MINUTE, 'moment'],
  ])('%s', (_claim, facts, nowMs, kind) => {
    expect(at(facts, nowMs).kind).toBe(kind)
  })

  it('a monthly report published after the flash does not take the wall', () => {
    const report = { ...DECEMBER, code: 'GACC-2024-12-report', stage: 'report' as const, sequence: 20 }
    const scene = at({ ...AFTER, releases: [...AFTER.releases, report] }, AT_11 + 5 * 24 * HOUR)
    expect(scene.kind === 'moment' && scene.notice.code).toBe('GACC-2024-12-flash')
  })

  it('the same facts and time give the same scene', () => {
    expect(at(AFTER, AT_11)).toEqual(at(AFTER, AT_11))
  })
})

describe('waiting', () => {
  it('14:32 before 11:00 it counts 872 seconds', () => {
    expect(at(BEFORE, AT_11 - 872 * SECOND)).toMatchObject({
      kind: 'waiting',
      remainingMs: 872_000,
      due: { dueAtMs: AT_11 },
    })
  })
  it('shows what is expected, what came before and what was a year before, and no figure', () => {
    const scene = at(BEFORE, AT_11 - MINUTE)
    expect(scene.form).toMatchObject({
      currency: 'USD',
      key: {
        state: 'blank',
        growth: null,
        level: null,
        expected: { median: '7.3' },
        previous: { period: '2024-11', growth: '6.7' },
        yearBefore: { period: '2023-12', growth: '2.3' },
      },
      second: {
        flow: 'imports',
        state: 'blank',
        growth: null,
        expected: { median: '-1.5' },
        previous: { growth: '-3.9' },
      },
      third: {
        flow: 'balance',
        state: 'blank',
        level: null,
        expected: { value: '100.0', scale: 9, currency: 'USD' },
        previous: { level: { value: '97.44' } },
      },
    })
  })
  it('shows no figure even if one is held before its release: the calendar decides, not the row', () => {
    const scene = at({ ...BEFORE, figures: AFTER.figures }, AT_11 - MINUTE)
    expect([scene.form.key.growth, scene.form.trend.bars.some(({ period }) => period === '2024-12')]).toEqual([
      null,
      false,
    ])
  })
  it('without a poll there is no expectation and the wall waits all the same', () => {
    expect(at({ ...BEFORE, expectations: {} }, AT_11 - MINUTE)).toMatchObject({
      kind: 'waiting',
      form: { key: { expected: null } },
    })
  })
})

describe('waiting for a year', () => {
  it('stands in yuan beside the year before, said once', () => {
    const scene = at(
      { ...BEFORE, calendar: [{ ...DUE_DECEMBER, release: 'GACC-2024-annual', stage: 'annual', period: '2024' }] },
      AT_11 - MINUTE,
    )
    expect(scene.form).toMatchObject({
      currency: 'CNY',
      key: { flow: 'total', previous: { period: '2023', growth: '0.2', level: { value: '41.76' } }, yearBefore: null },
    })
  })
})

describe('overdue', () => {
  it('counts up from 11:00', () => {
    expect(at(BEFORE, AT_11 + 134 * SECOND)).toMatchObject({ kind: 'overdue', lateMs: 134_000, heard: true })
  })
  it('a screen cut off at 10:56 does not claim that nothing came', () => {
    expect(at(BEFORE, AT_11 + 134 * SECOND, beijing('10:56'))).toMatchObject({ kind: 'overdue', heard: false })
  })
})

describe('the moment', () => {
  it('December 2024: +10.7%, 3.4 above the 7.3 expected, after +6.7; US$335.6bn; imports +1.0; surplus 104.84', () => {
    expect(at(AFTER, AT_11 + SECOND)).toMatchObject({
      kind: 'moment',
      fresh: true,
      form: {
        currency: 'USD',
        key: {
          state: 'fresh',
          growth: '10.7',
          level: { value: '335.6', scale: 9 },
          difference: { points: '3.4', side: 'above' },
          previous: { growth: '6.7' },
        },
        second: { state: 'fresh', growth: '1.0', previous: { growth: '-3.9' } },
        third: { state: 'fresh', level: { value: '104.84' }, previous: { level: { value: '97.44' } } },
      },
    })
  })
  it('is new for 90 seconds, then provisional', () => {
    expect([89_999, 90_000].map((ageMs) => at(AFTER, AT_11 + ageMs).form.key.state)).toEqual(['fresh', 'provisional'])
  })
  it('the places are those of the wait before it: same period, currency, flows and steps of the chart', () => {
    const places = ({ form }: Scene) => [
      form.period,
      form.currency,
      form.key.flow,
      form.second.flow,
      form.third.flow,
      form.trend.steps,
      form.trend.last,
    ]
    expect(places(at(AFTER, AT_11 + SECOND))).toEqual(places(at(BEFORE, AT_11 - SECOND)))
  })
  it('names what comes next: January–February on 7 March', () => {
    expect(at(AFTER, AT_11 + SECOND)).toMatchObject({ next: { item: { release: 'GACC-2025-01..02-flash' } } })
  })
  it('a month of which only yuan growth is held is shown in yuan, as September 2022 was', () => {
    const figures = Object.fromEntries(
      Object.entries(AFTER.figures).map(([series, line]) => [series.replace('USD.month', 'CNY.month'), line]),
    )
    expect(at({ ...AFTER, figures }, AT_11 + SECOND).form.currency).toBe('CNY')
  })
})

describe('the year', () => {
  it('2024: 43.85 trillion yuan, +5; exports 25.45, +7.1; imports 18.39, +2.3', () => {
    expect(at(AFTER_THE_YEAR, AT_10 + SECOND).form).toMatchObject({
      currency: 'CNY',
      key: {
        flow: 'total',
        growth: '5',
        level: { value: '43.85', scale: 12 },
        previous: { period: '2023', growth: '0.2', level: { value: '41.76' } },
      },
      second: { flow: 'exports', growth: '7.1', level: { value: '25.45' } },
      third: { flow: 'imports', growth: '2.3', level: { value: '18.39' } },
    })
  })
})

describe('amended', () => {
  it('the corrected surplus carries what stood there; the figures beside it do not', () => {
    expect(at(CORRECTED, beijing('14:25')).form).toMatchObject({
      key: { state: 'provisional', struck: null },
      third: { state: 'corrected', level: { value: '104.84' }, struck: { value: '1048.40' } },
    })
  })
  it('withdrawn figures stay in sight, marked as withdrawn, and leave the chart', () => {
    const { form } = at(WITHDRAWN, beijing('14:06'))
    expect(form).toMatchObject({
      key: { state: 'withdrawn', growth: '10.7' },
      second: { state: 'withdrawn' },
      third: { state: 'withdrawn' },
    })
    expect(form.trend.bars.map(({ period }) => period)).not.toContain('2024-12')
  })
  it('withdrawn figures already taken from their series are shown as last printed', () => {
    const figures = Object.fromEntries(
      Object.entries(WITHDRAWN.figures).map(([series, line]) => {
        const figure = line['2024-12']
        if (!figure) return [series, line]
        return [
          series,
          {
            ...line,
            '2024-12': {
              ...figure,
              value: null,
              printedGrowthPercent: null,
              missingReason: 'withdrawn' as const,
              replaces: { ...figure, vintage: 14 },
            },
          },
        ]
      }),
    )
    expect(at({ ...WITHDRAWN, figures }, beijing('14:06')).form).toMatchObject({
      currency: 'USD',
      key: { state: 'withdrawn', growth: '10.7', level: { value: '335.6' } },
    })
  })
})
