import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TableMapping } from '#trade/table-mapping.ts'
import { draftCsv } from '../draft-csv.ts'
import { readFile } from '../read/read-file.ts'
import { type FileReading, readTables } from '../read-tables.ts'
import { seriesOf } from '../series-of.ts'
import { EMPTY_CELL, type Sheet } from '../sheet.ts'
import { fingerprint } from './fingerprint.ts'
import type { HandedMapping } from './handed-mapping.ts'

const table = (month: '05' | '06') =>
  readFileSync(new URL(`testing/partners-2031-${month}.csv`, import.meta.url), 'utf8')
const sheetsOf = (text: string) => readFile(Buffer.from(text))
const firstSheet = async (text: string) => (await sheetsOf(text))[0] as Sheet

/** As a person points it out who knows what the table's words mean. */
const PARTNERS: TableMapping = {
  firstRow: 4,
  lastLabel: null,
  label: { column: 0, names: 'country' },
  columns: [
    { at: 1, holds: 'value', flow: 'exports', basis: 'month' },
    { at: 2, holds: 'value', flow: 'exports', basis: 'year-to-date' },
    { at: 3, holds: 'growth', of: 'value', flow: 'exports', basis: 'year-to-date' },
    { at: 4, holds: 'value', flow: 'imports', basis: 'month' },
    { at: 5, holds: 'value', flow: 'imports', basis: 'year-to-date' },
    { at: 6, holds: 'growth', of: 'value', flow: 'imports', basis: 'year-to-date' },
  ],
  hasGrowthRows: false,
  money: { row: 1, column: 6 },
  period: { row: 0, column: 0 },
}

async function pointedOut(text: string, mapping: TableMapping = PARTNERS, typed: HandedMapping['period'] = null) {
  return readTables(await sheetsOf(text), {}, [{ mapping, for: { sheet: 'Sheet1' }, period: typed }])
}

/** What a file of another month is read by: the mapping under the fingerprint of the first. */
async function remembered(text: string): Promise<FileReading> {
  const known = fingerprint(await firstSheet(table('05')), PARTNERS.firstRow) ?? ''
  return readTables(await sheetsOf(text), {}, [{ mapping: PARTNERS, for: { fingerprint: known }, period: null }])
}

const lines = ({ tables }: FileReading) =>
  draftCsv(tables.flatMap(({ figures }) => figures))
    .trim()
    .split('\n')
    .slice(1)
const said = ({ refused }: FileReading) => refused.map(({ cell, reason }) => `${cell}: ${reason.en}`)

