import { describe, expect, it } from 'vitest'
import { beijingDay, formatInstant } from './format-instant.ts'
import { formatPeriod } from './format-period.ts'

describe('formatPeriod', () => {
  it('names months, January–February, spans and years in English', () => {
    expect(formatPeriod('2024-12', 'en', 'long')).toBe('December')
    expect(formatPeriod('2022-09', 'en', 'short')).toBe('Sept')
    expect(formatPeriod('2024-12', 'en', 'with-year')).toBe('December 2024')
    expect(formatPeriod('2024-01..02', 'en', 'long')).toBe('January–February')
    expect(formatPeriod('2020-01..02', 'en', 'with-year')).toBe('January–February 2020')
    expect(formatPeriod('2024-01..02', 'en', 'short')).toBe('Jan–Feb')
    expect(formatPeriod('2023-03', 'en', 'short-with-year')).toBe('Mar 2023')
    expect(formatPeriod('2024-01..11', 'en', 'axis')).toBe('Jan–Nov 2024')
    expect(formatPeriod('2024', 'en', 'long')).toBe('2024')
  })

  it('names them in Chinese, with a joiner so that 1—2月 is never broken', () => {
    expect(formatPeriod('2024-12', 'zh', 'long')).toBe('12月')
    expect(formatPeriod('2024-12', 'zh', 'with-year')).toBe('2024年12月')
    expect(formatPeriod('2024-01..02', 'zh', 'long')).toBe('1\u2060—\u20602月')
    expect(formatPeriod('2024', 'zh', 'long')).toBe('2024年')
  })
})

describe('formatInstant', () => {
  const flash = '2025-01-13T03:00:00Z'

  it('reads Beijing time wherever it runs', () => {
    expect(formatInstant(flash, 'en', 'time')).toBe('11:00')
    expect(formatInstant(flash, 'en', 'clock')).toBe('11:00:00')
    expect(formatInstant(flash, 'en', 'weekday')).toBe('Monday 13 January 2025')
    expect(formatInstant(flash, 'zh', 'weekday')).toBe('2025年1月13日星期一')
    expect(formatInstant(flash, 'en', 'day-time')).toBe('13 January 2025, 11:00')
    expect(formatInstant(flash, 'zh', 'day-of-year')).toBe('1月13日')
  })

  it('an evening in London is the next day in Beijing', () => {
    expect(beijingDay('2022-10-13T16:30:00Z')).toBe('2022-10-14')
    expect(formatInstant('2022-10-13T16:30:00Z', 'en', 'short-day')).toBe('14 Oct')
  })

  it('takes a bare day as that day, and refuses nonsense', () => {
    expect(formatInstant('2022-10-14', 'en', 'day-of-year')).toBe('14 October')
    expect(() => formatInstant('soon', 'en', 'day')).toThrow('found "soon"')
  })
})
