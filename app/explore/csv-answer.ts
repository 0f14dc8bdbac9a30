import { isRehearsal } from '#server/rehearsal/mode.ts'
import type { Refusal } from '#trade/explore/view-query.ts'
import { invalidRequest } from '../api/v1/problem.ts'
import { csvFile } from '../csv-text.ts'

/** Rows as a CSV file, its cells already printed. */
export function csvAnswer(columns: readonly string[], rows: readonly (readonly string[])[], name: string): Response {
  return csvFileAnswer(csvFile([columns, ...rows].map((row) => row.join(','))), name)
}

/** A whole CSV file. `name` becomes its name; a rehearsal says so in it. */
export function csvFileAnswer(file: string, name: string): Response {
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${isRehearsal() ? 'REHEARSAL-' : ''}tradewire-${name}.csv"`,
      'cache-control': 'no-cache',
    },
  })
}

/** A file is of what was asked or of nothing: an address that is not understood is refused whole. */
export function refusedAnswer(refused: readonly Refusal[]): Response {
  return invalidRequest(
    refused.map(({ parameter, value, valid }) => ({
      parameter,
      value,
      reason: `unknown parameter or value, found "${value}"`,
      ...(valid.length > 0 && { allowed: valid }),
    })),
  )
}
