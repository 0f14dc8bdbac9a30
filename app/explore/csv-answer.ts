import { isRehearsal } from '#server/rehearsal/mode.ts'
import type { Refusal } from '#trade/explore/view-query.ts'
import { invalidRequest } from '../api/v1/problem.ts'

// Excel reads a file as UTF-8, and so 中文 as such, only behind this mark.
const BYTE_ORDER_MARK = '\uFEFF'

/** Rows as a CSV file, its cells already printed. `name` becomes the file's name; a rehearsal says so in it. */
export function csvAnswer(columns: readonly string[], rows: readonly (readonly string[])[], name: string): Response {
  const lines = [columns, ...rows].map((row) => row.join(','))
  return new Response(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`, {
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
