import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

/** Where the official history lies, as CSV files (prisma/history/SOURCES.md). */
export const HISTORY_DIRECTORY = fileURLToPath(new URL('../../prisma/history/', import.meta.url))

/** The rows of `<directory>/<name>.csv`, by column name. Cells are trimmed of nothing: a cell is what the source printed. */
export function readHistory<Column extends string>(
  directory: string,
  name: string,
): readonly Readonly<Record<Column, string>>[] {
  return parse(readFileSync(join(directory, `${name}.csv`)), { columns: true, bom: true })
}

/** A printed number without its thousands separators; null where the cell is empty. Throws RangeError on anything but a number. */
export function printedNumber(cell: string): string | null {
  const plain = cell.replaceAll(',', '')
  if (plain === '') return null
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new RangeError(`expected a number as printed, found "${cell}"`)
  return plain
}

/**
 * An address a reader can open, where `source` holds one. Repositories are named as `github.com/owner/name path @commit` or
 * `github.com/owner/name@commit:path`; a page that was stored without its address stays in words.
 */
export function sourceAddress(source: string): string {
  const page = /https?:\/\/\S+/.exec(source)
  if (page) return page[0]
  const file = /github\.com\/([\w.-]+\/[\w.-]+)@(\w+):(\S+)/.exec(source)
  if (file) return `https://github.com/${file[1]}/blob/${file[2]}/${file[3]}`
  const repository = /github\.com\/([\w.-]+\/[\w.-]+)(?: (\S+\.csv))? @(\w+)/.exec(source)
  if (repository?.[2]) return `https://github.com/${repository[1]}/blob/${repository[3]}/${repository[2]}`
  if (repository) return `https://github.com/${repository[1]}/tree/${repository[3]}`
  return source
}
