import { describe, expect, it } from 'vitest'
import { liveWords } from './live-mark.ts'

const NOW = Date.parse('2025-01-13T03:04:12Z')

describe('the live mark', () => {
  it('says how long ago the server was heard', () => {
    expect(liveWords({ state: 'live', lastHeardAt: NOW - 1_200, isBehind: false }, NOW, 'en')).toEqual({
      state: 'live',
      word: 'Live',
      detail: 'heard 1 s ago',
    })
    expect(liveWords({ state: 'live', lastHeardAt: NOW - 1_200, isBehind: false }, NOW, 'zh').detail).toBe(
      '1秒前有信号',
    )
  })
  it('says in minutes that nothing was heard', () => {
    expect(liveWords({ state: 'stale', lastHeardAt: NOW - 4 * 60_000 - 900, isBehind: false }, NOW, 'en')).toEqual({
      state: 'stale',
      word: 'Not live',
      detail: 'heard nothing for 4 min',
    })
  })
  it('says that what was published is not shown, where that is why', () => {
    const behind = { state: 'stale', lastHeardAt: NOW - 20_000, isBehind: true } as const
    expect(liveWords(behind, NOW, 'en')).toEqual({
      state: 'stale',
      word: 'Not up to date',
      detail: 'what came 20 s ago is not shown yet',
    })
    expect(liveWords(behind, NOW, 'zh').detail).toBe('20秒前发布的内容尚未显示')
  })
  it('never says a negative time when a heartbeat is ahead of the drawn clock', () => {
    expect(liveWords({ state: 'live', lastHeardAt: NOW + 400, isBehind: false }, NOW, 'en').detail).toBe(
      'heard just now',
    )
  })
  it('connects without having heard anything', () => {
    expect(liveWords({ state: 'connecting', lastHeardAt: null, isBehind: false }, NOW, 'en').detail).toBe(
      'nothing heard yet',
    )
  })
})
