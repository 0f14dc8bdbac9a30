import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { COUNTERPARTS } from '#trade/counterparts.ts'
import { example } from '#trade/explore/figures.examples.ts'
import { mapPlace } from '#trade/map-places.ts'
import { labelled, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { mapDrawing } from './map-drawing.ts'

const COUNTRIES = { ...PARTNERS, split: 'country' as const }
const exported = (code: string, value: string) =>
  example(`CN.exports.counterpart:${code}.value.CNY.year-to-date`, '2024', value, { scale: 4 })
const FIGURES = [
  ...PARTNER_FIGURES,
  exported('TWN', '53502089'),
  exported('VNM', '115198603'),
  exported('MAC', '2802278'),
  // Made up: too small to matter, and of nowhere.
  exported('TUV', '9000'),
  exported('UNKNOWN', '11000'),
]

describe('a map of partners', () => {
  const drawing = mapDrawing(viewed(COUNTRIES, FIGURES), COUNTRIES, 'en', labelled())

  it('shows Hong Kong, Macao and Taiwan each by its own figure, as the agency lists them', () => {
    expect(drawing.spots.map(({ code, words }) => [code, words])).toContainEqual(['HKG', '2,071.9'])
    expect(drawing.spots.map(({ code }) => code)).toContain('MAC')
    expect(drawing.shapes.find(({ code }) => code === 'TWN')).toMatchObject({ shape: '158', words: '535.0' })
  })

  it('has at most six classes with their bounds, and the largest partner in the deepest', () => {
    expect(drawing.classes.length).toBeLessThanOrEqual(6)
    expect(drawing.classes.at(-1)?.text).toMatch(/^≥ /)
    expect(drawing.shapes.find(({ code }) => code === 'USA')?.step).toEqual({ depth: 6, isBelow: false })
  })

  it('lists the ten largest, and names what stands nowhere on a map', () => {
    expect(drawing.top.map(({ code }) => code).slice(0, 3)).toEqual(['USA', 'HKG', 'VNM'])
    expect(drawing.placeless).toEqual(['UNKNOWN'])
  })

  it('of growth lists the ten that were traded most with, not those that grew from almost nothing', () => {
    const before = { ...exported('TUV', '90'), period: '2023' }
    const growth = { ...COUNTRIES, shown: 'growth' as const }
    const { top } = mapDrawing(viewed(growth, [...FIGURES, before]), growth, 'en', labelled())
    expect(top.slice(0, 2).map(({ code, text }) => [code, text])).toEqual([
      ['USA', '+6.1%'],
      ['HKG', '+7.3%'],
    ])
  })

  it('colours the members of a group by the group, but not who has a row of its own', () => {
    const partners = mapDrawing(viewed(PARTNERS, PARTNER_FIGURES), PARTNERS, 'en', labelled())
    const step = (code: string) => partners.shapes.find((one) => one.code === code)?.words
    expect([step('VNM'), step('USA')]).toEqual(['4,173.6', '3,733.7'])
  })
})

it('every shape of the table is one of the atlas, and every country and region of the agency has a place', () => {
  const atlas = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8')) as {
    objects: { countries: { geometries: { id?: string }[] } }
  }
  const ids = new Set(atlas.objects.countries.geometries.map(({ id }) => id))
  for (const { code, isRest } of COUNTERPARTS) {
    const place = mapPlace(code)
    if (isRest || code === 'UNKNOWN') expect(place).toBeNull()
    else if (place === null) expect.fail(`${code} has no place`)
    else if ('shape' in place) expect(ids).toContain(place.shape)
  }
})
