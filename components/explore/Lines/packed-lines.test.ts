import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf, packedLines } from './packed-lines.ts'

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one))
const line = fc.record({
  code: fc.constantFrom('84', 'USA', 'hs:85', 'imports~USA'),
  colour: fc.option(fc.constant('--line-1')),
  points: fc.array(fc.record({ x: number, y: fc.oneof(number, fc.constant(Number.NaN)) })),
})

it('lines come out of their text as they went in, breaks and every digit', () => {
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      expect(linesOf(packedLines(lines))).toEqual(lines)
    }),
  )
})