describe('a layout never seen before', () => {
  it('is refused, and offered to be pointed out', async () => {
    const read = readTables(await sheetsOf(table('05')))
    expect(read.tables).toEqual([])
    expect(read.refused).toHaveLength(1)
    expect(read.unfamiliar).toEqual([{ sheet: 'Sheet1', fingerprint: null, isReadByIt: false }])
  })

  it('is read as it is pointed out, each figure with its cell', async () => {
    const read = await pointedOut(table('05'))
    expect(read.tables.map(({ problems, head }) => [problems, head.title])).toEqual([
      [[], '2031年5月我国与主要贸易伙伴货物往来情况'],
    ])
    expect(lines(read)).toHaveLength(20)
    expect(lines(read)).toEqual(
      expect.arrayContaining([
        '2031-05,month,USD,exports,all,,Total,总值,value,320110000000,USD,,Sheet1!B5',
        '2031-05,ytd,USD,imports,all,,Total,总值,value,1042080000000,USD,-1.4,Sheet1!F5',
        '2031-05,ytd,USD,exports,counterpart,ASEAN,ASEAN,东盟,value,263300000000,USD,12.2,Sheet1!C6',
        '2031-05,ytd,USD,imports,counterpart,USA,United States,美国,value,60200000000,USD,,Sheet1!F7',
        '2031-05,month,USD,imports,counterpart,VNM,Vietnam,越南,value,8400000000,USD,,Sheet1!E9',
      ]),
    )
  })

  it('next month’s table is read by itself, its new row too', async () => {
    const read = await remembered(table('06'))
    expect(read.tables.flatMap(({ problems }) => problems)).toEqual([])
    expect(lines(read)).toHaveLength(24)
    expect(lines(read)).toContain(
      '2031-06,ytd,USD,exports,counterpart,BRA,Brazil,巴西,value,35810000000,USD,4.4,Sheet1!C7',
    )
  })

  it.each([
    ['a word of the header', '销往该伙伴', '销往各伙伴'],
    ['the flow in the title', '货物往来', '货物进口'],
    ['the unit', '亿美元', '万美元'],
    ['a column more', '涨跌%\n', '涨跌%,备注\n'],
    ['a quarter in the title', '2031年6月', '2031年4至6月'],
  ])('one that differs in %s is another layout', async (_, from, to) => {
    const other = table('06').replace(from, to)
    expect(other).not.toBe(table('06'))
    const read = await remembered(other)
    expect([read.tables, read.unfamiliar]).toEqual([[], [{ sheet: 'Sheet1', fingerprint: null, isReadByIt: false }]])
  })

  it('one whose header names another month than its title is refused by its cell', async () => {
    const read = await remembered(table('06').replace(',1至6月,1至6月,本月', ',1至5月,1至6月,本月'))
    expect(said(read)).toEqual(['Sheet1!C4: headed months 1 to 5, but the period is month 6'])
  })

  it('an unknown name and a spoiled cell are problems by cell, and the rest is read', async () => {
    const read = await remembered(table('06').replace('越南', '粤南').replace('358.1', '35B.1'))
    expect(read.tables.flatMap(({ problems }) => problems.map(({ cell }) => cell))).toEqual(['Sheet1!C7', 'Sheet1!A10'])
    expect(lines(read)).toHaveLength(19)
  })
})

describe('what a mapping can say', () => {
  const said = { firstRow: 2, money: { currency: 'CNY', scale: 8 }, period: { row: 0, column: 0 } } as const

  it('quantities in their own units, growth in the rows below, down to a last row', async () => {
    const text = `2031年5月大宗货品销往境外情况
货品,单位,数额,价额
原油,万吨,60.5,30.1
,,-4.2,1.0
成品油,万吨,500.0,250.0
,,3.0,−2.0
小计,万吨,560.5,280.1
`
    const read = await pointedOut(text, {
      ...said,
      lastLabel: '成品油',
      label: { column: 0, names: 'commodity' },
      columns: [
        { at: 1, holds: 'unit' },
        { at: 2, holds: 'quantity', flow: 'exports', basis: 'month' },
        { at: 3, holds: 'value', flow: 'exports', basis: 'month' },
      ],
      hasGrowthRows: true,
    })
    expect(read.tables.flatMap(({ problems }) => problems)).toEqual([])
    expect(lines(read).map((line) => line.split(',').slice(5, 6).concat(line.split(',').slice(-5)).join())).toEqual([
      'crude-oil,quantity,60.5,万吨,-4.2,Sheet1!C3',
      'crude-oil,value,3010000000,CNY,1.0,Sheet1!D3',
      'refined-oil,quantity,500.0,万吨,3.0,Sheet1!C5',
      'refined-oil,value,25000000000,CNY,-2.0,Sheet1!D5',
    ])
  })

  it('flows in rows, as in a summary', async () => {
    const text = '2031年1至5月外贸概览\n项目,本年\n卖出（出口）,100\n买入（进口）,80\n顺差,20\n'
    const read = await pointedOut(text, {
      ...said,
      lastLabel: null,
      label: { column: 0, names: 'summary' },
      columns: [{ at: 1, holds: 'value', flow: null, basis: 'year-to-date' }],
      hasGrowthRows: false,
    })
    expect(lines(read).map((line) => line.split(',').slice(0, 4).join())).toEqual([
      '2031-05,ytd,CNY,exports',
      '2031-05,ytd,CNY,imports',
      '2031-05,ytd,CNY,balance',
    ])
  })
})

