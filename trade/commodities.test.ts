import { describe, expect, it } from 'vitest'
import { COMMODITIES, containing, overlap } from './commodities.ts'
import { SECTORS } from './sectors.ts'

describe('commodity lines', () => {
  it('have one code each, and stand within lines that exist', () => {
    const codes = COMMODITIES.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { within } of COMMODITIES) for (const line of within) expect(codes).toContain(line)
  })

  it('battery electric cars are within motor vehicles and the new three, lithium-ion batteries within accumulators', () => {
    expect([...containing('battery-electric-cars')]).toEqual(
      expect.arrayContaining(['passenger-cars', 'motor-vehicles', 'new-three', 'mechanical-electrical']),
    )
    expect(overlap('lithium-ion-batteries', 'accumulators')).toBe(true)
    expect(overlap('lithium-ion-batteries', 'solar-cells')).toBe(false)
    expect(overlap('high-tech', 'integrated-circuits')).toBe(true)
  })
})

describe('sectors', () => {
  it('add up lines that never nest, each printed for its flow', () => {
    const offered = SECTORS.flatMap((sector) => Object.entries(sector.lines).map(([flow, lines]) => ({ flow, lines })))
    const notPrinted = offered.flatMap(({ flow, lines }) => lines.filter((line) => !printedIn(line, flow)))
    const nested = offered.flatMap(({ lines }) =>
      lines.flatMap((line, index) => lines.slice(index + 1).filter((other) => overlap(line, other))),
    )
    expect({ notPrinted, nested }).toEqual({ notPrinted: [], nested: [] })
  })
})

function printedIn(line: string, flow: string): boolean {
  return COMMODITIES.find(({ code }) => code === line)?.flows.some((printed) => printed === flow) ?? false
}
