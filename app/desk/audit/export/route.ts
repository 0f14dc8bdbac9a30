import { accountNames } from '#server/accounts/list-accounts.ts'
import { NotAllowed, NotSignedIn, requireActor, SecondFactorDue } from '#server/accounts/require-actor.ts'
import { database } from '#server/database/client.ts'
import { auditPages } from '#server/desk/audit-pages.ts'
import { audit } from '#server/publish/audit.ts'
import { auditFile, MEDIA_TYPES } from './audit-file.ts'

/** The whole record as CSV or JSON, sent as it is read. For administrators, and told in the record itself. */
export async function GET(request: Request): Promise<Response> {
  try {
    const by = await requireActor(request.headers, 'admin')
    const form = new URL(request.url).searchParams.get('form') === 'json' ? 'json' : 'csv'
    const names = await accountNames()
    await audit(database(), by, 'audit.exported', 'desk', null, { form })
    const day = new Date().toISOString().slice(0, 10)
    return new Response(streamOf(auditFile(auditPages(), form, names)), {
      headers: {
        'content-type': MEDIA_TYPES[form],
        'content-disposition': `attachment; filename="tradewire-log-${day}.${form}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof NotSignedIn) return refused(401, error.message)
    if (error instanceof NotAllowed || error instanceof SecondFactorDue) return refused(403, error.message)
    throw error
  }
}

function refused(status: number, words: string): Response {
  return new Response(`${words}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** Asked for piece by piece, by whoever reads it; let go when they leave. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
