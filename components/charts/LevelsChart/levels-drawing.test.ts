import { describe, expect, it } from 'vitest'
import { exports2024, imports2024 } from '#trade/front/front.examples.ts'
import { monthlyLevels } from '#trade/front/monthly-levels.ts'
import { spread } from '../spread.ts'
import { levelsDrawing } from './levels-drawing.ts'

const facts = {
  exports: monthlyLevels(exports2024, 2024, 9),
  imports: monthlyLevels(imports2024, 2024, 9),
  balance: { name: 'Surplus', words: 'US$104.8bn' },
  events: [],
  language: 'en' as const,
  narrow: false,
}

describe('the levels chart', () => {
  it('names each line at its end with its last value, exports above the surplus above imports', () => {
    const { marks } = levelsDrawing(facts)
    const ends = marks
      .filter(({ tone }) => tone === 'value')
      .sort((a, b) => a.y - b.y)
      .map(({ text }) => text)
    expect(ends).toEqual(['US$335.6bn', 'US$104.8bn', 'US$230.8bn'])
  })
  it('puts the unit on the top label only', () => {
    const { marks } = levelsDrawing(facts)
    expect(marks.filter(({ tone, key }) => tone === 'axis' && key.startsWith('y')).map(({ text }) => text)).toEqual([
      '200',
      '250',
      'US$300bn',
    ])
  })
  it('draws January and February at one height, and lists them once in the table', () => {
    const { exports, table } = levelsDrawing(facts)
    expect(exports[0]?.y).toBe(exports[1]?.y)
    expect(table.rows.filter(([period]) => period?.includes('January'))).toEqual([
      ['January–February 2024 (average of the two months)', '264.005', '201.425'],
    ])
  })
  it('lists newest first', () => {
    expect(levelsDrawing(facts).table.rows[0]).toEqual(['December 2024', '335.63', '230.79'])
  })
  it('draws a month that is not held as a gap', () => {
    const gap = {
      ...facts,
      exports: facts.exports.map((level) => (level.month === 6 ? { ...level, digits: null } : level)),
    }
    expect(levelsDrawing(gap).exports[5]?.y).toBeNaN()
    expect(levelsDrawing(gap).table.rows.find(([period]) => period === 'June 2024')?.[1]).toBe('not held')
  })
  it('says nothing about a line of which nothing is held', () => {
    expect(
      levelsDrawing({ ...facts, exports: [], imports: [], balance: null }).marks.filter(({ tone }) => tone === 'name'),
    ).toEqual([])
  })
})

describe('labels at the ends of lines', () => {
  it('move apart by the gap and keep their order', () => {
    const places = spread([50, 51, 52], 11)
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBeCloseTo(11)
    expect(places[1]).toBeCloseTo(51)
  })
  it('stay inside the plot at its top', () => {
    expect(spread([2, 4], 11)[0]).toBeGreaterThanOrEqual(2)
  })
})
