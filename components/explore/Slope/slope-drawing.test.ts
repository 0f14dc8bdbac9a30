import { describe, expect, it } from 'vitest'
import { DESK } from '../../charts/room.ts'
import { labelled, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { slopeDrawing } from './slope-drawing.ts'

describe('a slope between two years', () => {
  it('writes both values of each part that is chosen, draws the others, and names what one year lacks', () => {
    const figures = PARTNER_FIGURES.filter(
      ({ series, period }) => !(series.includes('counterpart:HKG') && period === '2023'),
    )
    const view = viewed(PARTNERS, figures)
    const by = (code: string) => view.parts.filter((part) => part.code === code)
    const drawing = slopeDrawing(
      view,
      [...by('ASEAN'), ...by('HKG')],
      [...by('USA'), ...by('JPN')],
      PARTNERS,
      'en',
      labelled({ ASEAN: '--par-asean', HKG: '--sec-energy' }),
      DESK,
    )
    expect([drawing?.from, drawing?.to]).toEqual(['2023', '2024'])
    expect(drawing?.marks.filter(({ key }) => key.startsWith('ASEAN')).map(({ text }) => text)).toEqual([
      '3,680.5',
      'ASEAN',
      '4,173.6',
    ])
    expect(drawing?.apart).toEqual([{ name: 'HKG', words: 'not held' }])
    expect(drawing?.shapes.map(({ key, stroke }) => [key, stroke])).toEqual([
      ['left', '--hair'],
      ['right', '--hair'],
      ['zero', '--ink'],
      ['USA', '--line-rest'],
      ['JPN', '--line-rest'],
      ['ASEAN', '--par-asean'],
    ])
  })
})
