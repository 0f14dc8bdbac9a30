import { describe, expect, it } from 'vitest'
import type { Figure } from '../figure.ts'
import type { Expected } from '../live/entry.ts'
import { plainText } from './testing/examples.ts'
import { gatherCalendarFacts } from './gather-calendar-facts.ts'
import { gatherFacts } from './gather-facts.ts'
import type { GatherInput } from './gather-input.ts'
import { writeSentences } from './write-sentences.ts'

describe('a flash', () => {
  const flash = (figures: readonly Figure[], more: Partial<GatherInput> = {}) =>
    gatherFacts({
      release: release('GACC-2024-12-flash', 'flash', '2024-12'),
      figures,
      before: [],
      expectations: [],
      ...more,
    })

  it('growth alone is enough; without a poll the period before qualifies it', () => {
    const before = [figure('exports', '2024-11', { growth: '6.7' })]
    expect(headline(flash([figure('exports', '2024-12', { growth: '10.7' })], { before }))).toBe(
      'Exports rise 10.7% in December, after a 6.7% rise in November',
    )
  })

  it('with neither poll nor a period before, the lead stands alone', () => {
    expect(headline(flash([figure('exports', '2024-12', { growth: '10.7' })]))).toBe('Exports rise 10.7% in December')
  })

  it('without exports imports lead; without both the balance', () => {
    const imports = figure('imports', '2024-12', { growth: '1.0' })
    const balance = figure('balance', '2024-12', { value: '104.84' })
    const expectations = [poll('imports', 'growth', '-1.5'), poll('balance', 'balance', '100.0')]
    expect(headline(flash([imports, balance], { expectations }))).toBe(
      'Imports unexpectedly rise 1.0% in December, against a 1.5% fall expected',
    )
    expect(headline(flash([balance], { expectations }))).toBe(
      'Trade surplus is US$104.8bn in December, above the US$100.0bn expected',
    )
  })

  it('no record is claimed without every earlier print', () => {
    const facts = flash([
      figure('exports', '2024-12', { growth: '10.7' }),
      figure('balance', '2024-12', { value: '104.84' }),
    ])
    expect(facts).toMatchObject({ balance: { record: null } })
  })

  it('the period before is what the log knows now, with its first print', () => {
    const first = figure('exports', '2024-11', { growth: '6.7', vintage: 1 })
    const now = figure('exports', '2024-11', { growth: '6.6', vintage: 2 })
    const facts = flash([figure('exports', '2024-12', { growth: '10.7', vintage: 3 })], {
      before: [now],
      prints: [first, now],
    })
    expect(facts && writeSentences(facts).ticker.en).toEqual([
      'China Dec exports +10.7% y/y, previous +6.6% (first +6.7%)',
    ])
  })

  it('claims carry the figures they rest on', () => {
    const before = [figure('exports', '2024-11', { growth: '6.7', vintage: 7 })]
    const facts = flash([figure('exports', '2024-12', { growth: '10.7', vintage: 9 })], { before })
    expect(facts).toMatchObject({
      exports: {
        pace: {
          restsOn: [
            { period: '2024-12', vintage: 9 },
            { period: '2024-11', vintage: 7 },
          ],
        },
      },
    })
  })

  it('without headline figures there is nothing to say', () => {
    expect(flash([])).toBeNull()
  })
})

