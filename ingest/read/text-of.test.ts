import { describe, expect, it } from 'vitest'
import { textOf } from './text-of.ts'

describe('text in an encoding we do not read', () => {
  it.each(['C\u00f4te d’Ivoire,12\n', 'Cura\u00e7ao,3\n'])(
    'Latin-1 is refused, not read as rare Chinese letters: %s',
    (line) => {
      expect(() => textOf(Buffer.from(`Country,Value\n${line}`, 'latin1'))).toThrow(/neither UTF-8/)
    },
  )

  it('Chinese in its own code page is read, a rare letter among the common ones too', () => {
    // The third, 0xe946, is outside GB 2312.
    expect(textOf(Buffer.from('c8d5b1bee946d6d0b9fa2c31', 'hex'))).toBe('日本镕中国,1')
  })
})
