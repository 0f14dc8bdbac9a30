import { describe, expect, it } from 'vitest'
import { standfirst } from './standfirst.ts'

describe('a standfirst', () => {
  it('is cut between sentences and never inside a figure', () => {
    const text =
      'Growth quickened from 6.7% in November. Imports rose 1.0%, against a 1.5% fall expected. The surplus was US$104.8bn, the largest of any month since our series begins in January 2008.'
    expect(standfirst(text, 'en')).toHaveLength(3)
    expect(standfirst('增速较11月加快4.0个百分点。进口增长1.0%，预期为下降1.5%。', 'zh')).toEqual([
      '增速较11月加快4.0个百分点。',
      '进口增长1.0%，预期为下降1.5%。',
    ])
  })
  it('has no sentence where none was written', () => {
    expect(standfirst('', 'en')).toEqual([])
  })
})
