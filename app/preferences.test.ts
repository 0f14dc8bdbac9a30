import { describe, expect, it } from 'vitest'
import { preferencesFrom } from './preferences.ts'

const from = (headers: Record<string, string>) => preferencesFrom((name) => headers[name] ?? null)

describe('preferences', () => {
  it('colours rises red for a Chinese reader who chose nothing', () => {
    expect(from({ 'x-tradewire-language': 'zh', 'x-tradewire-sign': 'auto' })).toEqual({
      language: 'zh',
      theme: 'auto',
      sign: 'red-up',
    })
  })
  it('colours nothing for an English reader who chose nothing', () => {
    expect(from({ 'x-tradewire-language': 'en' }).sign).toBe('ink')
  })
  it('keeps what was chosen', () => {
    expect(from({ 'x-tradewire-language': 'zh', 'x-tradewire-theme': 'dark', 'x-tradewire-sign': 'green-up' })).toEqual(
      { language: 'zh', theme: 'dark', sign: 'green-up' },
    )
  })
  it('falls back where a header says something unknown', () => {
    expect(from({ 'x-tradewire-language': 'fr', 'x-tradewire-theme': 'pink', 'x-tradewire-sign': 'blue' })).toEqual({
      language: 'en',
      theme: 'auto',
      sign: 'ink',
    })
  })
})
