import { describe, expect, it } from 'vitest'
import { draftCsv } from '../draft-csv.ts'
import { EMPTY_CELL, type Sheet } from '../sheet.ts'
import { readTable } from './read-table.ts'
import { readOfficial } from './testing/official-table.ts'

/** A table as lines of cells between bars. */
function sheet(text: string): Sheet {
  const rows = text.trim().split('\n')
  return {
    name: 'S',
    headings: [],
    rows: rows.map((row) => row.split('|').map((cell) => ({ ...EMPTY_CELL, text: cell }))),
  }
}

const lines = (text: string) =>
  draftCsv(readTable(sheet(text)).figures)
    .trim()
    .split('\n')
    .slice(1)

describe('layouts that are only described', () => {
  it('HS sections and chapters in Chinese, by their numbers', () => {
    const read = lines(`
（4）2024年12月进出口商品类章总值表（人民币值）
||||||单位：万元人民币
类章|出口||进口||累计比去年同期±％|
|12月|1至12月|12月|1至12月|出口|进口
总值|240993600|2545453724|165702447|1839225534|7.1|2.3
第十六类 机器、机械器具|100|1200|300|4000|1.0|−2.0
85章 电机、电气设备|10|120|30|400|1.5|３.２`)
    expect(read).toContain('2024-12,ytd,CNY,exports,all,,Total,总值,value,25454537240000,CNY,7.1,S!C5')
    expect(read.filter((line) => line.includes(',section,XVI,'))).toHaveLength(4)
    expect(read.at(-1)).toMatch(/^2024-12,ytd,CNY,imports,chapter,85,.*,value,4000000,CNY,3\.2,S!E7$/)
  })

  it('HS in English, growth in the rows below', () => {
    const read = lines(`
(4) Imports and Exports by HS Section and Division, 12.2019
||||Unit:US$1,000
Section and Division|Exports||Imports|
|12|1to12|12|1to12
TOTAL|238,267,589|2,499,028,927|191,057,245|2,077,097,114
|7.9|0.5|16.5|-2.7
01 Live Animals|10|120|20|240
|1.0|2.0|-3.0|-`)
    expect(read[0]).toBe('2019-12,month,USD,exports,all,,Total,总值,value,238267589000,USD,7.9,S!B5')
    expect(read.at(-1)).toBe('2019-12,ytd,USD,imports,chapter,01,Live animals,活动物,value,240000,USD,,S!E7')
  })

  it('a summary with its flows in rows, growth on the month before left out', () => {
    const read = lines(`
(1) China's Total Export & Import Values, December 2024 (in CNY)
||||||Unit: CNY 100 Million
Item|12|1 to 12|Month-on-month (±%)|Year-on-Year (±%)|
|||12|12|1 to 12
Total Value|40,669.6|438,467.9|8.6|6.8|5.0
Total Export Value|24,099.4|254,545.4|8.8|10.9|7.1
Trade Balance|7,529.1|70,622.8|||`)
    expect(read[2]).toBe('2024-12,month,CNY,exports,all,,Total,总值,value,2409940000000,CNY,10.9,S!B6')
    expect(read[3]).toBe('2024-12,ytd,CNY,exports,all,,Total,总值,value,25454540000000,CNY,7.1,S!C6')
    expect(read[5]).toBe('2024-12,ytd,CNY,balance,all,,Total,总值,value,7062280000000,CNY,,S!C7')
  })

  it('a summary with its periods in rows', () => {
    const read = lines(`
(1) Summary of Imports and Exports, Dec 2024 (in USD)
B: Monthly||||||Unit: US$1,000
Year & Month|Total|Exports|Imports|Balance|Year-on-Year (±%)||
|||||Total|Exports|Imports
2024.01|100|60|40|20|1.0|2.0|3.0
1-2|200|120|80|40|1.5|2.5|3.5`)
    expect(read[1]).toBe('2024-01,month,USD,exports,all,,Total,总值,value,60000,USD,2.0,S!C5')
    expect(read[5]).toBe('2024-02,ytd,USD,exports,all,,Total,总值,value,120000,USD,2.5,S!C6')
  })

  it('commodities by customs regime: the column that is no regime of ours is named', () => {
    const { figures, problems } = readTable(
      sheet(`
(18) Import of Selected Commodities by Major Customs Regimes,1-12.2019
|||||Unit:US$1,000
Commodity|Unit|Ordinary Trade||Bonded logistics|
||Quantity|Value|Quantity|Value
'Copper ores and concentrates|10,000 Tons|600|900,000|30|40,000
||1.0|2.0|5.0|6.0`),
    )
    expect(figures.map(({ member, value }) => [member.code, value])).toEqual([
      ['copper-ore/ordinary', '600'],
      ['copper-ore/ordinary', '900000'],
    ])
    expect(problems.map(({ cell }) => cell)).toEqual(['S!E4', 'S!F4'])
  })
})

describe('the agency’s own slips', () => {
  it('last year’s column headed with the wrong year is read, and said', async () => {
    const { figures, notes } = await readOfficial('preliminary-commodity-exports-2025-05-cny-en.html', {
      spoil: (text) => text.replace('1-5 Total, 2024', '1-5 Total, 2023'),
    })
    expect(notes.map(({ reason }) => reason.en)).toContain('headed 2023, expected 2024: read as the year before')
    expect(figures.filter(({ isRestated }) => isRestated).every(({ period }) => period.year === 2024)).toBe(true)
  })

  it.each([
    ['the title’s currency is not the unit’s', '人民币值', '美元值', /two currencies/],
    ['the header’s month is not the title’s', '11月', '10月', /headed month 10, but the title says month 11/],
    ['an unknown unit', '万元人民币', '万两', /unknown unit/],
  ])('a table is refused whole where %s', async (_, from, to, said) => {
    const spoil = (text: string) =>
      from === '11月' ? text.replace(/(?<=,)12月/g, '10月').replace('2024年12月', '2024年11月') : text.replace(from, to)
    await expect(readOfficial('bulletin-country-2024-12-cny-zh.csv', { spoil })).rejects.toThrow(said)
  })
})

describe('one spoiled cell is one problem, and the rest is read', () => {
  const whole = readOfficial('bulletin-country-2024-12-cny-zh.csv')

  it.each([
    ['a letter in a number', '2545453724', '25454537Z4', 'Sheet1!F5', 1],
    ['grouping that is none', '2545453724', '"25,45,453724"', 'Sheet1!F5', 1],
    ['a blank', '2545453724', '', 'Sheet1!F5', 1],
    ['a name that nobody knows', '阿富汗', '阿富汉', 'Sheet1!B7', 6],
    ['a row printed twice', '阿富汗', '日本', 'Sheet1!B22', 6],
  ])('%s', async (_, from, to, cell, lost) => {
    const spoiled = await readOfficial('bulletin-country-2024-12-cny-zh.csv', {
      spoil: (text) => text.replace(from, to),
    })
    expect(spoiled.problems.map((problem) => problem.cell)).toEqual([cell])
    expect(spoiled.figures).toHaveLength((await whole).figures.length - lost)
  })

  it('growth that is none leaves the figure without it', async () => {
    const spoiled = await readOfficial('bulletin-country-2024-12-cny-zh.csv', {
      spoil: (text) => text.replace('20.8,23.5,-33.1', '20.8,23.x,-33.1'),
    })
    expect(spoiled.problems.map(({ cell }) => cell)).toEqual(['Sheet1!J7'])
    expect(spoiled.figures).toHaveLength((await whole).figures.length)
  })
})
