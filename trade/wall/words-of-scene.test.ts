import { describe, expect, it } from 'vitest'
import { WORD_JOINER } from '../format/format-number.ts'
import { AFTER, AT_11, BEFORE, DUE_DECEMBER, NOTHING } from './december-2024.examples.ts'
import { sceneAt, type WallFacts } from './scene.ts'
import { wordsOf } from './words-of-scene.ts'

const wall = (facts: WallFacts, nowMs: number, heardAtMs = nowMs) => {
  const said = wordsOf(sceneAt(facts, { nowMs, heardAtMs }))
  return said && { en: said.wall.en, zh: said.wall.zh.replaceAll(WORD_JOINER, '') }
}

const upright = (facts: WallFacts, nowMs: number) => wordsOf(sceneAt(facts, { nowMs, heardAtMs: nowMs }))?.portrait.en

describe('what the wall says', () => {
  it('before 11:00, what is expected', () => {
    expect(wall(BEFORE, AT_11 - 60_000)).toEqual({
      en: 'Out at 11:00 Beijing: economists expect exports up 7.3% and imports down 1.5%',
      zh: '北京时间11:00公布：预期出口增长7.3%、进口下降1.5%',
    })
  })
  it('past 11:00 without figures, that they are not yet published', () => {
    expect(wall(BEFORE, AT_11 + 60_000)).toEqual({ en: 'Due 11:00, not yet published', zh: '原定11:00，尚未公布' })
    expect(upright(BEFORE, AT_11 + 60_000)).toBe('Due 11:00, not\u00A0yet published')
  })
  it('upright and without a poll, the hour without the city, which a line would break away from it', () => {
    expect(upright({ ...BEFORE, expectations: {} }, AT_11 - 60_000)).toBe('At 11:00: China’s trade in December')
  })
  it('cut off before 11:00, that this screen does not know', () => {
    expect(wall(BEFORE, AT_11 + 60_000, AT_11 - 240_000)?.en).toBe('Due 11:00; this screen has heard nothing since')
  })
  it('at 11:00 the sentence that was published', () => {
    expect(wall(AFTER, AT_11 + 1_000)?.en).toBe(
      'Exports rise 10.7% in December, far above the 7.3% expected; surplus US$104.8bn',
    )
  })
  it('a release that did not come is named with its day, as on 14 October 2022', () => {
    const september = {
      ...DUE_DECEMBER,
      release: 'GACC-2022-09-flash',
      period: '2022-09',
      dueAt: '2022-10-14T11:00:00+08:00',
      state: 'missed' as const,
    }
    const facts = { ...NOTHING, calendar: [september] }
    expect(wall(facts, Date.parse('2022-10-15T09:00:00+08:00'))).toEqual({
      en: 'September trade figures, due 14 October, were not published',
      zh: '9月外贸数据原定10月14日公布，未按时公布',
    })
  })
  it('January that comes with February, as in 2020', () => {
    const january = {
      ...DUE_DECEMBER,
      release: 'GACC-2020-01-flash',
      period: '2020-01',
      dueAt: '2020-02-07T11:00:00+08:00',
      state: 'merged' as const,
    }
    expect(wall({ ...NOTHING, calendar: [january] }, Date.parse('2020-02-07T10:30:00+08:00'))?.en).toBe(
      'January trade figures will come with February’s',
    )
  })
  it('a release that was cancelled, before its hour and after', () => {
    const december = { ...DUE_DECEMBER, dueAt: '2025-01-13T11:00:00+08:00', state: 'cancelled' as const }
    const facts = { ...NOTHING, calendar: [december] }
    for (const at of ['2025-01-13T10:30:00+08:00', '2025-01-13T12:00:00+08:00'])
      expect(wall(facts, Date.parse(at))).toEqual({
        en: 'December trade figures, due 13 January, were cancelled',
        zh: '12月外贸数据原定1月13日公布，已取消',
      })
    const said = wordsOf(sceneAt(facts, { nowMs: AT_11, heardAtMs: AT_11 }))
    expect(said?.portrait.en).toBe('December trade figures were cancelled')
    expect(said?.ticker).toEqual({
      en: ['China Dec trade figures due 13 January were cancelled'],
      zh: ['中国12月外贸数据已取消公布（原定1月13日）'],
    })
  })
  it('nothing where nothing is held', () => expect(wall(NOTHING, AT_11)).toBeNull())
})
