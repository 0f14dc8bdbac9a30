import { describe, expect, it } from 'vitest'
import { pages } from './pages.ts'
import { address, fileName, shots } from './shots.ts'

describe('the photographs', () => {
  it('are every page in four sizes, two themes and two languages', () => {
    expect(shots([])).toHaveLength(pages.length * 4 * 2 * 2)
  })

  it('narrow by kind: two pages on the telephone in the dark', () => {
    expect(shots(['wall', 'front', '390x844', 'dark']).map(fileName)).toEqual([
      'front-390x844-dark-en.png',
      'front-390x844-dark-zh.png',
      'wall-390x844-dark-en.png',
      'wall-390x844-dark-zh.png',
    ])
  })

  it('ask for theme and language in the query', () => {
    const [shot] = shots(['front', '1920x1080', 'dark', 'zh'])
    expect(shot && address('http://localhost:3000', shot)).toBe('http://localhost:3000/?theme=dark&lang=zh')
  })

  it('refuse a word they don’t know', () => {
    expect(() => shots(['wal'])).toThrow('--only does not know "wal"')
  })
})
