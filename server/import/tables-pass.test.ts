import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '#ingest/read/read-file.ts'
import { readTables } from '#ingest/read-tables.ts'
import { checkDraft } from '#trade/checks/check-draft.ts'
import { NOTHING_HELD } from '#trade/checks/draft.ts'
import { formEntries } from '../desk/draft-entries.ts'
import { importedFigures } from './imported-figures.ts'

const TABLES = new URL('../../ingest/gacc/testing/tables/', import.meta.url)

/** The figures of an official table as the draft of its release, checked with nothing held beside it. */
async function said(file: string, spoil: (text: string) => string = (text) => text) {
  const text = spoil(readFileSync(new URL(file, TABLES), 'utf8'))
  const { release: code, stage, period, figures } = importedFigures(readTables(await readFile(Buffer.from(text))))
  const entries = formEntries(figures.map(({ series, ...figure }) => ({ ...figure, seriesKey: series })))
  const findings = checkDraft({ code, kind: 'release', stage, period, embargoAt: null, entries }, NOTHING_HELD)
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ message, detail }) => `${message.en}: ${detail.en}`)
}

// One table came without its title, which says of when it is.
const UNTITLED = 'preliminary-commodity-exports-2025-12-cny-zh.csv'
const FILES = readdirSync(TABLES).filter((name) => /\.(csv|html)$/.test(name) && name !== UNTITLED)

describe('an official table', () => {
  it.each(FILES)('%s has no error of its own', async (file) => {
    expect(await said(file)).toEqual([])
  })

  it('with a digit of one cell changed has one, whichever of exports, imports and total it is in', async () => {
    // Germany, December 2024: 7,617.5547 of exports.
    const errors = await said('bulletin-country-2024-12-cny-zh.csv', (text) => text.replace('76175547', '76715547'))
    expect(errors).toEqual([
      expect.stringContaining('exports + imports is 144,181,709, the draft says 143,641,710'),
      expect.stringContaining('growth is not that of exports and imports'),
    ])
  })
})
