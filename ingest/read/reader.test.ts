import { describe, expect, it } from 'vitest'
import { readInWorker } from './reader.ts'

describe('a file read in a process of its own', () => {
  it('four at once are all answered, two at a time', async () => {
    const readings = await Promise.all(
      ['1', '2', '3', '4'].map((value) => readInWorker(Buffer.from(`a,b\n1,${value}\n`))),
    )
    expect(readings.map(({ sheets }) => sheets[0]?.rows[1]?.[1]?.text)).toEqual(['1', '2', '3', '4'])
  })

  it('a refusal crosses over with its kind and its words', async () => {
    await expect(readInWorker(Buffer.from('%PDF-1.7'))).rejects.toMatchObject({
      name: 'FileRefused',
      refusal: 'not-a-table',
      said: { en: expect.stringContaining('a PDF'), zh: expect.stringContaining('PDF文件') },
    })
  })
})