// The agency names such tables in its bulletin's index, and no copy was to be had: both layouts here are made up, and so are the figures.
describe('HS chapters by partner', () => {
  const said = { firstRow: 3, lastLabel: null, hasGrowthRows: false, period: { row: 0, column: 0 } } as const
  const over = (at: number, basis: 'month' | 'year-to-date') =>
    ({ at, holds: 'value', flow: 'exports', basis }) as const
  const ACROSS: TableMapping = {
    ...said,
    label: { column: 0, names: 'section-chapter' },
    partners: { row: 1 },
    columns: [
      over(1, 'month'),
      over(2, 'year-to-date'),
      { at: 3, holds: 'growth', of: 'value', flow: 'exports', basis: 'year-to-date' },
      over(4, 'month'),
    ],
    money: { currency: 'USD', scale: 8 },
  }
  const across = `2031年5月货物去向
货类,美国,美国,美国,日本
,当月,累计,±%,当月
总值,288.1,"1,772.8",-9.7,131.0
第十六类 机电,120.0,700.0,1.0,40.0
84章,50.5,300.1,2.0,18.2
85章,69.5,399.9,−0.5,21.8
`
  const DOWN: TableMapping = {
    ...said,
    firstRow: 2,
    label: { column: 1, names: 'section-chapter' },
    partners: { column: 0 },
    columns: [over(2, 'month')],
    money: { currency: 'USD', scale: 8 },
  }
  const down = `2031年5月货物去向
去向,货类,金额
美国,84章,50.5
美国,85章,69.5
东盟,85章,88.0
`
  const series = ({ tables }: FileReading) =>
    tables.flatMap(({ figures }) =>
      figures.map((figure) => {
        const placed = seriesOf(figure)
        return 'why' in placed ? figure.cell : `${placed.series.slice(3)} ${figure.value} ${figure.cell}`
      }),
    )

  it('with partners over the columns, each figure is of its chapter and its partner; a section’s has no series', async () => {
    const read = await pointedOut(across, ACROSS)
    expect(read.tables.flatMap(({ problems }) => problems)).toEqual([])
    expect(series(read)).toEqual([
      'exports.counterpart:USA.value.USD.month 288.1 Sheet1!B4',
      'exports.counterpart:USA.value.USD.year-to-date 1772.8 Sheet1!C4',
      'exports.counterpart:JPN.value.USD.month 131.0 Sheet1!E4',
      'Sheet1!B5',
      'Sheet1!C5',
      'Sheet1!E5',
      'exports.counterpart-chapter:USA+84.value.USD.month 50.5 Sheet1!B6',
      'exports.counterpart-chapter:USA+84.value.USD.year-to-date 300.1 Sheet1!C6',
      'exports.counterpart-chapter:JPN+84.value.USD.month 18.2 Sheet1!E6',
      'exports.counterpart-chapter:USA+85.value.USD.month 69.5 Sheet1!B7',
      'exports.counterpart-chapter:USA+85.value.USD.year-to-date 399.9 Sheet1!C7',
      'exports.counterpart-chapter:JPN+85.value.USD.month 21.8 Sheet1!E7',
    ])
    const growths = read.tables.flatMap(({ figures }) => figures.map((figure) => figure.printedGrowthPercent))
    expect(growths.filter((growth) => growth !== null)).toEqual(['-9.7', '1.0', '2.0', '-0.5'])
  })

  it('with partners row by row, too; one that is blank or unknown is a problem of its cell', async () => {
    expect(series(await pointedOut(down, DOWN))).toEqual([
      'exports.counterpart-chapter:USA+84.value.USD.month 50.5 Sheet1!C3',
      'exports.counterpart-chapter:USA+85.value.USD.month 69.5 Sheet1!C4',
      'exports.counterpart-chapter:ASEAN+85.value.USD.month 88.0 Sheet1!C5',
    ])
    const spoiled = await pointedOut(down.replace('美国,85章', ',85章').replace('东盟', '西盟'), DOWN)
    expect(series(spoiled)).toHaveLength(1)
    expect(spoiled.tables.flatMap(({ problems }) => problems.map(({ cell }) => cell))).toEqual([
      'Sheet1!A4',
      'Sheet1!A5',
    ])
  })

  it.each<[string, Partial<TableMapping>, string]>([
    ['a head that names no partner', { partners: { row: 2 } }, 'Sheet1!B3: "当月": expected a country'],
    [
      'partners of anything but HS goods',
      { label: { column: 0, names: 'commodity' } },
      'Sheet1!A4: partners are named',
    ],
  ])('%s is refused', async (_, change, words) => {
    const { refused } = await pointedOut(across, { ...ACROSS, ...change })
    expect(refused.map(({ cell, reason }) => `${cell}: ${reason.en}`).join()).toContain(words)
  })

  it('the agency’s own table of them is known by its title, and is to be pointed out', async () => {
    const titled = across.replace('2031年5月货物去向', '（15）2031年5月对部分国家（地区）出口商品类章金额表')
    const alone = readTables(await sheetsOf(titled))
    expect([alone.tables, alone.unfamiliar.length]).toEqual([[], 1])
    expect(alone.refused[0]?.reason.en).toContain('whose layout nobody has seen here')
    expect(series(await pointedOut(titled, ACROSS))).toHaveLength(12)
  })
})

