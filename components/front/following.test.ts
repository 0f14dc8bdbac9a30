import { describe, expect, it } from 'vitest'
import type { CalendarItem } from '#trade/live/entry.ts'
import { followingItems } from './following.ts'

const NOW = Date.parse('2025-01-13T03:04:00Z')
const item = (over: Partial<CalendarItem>): CalendarItem => ({
  release: 'GACC-2024-12-report',
  stage: 'report',
  period: '2024-12',
  dueAt: '2025-01-17T16:00:00Z',
  firstDueAt: null,
  precision: 'day',
  state: 'announced',
  note: null,
  source: 'GACC',
  ...over,
})

describe('what follows', () => {
  it('names the monthly report of 18 January in both languages', () => {
    expect(followingItems([item({})], NOW, 'en')[0]).toMatchObject({
      when: '18 Jan',
      name: 'Monthly report, December',
      about: 'corrected figures by country and commodity',
    })
    expect(followingItems([item({})], NOW, 'zh')[0]).toMatchObject({ when: '1月18日', name: '12月月报' })
  })
  it('says that no February release will come', () => {
    const flash = item({
      release: 'GACC-2025-01..02-flash',
      stage: 'flash',
      period: '2025-01..02',
      dueAt: '2025-03-07T03:00:00Z',
      precision: 'minute',
    })
    expect(followingItems([flash], NOW, 'en')[0]).toMatchObject({
      when: '7 Mar',
      about: 'there is no February release',
    })
  })
  it('says that a release did not come, for a month', () => {
    const missed = item({ state: 'missed', dueAt: '2025-01-10T03:00:00Z', firstDueAt: '2025-01-10T03:00:00Z' })
    expect(followingItems([missed], NOW, 'en')[0]?.about).toBe('due 10 January, was not published')
    expect(followingItems([missed], NOW + 40 * 86_400_000, 'en')).toEqual([])
  })
  it('forgets an announcement a day after it was due', () => {
    expect(followingItems([item({ dueAt: '2025-01-10T03:00:00Z' })], NOW, 'en')).toEqual([])
  })
})
