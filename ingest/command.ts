import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Flow } from '#trade/flow.ts'
import { parsePeriod } from '#trade/period.ts'
import type { Currency } from '#trade/unit.ts'
import { draftCsv } from './draft-csv.ts'
import type { TableHints } from './gacc/head.ts'
import { FileRefused } from './read/file-refused.ts'
import { readInWorker } from './read/reader.ts'

// `npm run -s ingest -- FILE`: the draft as CSV on standard output, what was not understood on standard error, a cell a line.
// Exit code 0: all understood. 1: some cells not. 2: refused as a whole.

const USAGE = `usage: npm run -s ingest -- FILE [--period 2024-12 | 2024-01..12] [--currency CNY|USD] [--flow exports|imports]
The options say what the file's own title does not.`

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  let file: string
  let hints: TableHints
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { period: { type: 'string' }, currency: { type: 'string' }, flow: { type: 'string' } },
    })
    const [first, ...more] = positionals
    if (first === undefined || more.length > 0) throw new RangeError('expected one file')
    file = first
    hints = hintsFrom(values)
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    return 2
  }
  try {
    const { tables, refused } = await readInWorker(await readFile(resolve(process.env['INIT_CWD'] ?? '.', file)), {
      hints,
    })
    for (const { problems, notes } of tables)
      for (const { cell, reason } of [...problems, ...notes]) say(`${cell}: ${reason.en}`)
    for (const { cell, reason } of refused) say(`${cell}: ${reason.en}`)
    if (tables.length === 0) return 2
    process.stdout.write(draftCsv(tables.flatMap(({ figures }) => figures)))
    return tables.some(({ problems }) => problems.length > 0) ? 1 : 0
  } catch (error) {
    if (!(error instanceof FileRefused) && !(error instanceof Error && 'code' in error)) throw error
    say(`${file}: ${error.message}`)
    return 2
  }
}

function hintsFrom(values: { period?: string; currency?: string; flow?: string }): TableHints {
  const hints: { -readonly [Key in keyof TableHints]: TableHints[Key] } = {}
  if (values.period !== undefined) {
    const { year, first, last } = parsePeriod(values.period)
    Object.assign(hints, { year, lastMonth: last, isCumulative: first === 1 && last > 1 })
  }
  if (values.currency !== undefined) hints.currency = oneOf<Currency>('--currency', values.currency, ['CNY', 'USD'])
  if (values.flow !== undefined) hints.flow = oneOf<Flow>('--flow', values.flow, ['exports', 'imports'])
  return hints
}

function oneOf<T extends string>(name: string, found: string, allowed: readonly T[]): T {
  const match = allowed.find((one) => one === found)
  if (match === undefined) throw new RangeError(`${name}: expected ${allowed.join(' or ')}, found "${found}"`)
  return match
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
