import { describe, expect, it } from 'vitest'
import { growthBars } from './growth-bar.ts'

describe('small bars of growth', () => {
  it('stand on one zero line, the fall of 18.7 to its left', () => {
    const [asean, us, none] = growthBars(['15.4', '-18.7', null])
    expect(asean).toMatchObject({ isFall: false, zero: us?.zero })
    expect(us).toMatchObject({ isFall: true, from: 0 })
    expect(none).toBeNull()
  })
  it('start at the left edge where nothing falls', () => {
    expect(growthBars(['6.4', '9.0'])[1]).toEqual({ zero: 0, from: 0, width: 100, isFall: false })
  })
})