describe('a report', () => {
  const report = (figures: readonly Figure[], before: readonly Figure[]) =>
    gatherFacts({ release: release('GACC-2024-05-report', 'report', '2024-05'), figures, before, expectations: [] })

  it('that moves growth by 0.1 points has no headline, by 0.2 it has one', () => {
    const first = figure('exports', '2024-05', { growth: '7.6', value: '302.35' })
    expect(report([figure('exports', '2024-05', { growth: '7.5', value: '302.35', vintage: 2 })], [first])).toBeNull()
    expect(
      headline(report([figure('exports', '2024-05', { growth: '7.4', value: '301.9', vintage: 2 })], [first])),
    ).toBe('May export growth revised down to 7.4% from 7.6%; exports US$301.9bn')
  })

  it('more digits of the same level are no revision', () => {
    expect(
      report(
        [figure('exports', '2024-05', { value: '302.349', growth: null, vintage: 2 })],
        [figure('exports', '2024-05', { value: '302.35' })],
      ),
    ).toBeNull()
  })

  it('a level that moved by 0.1% is said where growth is not', () => {
    expect(
      headline(
        report(
          [figure('exports', '2024-05', { value: '301.9', growth: null, vintage: 2 })],
          [figure('exports', '2024-05', { value: '302.4' })],
        ),
      ),
    ).toBe('May exports revised to US$301.9bn, US$500m below the first print')
  })

  it('that turns a rise into a fall says both', () => {
    const facts = report(
      [figure('exports', '2024-05', { growth: '-0.4', vintage: 2 })],
      [figure('exports', '2024-05', { growth: '0.1' })],
    )
    expect(facts && plainText(writeSentences(facts).page.en)).toBe(
      'China’s May exports now a 0.4% fall, first printed as a 0.1% rise',
    )
    expect(facts && plainText(writeSentences(facts).page.zh)).toBe('中国5月出口修订为下降0.4%，初值为增长0.1%')
  })

  it('of a period we hold no flash of is its first word', () => {
    expect(headline(report([figure('exports', '2024-05', { growth: '7.6' })], []))).toBe('Exports rise 7.6% in May')
  })
})

describe('corrections and withdrawals', () => {
  const amendment = {
    at: '2025-01-13T06:20:00Z',
    errorWas: 'ours' as const,
    reason: { en: 'one figure was entered in the wrong unit.', zh: '一个数字的单位录入有误。' },
  }
  const correct = (right: Figure, wrong: Figure) =>
    gatherFacts({
      release: { ...release('GACC-2024-12-flash-correction-1', 'flash', '2024-12'), kind: 'correction' },
      figures: [right],
      before: [wrong],
      expectations: [],
      amendment,
    })

  it('the right figure first, then whose error it was', () => {
    const facts = correct(
      figure('balance', '2024-12', { value: '104.84', vintage: 2 }),
      figure('balance', '2024-12', { value: '1048.4' }),
    )
    expect(headline(facts)).toBe('Corrected 14:20: December’s surplus is US$104.84bn, not US$1,048.40bn')
    expect(facts && writeSentences(facts).standfirst).toEqual({
      en: 'The error was ours: one figure was entered in the wrong unit.',
      zh: '我方录入有误：一个数字的单位录入有误。',
    })
  })

  it('growth, a level of exports, and a sign that was lost', () => {
    const growth = correct(
      figure('exports', '2024-12', { growth: '10.7', vintage: 2 }),
      figure('exports', '2024-12', { growth: '17.0' }),
    )
    expect(headline(growth)).toBe('Corrected 14:20: December’s export growth is 10.7%, not 17.0%')
    const level = correct(
      figure('exports', '2024-12', { value: '335.6', vintage: 2 }),
      figure('exports', '2024-12', { value: '353.6' }),
    )
    expect(headline(level)).toBe('Corrected 14:20: December’s exports are US$335.6bn, not US$353.6bn')
    const sign = correct(
      figure('balance', '2024-12', { value: '-7.09', vintage: 2 }),
      figure('balance', '2024-12', { value: '7.09' }),
    )
    expect(headline(sign)).toBe('Corrected 14:20: December’s balance is a deficit of US$7.09bn')
  })

  it('a withdrawal shows no figure', () => {
    const facts = gatherFacts({
      release: { ...release('GACC-2024-12-flash-withdrawal-1', 'flash', '2024-12'), kind: 'withdrawal' },
      figures: [],
      before: [figure('balance', '2024-12', { value: '104.84' })],
      expectations: [],
      amendment: { ...amendment, at: '2025-01-13T06:05:00Z', errorWas: 'agency' },
    })
    expect(headline(facts)).toBe('Withdrawn 14:05: December trade figures, do not use')
  })
})

