import { describe, expect, it } from 'vitest'
import { amendmentReason } from './amendment-reason.ts'

const amended = {
  at: '2025-01-13T04:00:00Z',
  reason: 'One figure was misheard.',
  errorWas: 'ours',
  sequence: 9,
} as const

describe('why a release was amended', () => {
  it('is said in the reader’s language where the desk wrote it in both', () => {
    const both = { ...amended, reasonZh: '一个数字听错。' }
    expect(amendmentReason(both, 'zh')).toBe('一个数字听错。')
    expect(amendmentReason(both, 'en')).toBe('One figure was misheard.')
  })
  it('is said in English where it has no Chinese, as entries of before it was kept', () => {
    expect(amendmentReason({ ...amended, reasonZh: null }, 'zh')).toBe('One figure was misheard.')
    expect(amendmentReason(amended, 'zh')).toBe('One figure was misheard.')
  })
})
