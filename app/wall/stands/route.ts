import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { standing } from '#server/walls/stands.ts'
import { isScreenLayout } from '#trade/wall/screen.ts'

const asked = z.strictObject({ of: z.string().refine(isScreenLayout) })

/** How a layout or a playlist stands: `{ stands }`, another text once it was changed, null where there is none such. */
export async function GET(request: Request): Promise<Response> {
  const read = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!read.success) return new Response('expected of=layout:NAME or of=playlist:NAME\n', { status: 400 })
  return Response.json(
    { stands: await standing(database(), read.data.of) },
    { headers: { 'cache-control': 'no-store' } },
  )
}