describe('the calendar', () => {
  const item = (state: 'announced' | 'missed' | 'postponed' | 'merged', more: object = {}) => ({
    release: 'GACC-2022-09-flash',
    stage: 'flash' as const,
    period: '2022-09',
    dueAt: '2022-10-14T03:00:00Z',
    firstDueAt: '2022-10-14T03:00:00Z',
    precision: 'minute' as const,
    state,
    note: null,
    source: '',
    ...more,
  })
  const polls = [poll('exports', 'growth', '4.1'), poll('imports', 'growth', '-1.0')]
  const waiting = (now: string, more: object = {}, expectations = polls) =>
    headline(gatherCalendarFacts(item('announced', more), expectations, now))

  it('on its day the hour is said, before it the day, past the hour that nothing came', () => {
    expect(waiting('2022-10-14T02:00:00Z')).toBe(
      'Out at 11:00 Beijing: economists expect exports up 4.1% and imports down 1.0%',
    )
    expect(waiting('2022-10-13T02:00:00Z')).toBe('14 October, 11:00: exports expected up 4.1%, imports down 1.0%')
    expect(waiting('2022-10-14T03:00:00Z')).toBe('Due 11:00, not yet published')
  })

  it('without a poll it says what is due; without an hour it names none', () => {
    expect(waiting('2022-10-14T02:00:00Z', {}, [])).toBe('Out at 11:00 Beijing: China’s trade in September')
    expect(waiting('2022-10-14T02:00:00Z', { precision: 'day' }, [])).toBe(
      'Out on 14 October: China’s trade in September',
    )
    expect(waiting('2022-10-14T09:00:00Z', { precision: 'day' }, [])).toBe(
      'Out on 14 October: China’s trade in September',
    )
  })

  it('missed, put off with and without a day, and merged', () => {
    const now = '2022-10-14T16:00:00Z'
    expect(headline(gatherCalendarFacts(item('missed'), [], now))).toBe(
      'September trade figures, due 14 October, were not published',
    )
    expect(headline(gatherCalendarFacts(item('postponed', { dueAt: '2022-10-24T02:00:00Z' }), [], now))).toBe(
      'September trade figures will come on 24 October, not 14 October',
    )
    expect(headline(gatherCalendarFacts(item('postponed', { dueAt: null }), [], now))).toBe(
      'September trade figures put off; no new date given',
    )
    expect(headline(gatherCalendarFacts(item('merged', { period: '2020-01' }), [], now))).toBe(
      'January trade figures will come with February’s',
    )
  })
})

function headline(facts: Parameters<typeof writeSentences>[0] | null): string | null {
  return facts && plainText(writeSentences(facts).wall.en)
}

function release(code: string, stage: 'flash' | 'report', period: string): GatherInput['release'] {
  return { code, stage, kind: 'release', period, publishedAt: '2025-01-13T03:00:00Z', firstDueAt: null }
}

function figure(
  flow: string,
  period: string,
  { value = null, growth = null, vintage = 1 }: { value?: string | null; growth?: string | null; vintage?: number },
): Figure {
  return {
    series: `CN.${flow}.all.value.USD.month`,
    period,
    value,
    scale: 9,
    status: 'P',
    printedGrowthPercent: growth,
    firstPrint: 'held',
    missingReason: null,
    vintage,
    publishedAt: '2025-01-13T03:00:00Z',
    release: 'GACC-2024-12-flash',
    source: { url: '', cell: null, note: null },
    disagreements: [],
    replaces: null,
  }
}

function poll(flow: Expected['flow'], of: Expected['figure'], median: string): Expected {
  return { flow, currency: 'USD', figure: of, median, low: null, high: null, forecasts: null, poll: null, source: '' }
}
