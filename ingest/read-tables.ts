import type { Problem, TableReading } from './draft.ts'
import type { TableHints } from './gacc/head.ts'
import { readTable } from './gacc/read-table.ts'
import { TableRefused } from './gacc/refused.ts'
import type { Sheet } from './sheet.ts'

/** What a file was understood to hold: its sheets as they stand, the tables read, and why a sheet is none that we read. */
export interface FileReading {
  readonly sheets: readonly Sheet[]
  readonly tables: readonly TableReading[]
  readonly refused: readonly Problem[]
}

/** Reads every sheet that is an official table. `hints`: what whoever hands the file in says where its tables do not. */
export function readTables(sheets: readonly Sheet[], hints: TableHints = {}): FileReading {
  const tables: TableReading[] = []
  const refused: Problem[] = []
  for (const sheet of sheets) {
    try {
      tables.push(readTable(sheet, hints))
    } catch (error) {
      if (!(error instanceof TableRefused)) throw error
      refused.push({ cell: error.cell, reason: error.reason })
    }
  }
  return { sheets, tables, refused }
}
