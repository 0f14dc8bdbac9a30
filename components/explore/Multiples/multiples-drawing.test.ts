import { describe, expect, it } from 'vitest'
import { DESK } from '../../charts/room.ts'
import { labelled, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { multiplesDrawing } from './multiples-drawing.ts'

describe('small multiples', () => {
  it('give each part a panel with name and last value: levels on scales of their own, rates on one', () => {
    const drawing = multiplesDrawing(viewed(PARTNERS, PARTNER_FIGURES), PARTNERS, 'en', labelled(), DESK)
    expect(drawing.panels.map(({ name, value }) => [name, value])).toEqual([
      ['ASEAN', '4,173.6'],
      ['USA', '3,733.7'],
      ['HKG', '2,071.9'],
      ['JPN', '1,081.6'],
    ])
    const tops = (of: typeof drawing) => new Set(of.panels.map(({ marks }) => marks[0]?.text))
    expect(drawing.isShared).toBe(false)
    expect(tops(drawing).size).toBeGreaterThan(1)
    const query = { ...PARTNERS, shown: 'share' as const }
    const shares = multiplesDrawing(viewed(query, PARTNER_FIGURES), query, 'en', labelled(), DESK)
    expect(shares.isShared).toBe(true)
    expect(tops(shares).size).toBe(1)
  })
})
