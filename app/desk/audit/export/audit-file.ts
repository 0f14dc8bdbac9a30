import type { AuditRow } from '#server/desk/read-audit.ts'
import { BYTE_ORDER_MARK, csvText } from '../../../csv-text.ts'

/** The forms the record leaves the desk in. */
export type AuditForm = 'csv' | 'json'

export const MEDIA_TYPES: Record<AuditForm, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const COLUMNS = ['id', 'at', 'actor', 'name', 'action', 'subject', 'address', 'before', 'after'] as const

/** The record as a file, piece by piece as it is read; `names` of accounts by id. */
export async function* auditFile(
  pages: AsyncIterable<readonly AuditRow[]>,
  form: AuditForm,
  names: Readonly<Record<string, string>>,
): AsyncGenerator<string> {
  if (form === 'csv') {
    yield `${BYTE_ORDER_MARK}${COLUMNS.join(',')}\r\n`
    for await (const rows of pages) yield rows.map((row) => `${csvLine(row, names[row.actor] ?? '')}\r\n`).join('')
    return
  }
  let before = '[\n'
  for await (const rows of pages) {
    yield before + rows.map((row) => JSON.stringify({ ...row, name: names[row.actor] ?? null })).join(',\n')
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

function csvLine({ id, at, actor, action, subject, address, before, after }: AuditRow, name: string): string {
  const told = [before, after].map((content) => (content === null ? '' : JSON.stringify(content)))
  return [id, at.toISOString(), actor, name, action, subject, address ?? '', ...told].map(csvText).join(',')
}
