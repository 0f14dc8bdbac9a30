import { describe, expect, it } from 'vitest'
import { words } from './words.ts'

/** Every text of a dictionary, functions called with a sample of each kind of argument. */
function texts(area: object, path: string): [string, string][] {
  return Object.entries(area).flatMap(([key, value]) => {
    const at = `${path}.${key}`
    if (typeof value === 'string') return [[at, value] as [string, string]]
    if (typeof value === 'function') return [[at, String(value('7', '3', '5'))] as [string, string]]
    return texts(value as object, at)
  })
}

describe('interface words', () => {
  it('leaves nothing empty in either language', () => {
    for (const language of ['en', 'zh'] as const) {
      expect(texts(words(language), language).filter(([, text]) => text.trim() === '')).toEqual([])
    }
  })
  it('types no minus as a hyphen and no half-width comma into Chinese', () => {
    expect(texts(words('zh'), 'zh').filter(([, text]) => /[一-鿿][,;:](?!\d)/.test(text))).toEqual([])
  })
  it('says neither "up" nor "down" by an arrow that no face carries', () => {
    for (const language of ['en', 'zh'] as const) {
      expect(texts(words(language), language).filter(([, text]) => /[▲▼→←]/.test(text))).toEqual([])
    }
  })
})
