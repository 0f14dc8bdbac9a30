import { FILE_FORMS, type FileForm } from '#components/explore/file-address.ts'
import { database } from '#server/database/client.ts'
import { type Head, readHead } from '#server/log/head.ts'
import { press, PressBusy } from '#server/press/press.ts'
import { placeOf, sequenceAt } from '#server/queries/observations/as-of.ts'
import { publicOrigin } from '#server/public-origin.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { serverLog } from '#server/server-log.ts'
import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import { etagOf, isHeldBy } from '../../api/v1/etag.ts'
import { later, problem } from '../../api/v1/problem.ts'
import { pressMade } from '../../press-made.ts'
import { type AskedFile, askedFile } from './asked-file.ts'
import { type FileFacts, fileFacts } from './file-facts.ts'
import { viewCsv } from './view-csv.ts'
import { viewJson } from './view-json.ts'
import { viewPicture } from './view-picture.ts'
import { viewWorkbook } from './view-workbook.ts'

/**
 * The view of an address in one form. An address that names its place in the past is pinned: it never has another answer, and may
 * be kept for ever. Any other is answered by the newest figures, and kept by others as `kept` says. What is made of figures is made once.
 */
export async function answerFile(request: Request, form: FileForm, kept = 'no-cache'): Promise<Response> {
  const url = new URL(request.url)
  const asked = askedFile(url, form)
  if ('refused' in asked) return asked.refused
  try {
    const head = await readHead(database())
    const sequence = await sequenceAt(database(), head.sequence, placeOf(asked.query.asOf))
    const isPinned = isPast(asked.query, sequence, head)
    const headers = headersOf(asked, head, sequence, isPinned, kept)
    if (isHeldBy(request, headers.etag)) return new Response(null, { status: 304, headers })
    const origin = publicOrigin(url.origin)
    const read = () => fileFacts(asked.query, head, sequence, isPinned, origin)
    const question = JSON.stringify([
      head.epoch,
      sequence,
      isPinned,
      origin,
      printView(asked.query),
      { ...asked, query: null },
    ])
    const bytes = await bytesOf(asked, read, question, request)
    return bytes instanceof Response
      ? bytes
      : new Response(bytes, { headers: { ...headers, 'content-type': FILE_FORMS[form].type } })
  } catch (error) {
    if (error instanceof PressBusy)
      return later(
        'busy',
        'As many pictures and workbooks as this node makes at a time are waiting.',
        error.retryAfterSeconds,
      )
    serverLog().error({ err: error, url: request.url }, 'a view could not be put into a file')
    return problem('failed', 'The file could not be made. The figures are safe; ask again in a moment.')
  }
}

/** A text is written here, all else by the press. Else why there is none. */
async function bytesOf(
  asked: AskedFile,
  read: () => Promise<FileFacts>,
  question: string,
  request: Request,
): Promise<string | Uint8Array<ArrayBuffer> | Response> {
  const { form, theme, language } = asked
  if (form === 'csv') return viewCsv(await read())
  if (form === 'json') return viewJson(await read())
  const made = await pressMade(question, request, async () => {
    const facts = await read()
    if (form === 'xlsx') return { kind: 'workbook', sheets: await viewWorkbook(facts, language) }
    if (facts.verdict !== true || facts.view.at === null) return null
    return { kind: form, theme, svg: viewPicture(facts, asked, await press().measures()) }
  })
  return made ?? problem('not-found', 'No figures are held for this view, so nothing can be drawn.')
}

/** Whether what the address names is past for good: a place the log has, or an instant after which something was published. */
function isPast({ asOf }: ViewQuery, sequence: number, head: Head): boolean {
  return typeof asOf === 'number' ? asOf <= head.sequence : asOf !== null && sequence < head.sequence
}

function headersOf(asked: AskedFile, head: Head, sequence: number, isPinned: boolean, kept: string) {
  // The next rehearsal has the same places with other figures.
  const lasts = isPinned && !isRehearsal()
  const disposition = FILE_FORMS[asked.form].isPicture || asked.form === 'json' ? 'inline' : 'attachment'
  return {
    etag: etagOf({ epoch: head.epoch, sequence }),
    'cache-control': lasts ? 'public, max-age=31536000, immutable' : kept,
    'content-disposition': `${disposition}; filename="${nameOf(asked, sequence)}"`,
    'x-tradewire-sequence': String(sequence),
  }
}

/** `tradewire-exports-USA-usd-at-304.csv`: what it is, and the place in the log it was read at. */
function nameOf({ query, form, size }: AskedFile, sequence: number): string {
  const parts = [
    isRehearsal() ? 'REHEARSAL-tradewire' : 'tradewire',
    query.flow,
    query.counted === 'value' ? null : query.counted,
    query.partner,
    query.goods?.code,
    query.split === 'nothing' ? null : query.split,
    query.currency.toLowerCase(),
    query.shown === 'growth' ? null : query.shown,
    FILE_FORMS[form].isPicture && size !== 'wide' ? size : null,
    `at-${sequence}`,
  ]
  return `${parts.filter(Boolean).join('-')}.${form}`
}
