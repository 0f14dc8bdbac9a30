import { describe, expect, it } from 'vitest'
import { barsDrawing, type PeriodBar } from './bars-drawing.ts'

const bars: readonly PeriodBar[] = [
  { key: '2023-12', start: 0, months: 1, value: 2.3, words: '+2.3', state: 'settled' },
  { key: '2024-01..02', start: 1, months: 2, value: 7.1, words: '+7.1', state: 'settled' },
  { key: '2024-03', start: 3, months: 1, value: -7.5, words: '−7.5', state: 'settled' },
  { key: '2024-04', start: 4, months: 1, value: null, words: 'not held', state: 'settled' },
  { key: '2024-12', start: 5, months: 1, value: 10.7, words: '+10.7', state: 'provisional' },
]

describe('bars of periods', () => {
  it('centres January–February on its two months', () => {
    expect(barsDrawing(bars, -7.5, 10.7).double).toEqual([{ x: 2, y: 7.1 }])
  })
  it('writes values above rises and below falls', () => {
    const { marks } = barsDrawing(bars, -7.5, 10.7)
    expect(marks.find(({ key }) => key === '2024-03')?.dy).toBeGreaterThan(0)
    expect(marks.find(({ key }) => key === '2024-12')).toMatchObject({ tone: 'strong', y: 0 })
  })
  it('draws no bar where nothing is held, and says so on the zero line', () => {
    const drawing = barsDrawing(bars, -7.5, 10.7)
    expect(drawing.single[2]?.y).toBeNaN()
    expect(drawing.marks[3]?.text).toBe('not held')
  })
  it('boxes what is provisional', () => {
    expect(barsDrawing(bars, -7.5, 10.7).boxes.map(({ key }) => key)).toEqual(['2024-12'])
  })
})
