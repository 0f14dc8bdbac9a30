import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTyped, typedDigits } from './typed-number.ts'

describe('a typed number', () => {
  it('is read in every form that is typed or pasted', () => {
    const forms = {
      '43.85': '43.85',
      '+5.0': '5.0',
      '−3.9': '-3.9',
      '–3.9': '-3.9',
      '1,048.4': '1048.4',
      '４３．８５': '43.85',
      '7.1%': '7.1',
      ' 18.39 ': '18.39',
      '007': '7',
      '0.0': '0.0',
    }
    expect(Object.fromEntries(Object.keys(forms).map((text) => [text, typedDigits(text)]))).toEqual(forms)
  })

  it('that is none is told as it was typed, and an empty field is no mistake', () => {
    for (const text of ['n.a.', '-', '4 3', '1,04', '43.', '.5', '1e9', '4.3.2'])
      expect(readTyped(text)).toEqual({ unreadable: text })
    expect(readTyped('  ')).toEqual({ digits: null })
    expect(readTyped(null)).toEqual({ digits: null })
  })

  it('keeps its digits: what is printed comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 999 }), (whole, part) => {
        const text = `${whole}.${String(part).padStart(3, '0')}`
        expect(typedDigits(text)).toBe(text)
      }),
    )
  })
})
