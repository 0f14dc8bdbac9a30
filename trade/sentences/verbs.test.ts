import { describe, expect, it } from 'vitest'
import { plainText } from './testing/examples.ts'
import { chineseVerb, englishChange, englishStreak, englishVerb, movementOf } from './verbs.ts'

describe('verbs by size (4.1)', () => {
  it('a month: 0.0 is unchanged, 0.2 little changed, and each word begins where the table says', () => {
    expect(englishVerb('0.0', 'plural', 'month')).toBe('are unchanged')
    expect(englishVerb('0.2', 'plural', 'month')).toBe('are little changed (+0.2%)')
    expect(englishVerb('-0.2', 'past', 'month')).toBe('were little changed (\u22120.2%)')
    expect(
      ['0.3', '0.9', '1.0', '14.9', '15.0', '24.9', '25.0'].map((percent) => movementOf(percent, 'month')),
    ).toEqual(['edge up', 'edge up', 'rise', 'rise', 'jump', 'jump', 'surge'])
    expect(['-0.3', '-0.9', '-1.0', '-9.9', '-10.0'].map((percent) => movementOf(percent, 'month'))).toEqual([
      'edge down',
      'edge down',
      'fall',
      'fall',
      'slump',
    ])
  })

  it('a year moves less: 21.4% of 2021 is a surge, 10.5% a jump, −5.0% a slump', () => {
    expect(['21.4', '10.5', '-5.0', '7.1'].map((percent) => movementOf(percent, 'longer'))).toEqual([
      'surge',
      'jump',
      'slump',
      'rise',
    ])
    expect(englishVerb('5.0', 'singular', 'longer')).toBe('rises 5.0%')
  })

  it('says the verb or the sign, never both', () => {
    expect(englishVerb('-14.5', 'plural', 'month')).toBe('slump 14.5%')
    expect(plainText(chineseVerb('-14.5', 'month'))).toBe('大幅下降14.5%')
    expect(chineseVerb('10.7', 'month')).toBe('增长\u206010.7%')
    expect(chineseVerb('-0.2', 'month')).toBe('基本持平（\u22120.2%）')
  })

  it('a or an by the sound of the number', () => {
    expect(['8.6', '-11.4', '18.0', '80.1', '1.1', '110.0', '7.8'].map(englishChange)).toEqual([
      'an 8.6% rise',
      'an 11.4% fall',
      'an 18.0% rise',
      'an 80.1% rise',
      'a 1.1% rise',
      'a 110.0% rise',
      'a 7.8% rise',
    ])
    expect([4, 8, 10, 11, 18, 22].map(englishStreak)).toEqual([
      'a fourth month of falls',
      'an eighth month of falls',
      'a tenth month of falls',
      'an 11th month of falls',
      'an 18th month of falls',
      'a 22nd month of falls',
    ])
  })
})
