import { describe, expect, it } from 'vitest'
import { shortened } from './shortened.ts'

describe('a name beside a mark', () => {
  it('stays whole where it has room, whatever it is written in', () => {
    expect(shortened('United States', 13)).toBe('United States')
    expect(shortened('机电产品', 8)).toBe('机电产品')
  })

  it('is cut before the room ends, and not after a blank', () => {
    expect(shortened('Automatic data processing machines', 21)).toBe('Automatic data proce…')
    expect(shortened('Textiles and clothing', 10)).toBe('Textiles…')
  })

  it('in Chinese holds half as many characters: each is twice as wide', () => {
    expect(shortened('自动数据处理设备及其零部件', 21)).toBe('自动数据处理设备及其…')
    expect(shortened('自动数据处理设备及其零部件', 12)).toBe('自动数据处…')
  })
})
