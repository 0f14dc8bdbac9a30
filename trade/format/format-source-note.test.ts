import { describe, expect, it } from 'vitest'
import { formatSourceNote } from './format-source-note.ts'

describe('a note of a source in Chinese', () => {
  it('keeps the numbers and the order of what it says', () => {
    expect(
      formatSourceNote(
        'REVISED between captures (was 214.8, yoy -3.1; ytd 539.1, 2.1): East Money mirror of GACC as captured 2026-08-11 (first print only for the newest month, older months as restated by then); source unit USD 1,000 rounded to 0.1 bn by the mirroring repository',
        'zh',
      ).text,
    ).toBe(
      '两次抓取之间有修订（原为214.8，同比-3.1；年内累计539.1，2.1）：东方财富所载海关数据，2026年8月11日抓取（仅最新一月为首次公布，此前各月为当时的修订值）；原单位为千美元，由转载方舍入到1亿美元',
    )
    expect(formatSourceNote('announced date; GACC Announcement 97 of 2014', 'zh').text).toBe(
      '公告日期；海关总署公告2014年第97号',
    )
  })

  it('stays as an editor wrote it, and says its language', () => {
    expect(formatSourceNote('Typed from the wire by A.', 'zh')).toEqual({
      text: 'Typed from the wire by A.',
      lang: 'en',
    })
    expect(formatSourceNote('据电文录入', 'zh')).toEqual({ text: '据电文录入', lang: null })
    expect(formatSourceNote('first print', 'en')).toEqual({ text: 'first print', lang: null })
  })
})