describe('what was pointed out is held to the sheet', () => {
  const { columns } = PARTNERS
  it.each<[string, Partial<TableMapping>, string]>([
    ['a title without a month', { period: { row: 2, column: 0 } }, 'Sheet1!A3: "伙伴" names no month'],
    ['a unit that is none', { money: { row: 2, column: 0 } }, 'Sheet1!A3: "伙伴" names no unit'],
    ['a period neither pointed at nor typed', { period: null }, 'type it'],
    [
      'labels that name nothing',
      { label: { column: 1, names: 'country' } },
      'Sheet1: no figure was read; first, Sheet1!B5',
    ],
    ['a first row that is of the head', { firstRow: 2 }, 'Sheet1!A3: row 3 has no figure'],
    ['growth of a column not pointed out', { columns: columns.filter(({ at }) => at !== 2) }, 'Sheet1!D4: growth of'],
    [
      'two columns of one thing',
      { columns: [...columns.slice(0, 1), { at: 2, holds: 'value', flow: 'exports', basis: 'month' }] },
      'Sheet1!C4: said to be what Sheet1!B4 is',
    ],
  ])('%s is refused', async (_, change, words) => {
    expect(said(await pointedOut(table('05'), { ...PARTNERS, ...change })).join()).toContain(words)
  })

  it('a unit chosen by hand is not another than the sheet’s', async () => {
    const money = { currency: 'USD', scale: 6 } as const
    const unit = table('05').replace('（亿美元）', '单位：亿美元')
    expect(said(await pointedOut(unit, { ...PARTNERS, money })).join()).toContain('but the unit chosen is USD million')
    const right = await pointedOut(unit, { ...PARTNERS, money: { currency: 'USD', scale: 8 } })
    expect(lines(right)).toHaveLength(20)
  })

  it('a column of which nothing was said is named, and a last row ends the reading', async () => {
    const read = await pointedOut(table('05'), { ...PARTNERS, lastLabel: '美国', columns: columns.slice(0, 3) })
    expect(lines(read)).toHaveLength(6)
    expect(read.tables.flatMap(({ problems }) => problems.map(({ cell }) => cell))).toEqual([
      'Sheet1!E5',
      'Sheet1!F5',
      'Sheet1!G5',
    ])
  })

  it('a period that no cell says is the one typed', async () => {
    const text = table('05').replace('2031年5月', '')
    const read = await pointedOut(text, { ...PARTNERS, period: null }, { year: 2031, first: 5, last: 5 })
    expect(lines(read)[0]).toMatch(/^2031-05,month,USD,exports,all,.*,Sheet1!B5$/)
  })
})

