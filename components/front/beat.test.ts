import { describe, expect, it } from 'vitest'
import { beat } from './beat.ts'

const poll = { low: '4.2', high: '9.5', forecasts: 24 }
const read = ({ before, marked, after }: ReturnType<typeof beat>) => `${before}[${marked}]${after}`

describe('the difference from what was expected', () => {
  it('says December 2024 in both languages', () => {
    expect(read(beat('above', '3.4 pp', poll, 'en'))).toBe('[3.4 pp above] the median of 24 forecasts (4.2 to 9.5)')
    expect(read(beat('above', '3.4个百分点', poll, 'zh'))).toBe('较24家机构预期中值[高3.4个百分点]（区间4.2至9.5）')
  })
  it('never calls a steeper fall "below"', () => {
    expect(read(beat('fell-more', '2.0 pp', { low: null, high: null, forecasts: null }, 'en'))).toBe(
      '[fell 2.0 pp more] than the median forecast',
    )
    expect(read(beat('fell-less', '0.4个百分点', null, 'zh'))).toBe('降幅较预期[小0.4个百分点]')
  })
  it('says less where there is less room', () => {
    expect(read(beat('above', 'US$4.8bn', null, 'en'))).toBe('[US$4.8bn above]')
  })
})
