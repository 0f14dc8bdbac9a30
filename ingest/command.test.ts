import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, describe, expect, it } from 'vitest'

const TABLE = fileURLToPath(new URL('gacc/testing/tables/preliminary-trade-mode-2024-05-ytd-usd.csv', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../launch/ingest.mjs', import.meta.url))

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'tradewire-ingest-'))
  return () => rmSync(place, { recursive: true, force: true })
})

/** Runs the command as `npm run -s ingest -- FILE` does. */
function ingest(file: string): Promise<{ code: number; drafted: string[]; said: string[] }> {
  const lines = (text: string) => text.split('\n').filter(Boolean)
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [PROGRAM, file], { timeout: 60_000 }, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, drafted: lines(out), said: lines(error) }),
    )
  })
}

describe('npm run ingest', () => {
  it('0: all understood; 1: some cells not, named on standard error; 2: refused, and nothing on standard output', async () => {
    const spoiled = join(place, 'spoiled.csv')
    const text = readFileSync(TABLE, 'utf8')
    const [row = ''] = /^"?Ordinary Trade.*$/m.exec(text) ?? []
    writeFileSync(spoiled, text.replace(row, row.replace(/\d(?=[^\d]*$)/, 'x')))
    const picture = join(place, 'table.xlsx')
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a', 'hex'))
    const [whole, some, none] = await Promise.all([TABLE, spoiled, picture].map(ingest))
    expect([whole?.code, whole?.said]).toEqual([0, []])
    expect(whole?.drafted[0]).toBe(
      'period,basis,currency,flow,breakdown,code,name_en,name_zh,measure,value,unit,printed_growth_percent,cell',
    )
    expect(some?.code).toBe(1)
    expect(some?.said).toHaveLength(1)
    expect(some?.said[0]).toMatch(/^Sheet1![A-Z]\d+: expected /)
    expect(some?.drafted).toHaveLength(whole?.drafted.length ?? -1)
    expect([none?.code, none?.drafted]).toEqual([2, []])
    expect(none?.said[0]).toContain('This is a picture')
  })
})
