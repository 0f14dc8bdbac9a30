import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFile } from '../../read/read-file.ts'
import { readTables } from '../../read-tables.ts'
import type { TableHints } from '../head.ts'
import type { TableReading } from '../../draft.ts'

/** The bytes of one of the agency's tables that are kept here. */
function tableBytes(file: string): Buffer {
  return readFileSync(fileURLToPath(new URL(`tables/${file}`, import.meta.url)))
}

/** Reads one of them, changed by `spoil` where given. Throws the words of its refusal. */
export async function readOfficial(
  file: string,
  { spoil = (text) => text, hints = {} }: { spoil?: (text: string) => string; hints?: TableHints } = {},
): Promise<TableReading> {
  const text = tableBytes(file).toString('utf8')
  const { tables, refused } = readTables(await readFile(Buffer.from(spoil(text))), hints)
  const [table] = tables
  if (!table) throw new Error(refused.map(({ cell, reason }) => `${cell}: ${reason.en}`).join('\n'))
  return table
}
