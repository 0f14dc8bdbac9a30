import { describe, expect, it } from 'vitest'
import { FileRefused } from '../read/file-refused.ts'
import { readFile } from '../read/read-file.ts'
import { readInWorker } from '../read/reader.ts'
import { readTables } from '../read-tables.ts'
import { hostileFiles } from './hostile-files.ts'

const FILES = hostileFiles()
/** The base table's figures: twelve cells of values, six to a row. */
const FIGURES = 12
const CHINESE = /\p{Script=Han}/u

describe('no file ends in a hang, a crash or a wrong figure', () => {
  it('there are at least sixty', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(60)
  })

  it.each(FILES)('$name', async ({ bytes, ends, isHeavy }) => {
    // What may take long or much memory goes the whole way, in a thread of its own; a start of one takes a second.
    const reading = isHeavy ? readInWorker(bytes) : readFile(bytes).then((sheets) => readTables(sheets))
    const found = await reading.catch((error: unknown) => error)
    if (Array.isArray(ends)) {
      expect(found).toBeInstanceOf(FileRefused)
      expect(ends).toContain((found as FileRefused).refusal)
      expect((found as FileRefused).said.en).toMatch(/[.:]/)
      expect((found as FileRefused).said.zh).toMatch(CHINESE)
      return
    }
    if (found instanceof FileRefused) return expect(ends).toBe('no-draft')
    expect(found).not.toBeInstanceOf(Error)
    const { tables } = found as Awaited<ReturnType<typeof readInWorker>>
    const figures = tables.flatMap((table) => table.figures)
    const problems = tables.flatMap((table) => table.problems)
    for (const { reason } of problems) expect(reason.zh).toMatch(CHINESE)
    switch (ends) {
      case 'draft':
        expect(problems).toEqual([])
        expect(figures).toHaveLength(FIGURES)
        break
      case 'problems':
        expect(problems.length).toBeGreaterThan(0)
        expect(figures.length).toBeGreaterThanOrEqual(FIGURES - 1)
        break
      default:
        expect(figures.length).toBeLessThanOrEqual(FIGURES)
    }
    // Whatever was read is what stands there.
    const known = new Set([
      '406696046',
      '4384679258',
      '240993600',
      '2545453724',
      '165702447',
      '1839225534',
      '20367909',
      '219343066',
      '8983298',
      '108157656',
      '11384611',
      '111185410',
    ])
    for (const { value } of figures) if (value !== null) expect(known).toContain(value)
    expect('polluted' in {}).toBe(false)
  })
})
