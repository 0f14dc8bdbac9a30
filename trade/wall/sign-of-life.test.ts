import { describe, expect, it } from 'vitest'
import { STALE_AFTER_MS } from '../live/protocol.ts'
import { signOfLife } from './sign-of-life.ts'

const HEARD = { silentMs: 4_000, isSure: true, hasHeard: true }

describe('how alive a screen says it is', () => {
  it.each([
    ['live', 'live'],
    ['greeting', 'catching-up'],
    ['resyncing', 'catching-up'],
    ['outdated', 'catching-up'],
    ['offline', 'reconnecting'],
  ] as const)('heard lately, %s is %s', (at, sign) => {
    expect(signOfLife(at, HEARD)).toBe(sign)
    // Whatever the connection believes of itself.
    expect(signOfLife(at, { ...HEARD, silentMs: STALE_AFTER_MS + 1 })).toBe('stale')
  })
  it('with nobody heard yet but its own page it connects, and does not connect again', () => {
    expect(signOfLife('offline', { ...HEARD, hasHeard: false })).toBe('connecting')
    expect(signOfLife('greeting', { ...HEARD, hasHeard: false })).toBe('connecting')
  })
  it('after a sleep that its clock did not count it is not live until the server speaks', () => {
    expect(signOfLife('live', { ...HEARD, isSure: false })).toBe('catching-up')
  })
})
