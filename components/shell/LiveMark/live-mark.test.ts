import { describe, expect, it } from 'vitest'
import { liveWords } from './live-mark.ts'

const NOW = Date.parse('2025-01-13T03:04:12Z')

describe('the live mark', () => {
  it('says how long ago the server was heard', () => {
    expect(liveWords('live', NOW - 1_200, NOW, 'en')).toEqual({ state: 'live', word: 'Live', detail: 'heard 1 s ago' })
    expect(liveWords('live', NOW - 1_200, NOW, 'zh').detail).toBe('1秒前有信号')
  })
  it('says in minutes that nothing was heard', () => {
    expect(liveWords('stale', NOW - 4 * 60_000 - 900, NOW, 'en')).toEqual({
      state: 'stale',
      word: 'Not live',
      detail: 'heard nothing for 4 min',
    })
  })
  it('never says a negative time when a heartbeat is ahead of the drawn clock', () => {
    expect(liveWords('live', NOW + 400, NOW, 'en').detail).toBe('heard just now')
  })
  it('connects without having heard anything', () => {
    expect(liveWords('connecting', null, NOW, 'en').detail).toBe('nothing heard yet')
  })
})
