import { describe, expect, it } from 'vitest'
import { Decimal } from '#trade/decimal.ts'
import { example } from '#trade/explore/figures.examples.ts'
import { DESK } from '../../charts/room.ts'
import { labelled, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { flowDrawing } from './flow-drawing.ts'

const FIGURES = [
  ...PARTNER_FIGURES,
  example('CN.exports.commodity:motor-vehicles.value.CNY.year-to-date', '2024', '8347.9'),
  example('CN.exports.commodity:vehicle-parts.value.CNY.year-to-date', '2024', '6652.2'),
  example('CN.exports.commodity:agricultural.value.CNY.year-to-date', '2024', '7313.2'),
]
const side = (split: 'sector' | 'partner') => ({
  query: { ...PARTNERS, split },
  view: viewed({ ...PARTNERS, split }, FIGURES),
})

describe('the flow from goods to partners', () => {
  const drawing = flowDrawing(
    { sectors: side('sector'), partners: side('partner') },
    'partners',
    '--exports',
    labelled({ USA: '--par-us' }),
    { goods: 'Other goods', partners: 'Other partners', whole: 'All exports' },
    'en',
    DESK,
  )

  it('adds up exactly to the whole on either side, everything else included', () => {
    for (const nodes of [drawing?.left ?? [], drawing?.right ?? []]) {
      const sum = nodes.reduce((all, { level }) => all.plus(level), new Decimal('0'))
      expect(sum.toFixed()).toBe('25454537240000')
    }
    expect(drawing?.left.map(({ code }) => code)).toEqual(['vehicles', 'agriculture', 'rest'])
  })

  it('never joins goods to partners: every band ends at the whole', () => {
    const bands = drawing?.shapes.filter(({ key }) => !key.startsWith('node')) ?? []
    expect(bands).toHaveLength(3 + 5)
    const middle = drawing?.whole
    for (const { key, d } of bands) {
      const xs = [...d.matchAll(/[ML](\d+(?:\.\d+)?) /g)].map(([, x]) => Number(x))
      const edge = key.startsWith('left') ? middle?.left : (middle?.left ?? 0) + (middle?.width ?? 0)
      expect(xs.some((x) => Math.abs(x - (edge ?? -1)) < 0.02)).toBe(true)
    }
  })

  it('writes each part as finely as it was printed, though the whole is to ten billion', () => {
    const coarse = FIGURES.map((figure) =>
      figure.series.includes('.all.') && figure.period === '2024' ? { ...figure, value: '2545', scale: 10 } : figure,
    )
    const of = (split: 'sector' | 'partner') => ({ ...side(split), view: viewed({ ...PARTNERS, split }, coarse) })
    const names = { goods: 'Other goods', partners: 'Other partners', whole: 'All exports' }
    const drawn = flowDrawing(
      { sectors: of('sector'), partners: of('partner') },
      'partners',
      '--exports',
      labelled(),
      names,
      'en',
      DESK,
    )
    expect(drawn?.right.map(({ code, text }) => [code, text])).toContainEqual(['USA', '3,733.7'])
    expect(drawn?.whole.text).toBe('25,450')
  })

  it('colours one side only', () => {
    const colours = [...(drawing?.left ?? []), ...(drawing?.right ?? [])].map(({ code, colour }) => [code, colour])
    expect(colours).toContainEqual(['USA', '--par-us'])
    expect(colours).toContainEqual(['vehicles', '--ink-3'])
  })
})
