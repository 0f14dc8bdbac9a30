import { describe, expect, it } from 'vitest'
import { withPreference } from './with-preference.ts'

describe('switching language', () => {
  it('keeps the address and everything asked in it', () => {
    expect(withPreference('/explore', 'flow=exports&lang=en', 'lang', 'zh')).toBe('/explore?flow=exports&lang=zh')
  })
})