describe('an official layout goes before a mapping', () => {
  const official = `（2）2031年12月进出口商品国别（地区）总值表（人民币值）
,,单位：万元人民币
进口原产国（地区）,出口,进口
总值,300,200
日本,100,50
`
  const REVERSED: TableMapping = {
    ...PARTNERS,
    firstRow: 3,
    columns: [
      { at: 1, holds: 'value', flow: 'imports', basis: 'month' },
      { at: 2, holds: 'value', flow: 'exports', basis: 'month' },
    ],
    money: { row: 1, column: 2 },
  }

  it('is not asked where the layout reads the whole sheet', async () => {
    const read = await pointedOut(official, REVERSED)
    expect(lines(read)[0]).toMatch(/^2031-12,month,CNY,exports,all,.*,value,3000000,CNY,,Sheet1!B4$/)
    expect(read.unfamiliar).toEqual([])
  })

  it('adds the growth that the layout could not place, and changes no figure of it', async () => {
    const growth = official
      .replace('出口,进口', '当月出口,累计出口,出口±％')
      .replace('总值,300,200', '总值,300,3000,7.1')
      .replace('日本,100,50', '日本,100,1000,-2.3')
    const alone = readTables(await sheetsOf(growth))
    expect(alone.tables.flatMap(({ problems }) => problems.map(({ cell }) => cell))).toEqual(['Sheet1!D3'])
    expect(alone.unfamiliar).toEqual([{ sheet: 'Sheet1', fingerprint: null, isReadByIt: false }])
    const read = await pointedOut(growth, {
      ...REVERSED,
      columns: [
        { at: 1, holds: 'value', flow: 'exports', basis: 'month' },
        { at: 2, holds: 'value', flow: 'exports', basis: 'year-to-date' },
        { at: 3, holds: 'growth', of: 'value', flow: 'exports', basis: 'year-to-date' },
      ],
    })
    expect(read.tables.flatMap(({ problems }) => problems)).toEqual([])
    expect(lines(read).map((line) => line.split(',').slice(-4).join())).toEqual([
      '3000000,CNY,,Sheet1!B4',
      '30000000,CNY,7.1,Sheet1!C4',
      '1000000,CNY,,Sheet1!B5',
      '10000000,CNY,-2.3,Sheet1!C5',
    ])
  })

  it('one spoiled cell, or an unknown name, is no reason to point at anything', async () => {
    const read = await pointedOut(
      official.replace('300', '3o0').replace('日本,100,50', '日苯,100,50\n德国,2,1'),
      REVERSED,
    )
    expect(lines(read)).toHaveLength(3)
    expect([read.tables[0]?.problems.length, read.unfamiliar]).toEqual([2, []])
  })

  it('a table of the agency’s that has no series here stays refused', async () => {
    const read = await pointedOut(official.replace('国别（地区）总值表', '境内目的地、货源地总值表'), REVERSED)
    expect([read.tables, read.unfamiliar]).toEqual([[], []])
  })
})

describe('the fingerprint of a head', () => {
  const of = (...rows: string[][]) =>
    fingerprint({ name: 'S', headings: [], rows: rows.map((row) => row.map((text) => ({ ...EMPTY_CELL, text }))) }, 1)

  it.each([
    ['2024年5月进出口', '2031年12月进出口', true],
    ['2024年1至5月累计', '2031年1-12月累计', true],
    ['2024年5月', '2024年1至5月', false],
    ['2024年5月', '2024年4至6月', false],
    ['Jan-May 2024', 'January to November 2031', true],
    ['发布时间：2024-06-18 15:00', '发布时间：2031-07-09 10:30:00', true],
    ['制表 2024年6月18日', '制表 2031年7月9日', true],
    ['US$1,000', 'US$10,000', false],
    ['USD 1 Million', 'USD 10 Million', false],
    ['东盟（10国）', '东盟（11国）', false],
    ['１２月', '3月', true],
    ['比2023年同期±%', '比2030年同期±%', true],
  ])('%s and %s: the same is %s', (one, another, isSame) => {
    expect(of([one]) === of([another])).toBe(isSame)
  })

  it('is none where no word stands above the figures', () => {
    expect(of(['', ''], ['美国', '5'])).toBeNull()
  })
})
