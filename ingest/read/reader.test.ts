import { describe, expect, it } from 'vitest'
import type { TableMapping } from '#trade/table-mapping.ts'
import { readInWorker } from './reader.ts'

describe('a file read in a process of its own', () => {
  it('four at once are all answered, two at a time', async () => {
    const readings = await Promise.all(
      ['1', '2', '3', '4'].map((value) => readInWorker(Buffer.from(`a,b\n1,${value}\n`))),
    )
    expect(readings.map(({ sheets }) => sheets[0]?.rows[1]?.[1]?.text)).toEqual(['1', '2', '3', '4'])
  })

  it('is read by the mapping that was handed in with it', async () => {
    const mapping: TableMapping = {
      firstRow: 1,
      lastLabel: null,
      label: { column: 0, names: 'country' },
      columns: [{ at: 1, holds: 'value', flow: 'exports', basis: 'month' }],
      hasGrowthRows: false,
      money: { currency: 'CNY', scale: 8 },
      period: null,
    }
    const read = await readInWorker(Buffer.from('伙伴,卖出\n日本,1.5\n'), {
      mappings: [{ mapping, for: { sheet: 'Sheet1' }, period: { year: 2031, first: 5, last: 5 } }],
    })
    expect(read.tables.flatMap(({ figures }) => figures)).toMatchObject([
      { member: { code: 'JPN' }, value: '1.5', cell: 'Sheet1!B2', period: { year: 2031, first: 5, last: 5 } },
    ])
  })

  it('a refusal crosses over with its kind and its words', async () => {
    await expect(readInWorker(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
      name: 'FileRefused',
      refusal: 'not-a-table',
      said: { en: expect.stringContaining('a PDF'), zh: expect.stringContaining('PDF文件') },
    })
  })
})
