import { z } from 'zod'
import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import type { Head } from '#server/log/head.ts'
import { mayOrder } from '#server/press/may-order.ts'
import type { Sheet } from '#server/press/order.ts'
import { press } from '#server/press/press.ts'
import { publicOrigin } from '#server/public-origin.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { LOCALES, type Locale } from '#trade/format/locale.ts'
import { BYTE_ORDER_MARK } from '../../csv-text.ts'
import { inTurns } from '../../explore/files/in-turns.ts'
import type { Operation } from './operation.ts'
import { later, Refused } from './problem.ts'
import { cellsOf, csvLine, type TableColumn, tableColumns } from './table-columns.ts'

/** An answer, as far as every list is alike. */
export type ListAnswer = Readonly<Record<string, unknown>> & { readonly next?: string | null }

interface FileAsked {
  readonly request: Request
  readonly format: 'csv' | 'xlsx'
  readonly bom: boolean
  readonly at: number
  readonly head: Head
  readonly headers: Readonly<Record<string, string>>
  readonly address: string
}

/** The list of an answer as CSV or a workbook. Throws Refused where an address has asked for too many workbooks, PressBusy from the press. */
export async function tableFile(operation: Operation, answer: ListAnswer, asked: FileAsked): Promise<Response> {
  const { format, bom, at, headers } = asked
  const columns = columnsOf(operation)
  const rows = await inTurns((answer[operation.list ?? ''] ?? []) as readonly unknown[], (row) => cellsOf(row, columns))
  const name = `${isRehearsal() ? 'REHEARSAL-' : ''}tradewire-${operation.id}-at-${at}.${format}`
  const file = { ...headers, 'content-disposition': `attachment; filename="${name}"` }
  if (format === 'csv') {
    const lines = [columns.map(({ head }) => head).join(','), ...rows.map((row) => csvLine(row, columns))]
    const text = `${bom ? BYTE_ORDER_MARK : ''}${lines.join('\r\n')}\r\n`
    return new Response(text, { headers: { ...file, 'content-type': 'text/csv; charset=utf-8' } })
  }
  if (!mayOrder(asked.address, performance.now()))
    throw new Refused(later('too-many', 'Many workbooks were asked for from this address.', 10))
  const sheets = [{ name: 'Figures', hasHead: true, columns, rows }, notes(operation, asked)]
  const workbook = await press().make({ kind: 'workbook', sheets })
  return new Response(workbook, { headers: { ...file, 'content-type': WORKBOOK } })
}

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The columns of an operation's list; none where it is no table. */
export function columnsOf({ answer, list }: Operation): readonly TableColumn[] {
  const field = list === null ? undefined : answer.shape[list]
  return field instanceof z.ZodArray ? tableColumns(field.element as z.ZodType) : []
}

/** What the table is, where it was read and on which terms, in both languages. */
function notes({ title }: Operation, { request, at, head }: FileAsked): Sheet {
  const { pathname, search, origin } = new URL(request.url)
  const address = `${publicOrigin(origin)}${pathname}${search}`
  const place: Record<Locale, string> = {
    en: `Read at publication ${at} of the log, epoch ${head.epoch}.`,
    zh: `按日志第${at}次发布读取，纪元${head.epoch}。`,
  }
  const row = (language: Locale) => {
    const say = takeAwayWords[language]
    return [
      ...(isRehearsal() ? [[say.rehearsal, null, null]] : []),
      [say.title, title[language], null],
      [say.log, place[language], null],
      [say.address, null, address],
      [say.licence, say.agency, null],
      [null, say.terms, null],
      [say.statuses, say.statusTells, null],
      [say.digits, say.digitsTells, null],
      [],
    ]
  }
  return {
    name: 'Notes',
    hasHead: false,
    columns: [
      { head: '', width: 24, kind: 'text' },
      { head: '', width: 110, kind: 'text' },
      { head: '', width: 80, kind: 'address' },
    ],
    rows: LOCALES.flatMap(row),
  }
}
