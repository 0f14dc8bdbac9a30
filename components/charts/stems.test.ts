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
    for (const { y } of marks) expect(y).toBeLessThan(80)
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
