import type { HandedMapping } from '#ingest/mapped/handed-mapping.ts'
import type { FileReading } from '#ingest/read-tables.ts'
import { processWide } from '../process-wide.ts'

export { FILE_BYTES_AT_MOST } from '#ingest/read/limits.ts'

/** Reads a file's bytes into tables, by the mappings handed in where no official layout does, somewhere that can be killed. Rejects with FileRefused. */
export type TableReader = (
  bytes: Uint8Array,
  known: { readonly mappings: readonly HandedMapping[] },
) => Promise<FileReading>

/**
 * The reader of this process. Pages are bundled, and a bundle cannot start a worker from our sources: whoever runs us unbundled
 * (server/main.ts) hands in the reader first.
 */
export function tableReader(): TableReader {
  return processWide<TableReader>('table-reader', () => () => {
    throw new Error('no reader of tables was handed in')
  })
}

export function handInTableReader(reader: TableReader): void {
  processWide('table-reader', () => reader)
}
