import type { Problem, TableReading } from './draft.ts'
import type { TableHints } from './gacc/head.ts'
import { readFigure } from './gacc/printed-number.ts'
import { readTable } from './gacc/read-table.ts'
import { TableRefused } from './gacc/refused.ts'
import { completed } from './mapped/completed.ts'
import { fingerprint } from './mapped/fingerprint.ts'
import type { HandedMapping } from './mapped/handed-mapping.ts'
import { readMapped } from './mapped/read-mapped.ts'
import type { Sheet } from './sheet.ts'

/** What a file was understood to hold: its sheets as they stand, the tables read, and why a sheet is none that we read. */
export interface FileReading {
  readonly sheets: readonly Sheet[]
  readonly tables: readonly TableReading[]
  readonly refused: readonly Problem[]
  /** Sheets that no official layout reads whole, and in which a person may point out what is what. */
  readonly unfamiliar: readonly UnfamiliarSheet[]
}

export interface UnfamiliarSheet {
  readonly sheet: string
  /** The fingerprint under which the mapping for it is known; null where none was handed in. */
  readonly fingerprint: string | null
  /** Whether the mapping did read it: a sheet may contradict it, or lack the period that was typed the last time. */
  readonly isReadByIt: boolean
}

/**
 * Reads every sheet that is an official table, and by the mappings handed in what those leave unread: an official layout goes first.
 * `hints`: what whoever hands the file in says where its tables do not.
 */
export function readTables(
  sheets: readonly Sheet[],
  hints: TableHints = {},
  mappings: readonly HandedMapping[] = [],
): FileReading {
  const tables: TableReading[] = []
  const refused: Problem[] = []
  const unfamiliar: UnfamiliarSheet[] = []
  for (const sheet of sheets) {
    const layout = attempt(() => readTable(sheet, hints))
    if (!('refused' in layout) && layout.isReadWhole) {
      tables.push(layout)
      continue
    }
    const found = mappings.find((handed) => isFor(handed, sheet))
    const mapped = found && !isKnown(layout) ? attempt(() => readMapped(sheet, found.mapping, found.period)) : null
    if (!isKnown(layout) && hasFigures(sheet))
      unfamiliar.push({
        sheet: sheet.name,
        fingerprint: found ? fingerprint(sheet, found.mapping.firstRow) : null,
        isReadByIt: mapped !== null && !('refused' in mapped),
      })
    const reading = together(layout, mapped)
    if ('refused' in reading) refused.push(reading.refused)
    else tables.push(reading)
  }
  return { sheets, tables, refused, unfamiliar }
}

type Attempt = TableReading | { readonly refused: Problem; readonly isKnown: boolean }

function attempt(read: () => TableReading): Attempt {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error
    return { refused: { cell: error.cell, reason: error.reason }, isKnown: error.isKnown }
  }
}

const isKnown = (layout: Attempt) => 'refused' in layout && layout.isKnown

/** Both readings as one. Where the mapping did not read, that is what is said: somebody made it for this sheet. */
function together(layout: Attempt, mapped: Attempt | null): Attempt {
  if (!mapped) return layout
  if ('refused' in layout) return mapped
  if ('refused' in mapped) return { ...layout, problems: [...layout.problems, mapped.refused] }
  return completed(layout, mapped)
}

function isFor({ for: whom, mapping }: HandedMapping, sheet: Sheet): boolean {
  if ('sheet' in whom) return whom.sheet === sheet.name
  return fingerprint(sheet, mapping.firstRow) === whom.fingerprint
}

/** A label and a number somewhere beside it: a table, whatever it is of. */
function hasFigures({ rows }: Sheet): boolean {
  return rows.some((row) => {
    const label = row.findIndex(({ text }) => /\p{L}/u.test(text))
    return label >= 0 && row.slice(label + 1).some((cell) => readFigure(cell, 'figure').is === 'digits')
  })
}
