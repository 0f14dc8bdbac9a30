import { describe, expect, it } from 'vitest'
import { placeStems, type PlotLine } from './stems.ts'

const SIZE = { width: 560, height: 370 }
// Low at the left, high at the right: white space above at first, below afterwards.
const RISING: PlotLine = [
  { x: 0, y: 90 },
  { x: 40, y: 80 },
  { x: 60, y: 20 },
  { x: 100, y: 10 },
]
const at = (x: number, text: string) => ({ key: text, x, text })

describe('stems', () => {
  it('stand on the side with white space', () => {
    const { stems } = placeStems([at(20, 'RCEP in force'), at(80, 'Graphite')], [RISING], SIZE)
    expect(stems.map(({ label }) => label)).toEqual(['above', 'below'])
    for (const { top, height } of stems) expect(top + height).toBeLessThanOrEqual(100)
  })

  it('move apart where their labels would touch, and keep off the lines', () => {
    const { marks } = placeStems([at(20, 'Gallium and germanium'), at(22, 'Graphite items')], [RISING], SIZE)
    const [a, b] = marks
    expect(marks).toHaveLength(2)
    const apart = Math.abs((a?.y ?? 0) - (b?.y ?? 0)) * 3.7
    expect(apart > 18 || a?.align !== b?.align).toBe(true)
    // At their stems the line stands at 85%.
    for (const { y } of marks) expect(Math.abs(y - 85)).toBeGreaterThan(4)
  })

  it('of which a later one would cross the label of an earlier one stand in another order', () => {
    const flat: PlotLine[] = [
      [
        { x: 0, y: 45 },
        { x: 100, y: 45 },
      ],
    ]
    // Near the right edge a label can only stand to the left of its stem, over the places of those before it.
    const texts = [
      at(90, 'Export licences for graphite'),
      at(85, 'Export licences for gallium'),
      at(80, 'Late figures'),
    ]
    const { marks, stems } = placeStems(texts, flat, SIZE)
    expect(stems).toHaveLength(3)
    for (const stem of stems)
      for (const { text, x, y, align } of marks) {
        const wide = (text.length * 6.4 * 100) / SIZE.width
        const [left, right] = align === 'start' ? [x, x + wide] : [x - wide, x]
        const stands = left < stem.left - 0.5 && stem.left + 0.5 < right && stem.top < y && y < stem.top + stem.height
        expect(stands, `${text} on a stem at ${stem.left}`).toBe(false)
      }
  })

  it('in a gap of the lines are as long as a stem is', () => {
    const gap: PlotLine = [
      { x: 0, y: 50 },
      { x: 40, y: 50 },
      { x: 41, y: Number.NaN },
      { x: 90, y: 40 },
    ]
    const [stem] = placeStems([at(60, 'In a gap')], [gap], SIZE).stems
    expect(stem?.height).toBeGreaterThan(5)
  })

  it('stay away where no side has room: the first ones have it', () => {
    const full: PlotLine[] = [
      [
        { x: 0, y: 6 },
        { x: 100, y: 6 },
      ],
      [
        { x: 0, y: 94 },
        { x: 100, y: 94 },
      ],
    ]
    expect(placeStems([at(50, 'Nowhere')], full, SIZE).stems).toEqual([])
  })
})
