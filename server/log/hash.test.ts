import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, entryHash, NO_HASH } from './hash.ts'

describe('the hash of an entry', () => {
  it('does not depend on the order of keys, at any depth: jsonb does not keep it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(entryHash(NO_HASH, reversed(body))).toBe(entryHash(NO_HASH, body))
      }),
    )
  })

  it('is of a text that is JSON and says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (body) => {
        expect(JSON.parse(canonicalJson(body))).toEqual(JSON.parse(JSON.stringify(body)))
      }),
    )
  })

  it('changes with any digit, and with the entry before it', () => {
    const body = { kind: 'release', figures: { count: 3, digest: 'abc' } }
    const hash = entryHash(NO_HASH, body)
    expect(entryHash(NO_HASH, { ...body, figures: { count: 4, digest: 'abc' } })).not.toBe(hash)
    expect(entryHash('f'.repeat(64), body)).not.toBe(hash)
  })

  it('does depend on the order of a list', () => {
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
  })

  it('is the SHA-256 of the hash before and the JSON with sorted keys, as anyone can compute it', () => {
    // printf '%064d{"a":1,"b":[null,"中"]}' 0 | sha256sum
    expect(entryHash(NO_HASH, { b: [null, '中'], a: 1, c: undefined })).toBe(
      '180dc131cd733f7e0378a3a27c50b683417ea5255819717b337c9f2429edb7d0',
    )
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  // Own `__proto__` and all.
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}
