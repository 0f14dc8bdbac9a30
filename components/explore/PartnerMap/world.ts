import { feature } from 'topojson-client'
import world from 'world-atlas/countries-110m.json'
import type { MapCountry, MapDrawing } from './map-drawing.ts'
import { mixed } from './mixed.ts'

/** A country's outline; `id` is its ISO 3166 numeric code. */
export interface Land {
  readonly id?: string
}

interface World {
  readonly objects: { readonly countries: unknown }
}

const ANTARCTICA = '010'
const CHINA = '156'
// The atlas is plain JSON to the compiler; what is read of it is a shape's number.
const { features } = feature(world as never, (world as unknown as World).objects.countries as never) as unknown as {
  features: readonly Land[]
}

/** The world at 1:110 million (Natural Earth), where people trade. */
export const LAND: readonly Land[] = features.filter(({ id }) => id !== ANTARCTICA)

/** The fill of each outline as CSS, null where a country has no figure and is hatched. */
export function landColours({ shapes, isSigned }: Pick<MapDrawing, 'shapes' | 'isSigned'>): readonly (string | null)[] {
  const byShape = new Map(shapes.map((country): [string, MapCountry] => [country.shape, country]))
  return LAND.map(({ id = '' }) => {
    const step = byShape.get(id)?.step
    if (step) return mixed(step, isSigned)
    // China trades with all of them: where it is no partner of its own it has no figure to lack.
    return id === CHINA ? 'var(--hair)' : null
  })
}
