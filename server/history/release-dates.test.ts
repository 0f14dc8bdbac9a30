import { describe, expect, it } from 'vitest'
import { compileHistory } from './compile-history.ts'

const releases = compileHistory().filter((entry) => entry.kind === 'release')

describe('the instant of a past release', () => {
  it.each([
    ['GACC-2024-annual', '2025-01-13T02:00:00.000Z', 'minute', 'the press conference at 10:00 in Beijing'],
    ['GACC-2024-12-flash', '2025-01-13T03:00:00.000Z', 'day', '11:00, seen by 11:14'],
    ['GACC-2023-12-flash', '2024-01-12T02:31:00.000Z', 'day', 'seen by 10:31, before the usual hour'],
    ['GACC-2024-03-flash', '2024-04-12T07:00:00.000Z', 'minute', 'an afternoon press conference'],
    ['GACC-2022-01..02-flash', '2022-03-07T03:14:00.000Z', 'minute', 'shown about 11:14'],
    ['GACC-2022-09-flash', '2022-10-24T01:40:00.000Z', 'minute', 'ten days late, about 9:40'],
    ['GACC-2016-06-flash', '2016-07-14T03:00:00.000Z', 'assumed', 'no day is held: the latest usual one'],
    ['GACC-2019-12-report', '2020-01-23T03:00:00.000Z', 'assumed', 'the 23rd, as in the calendar of 2017'],
    ['GACC-2024-12-report', '2025-01-18T03:00:00.000Z', 'day', 'announced for the 18th'],
    ['GACC-2026-08-18-restatement', '2026-08-18T03:14:00.000Z', 'minute', 'captured at 11:14'],
  ])('%s: %s, %s (%s)', (code, embargoAt, instantPrecision) => {
    expect(releases.find((release) => release.code === code)).toMatchObject({ embargoAt, instantPrecision })
  })

  it('a report never comes before the flash of its month', () => {
    const at = new Map(releases.map((release) => [release.code, release.embargoAt]))
    const reports = releases.filter((release) => release.stage === 'report')
    expect(
      reports.filter(({ code, embargoAt }) => (at.get(code.replace('report', 'flash')) ?? '9') >= embargoAt),
    ).toEqual([])
  })
})
