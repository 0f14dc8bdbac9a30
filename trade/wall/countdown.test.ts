import { describe, expect, it } from 'vitest'
import { countdown, countUp } from './countdown.ts'

describe('countdown', () => {
  it.each([
    [872_000, '14:32'],
    [871_001, '14:32'],
    [1, '00:01'],
    [0, '00:00'],
    [-5_000, '00:00'],
    [3_600_000, '1:00:00'],
    [72_000_000, '20:00:00'],
  ])('%d ms left is %s', (ms, text) => expect(countdown(ms)).toBe(text))
})

describe('counting up', () => {
  it.each([
    [134_999, '02:14'],
    [3_661_000, '1:01:01'],
  ])('%d ms late is %s', (ms, text) => expect(countUp(ms)).toBe(text))
})
