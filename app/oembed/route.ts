import { z } from 'zod'
import { embedHeight, embedPictureAddress, pictureMeasures } from '#components/embed/embed-address.ts'
import { frameCode } from '#components/embed/embed-code.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { publicOrigin } from '#server/public-origin.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { serverLog } from '#server/server-log.ts'
import { open } from '../api/v1/cors.ts'
import { etagOf, isHeldBy } from '../api/v1/etag.ts'
import { type Parameters, wholeNumber } from '../api/v1/parameters.ts'
import { parseQuery } from '../api/v1/parse-query.ts'
import { invalidRequest, problem } from '../api/v1/problem.ts'
import { embeddedAt, type Found } from './embedded-at.ts'

const LENGTH_AT_MOST = 2_000
/** Px: as wide as a column of text where nothing is said, and as the sheet of an embed at most. */
const [WIDE, WIDEST] = [720, 960]
/** An answer names addresses, and no figure: it may be kept for a day. */
const KEPT_SECONDS = 86_400

const side = wholeNumber(1, 10_000).optional()
const SHAPE = {
  url: {
    schema: z.string().max(LENGTH_AT_MOST, { error: `expected at most ${LENGTH_AT_MOST} characters` }),
    example: '/releases/GACC-2024-12-flash',
    says: { en: 'The whole address of the explorer’s page or of a release’s.', zh: '数据页或发布页的完整网址。' },
  },
  maxwidth: { schema: side, example: 600, says: { en: 'Px at most.', zh: '最大宽度（像素）。' } },
  maxheight: { schema: side, example: 400, says: { en: 'Px at most.', zh: '最大高度（像素）。' } },
  format: {
    schema: z.enum(['json', 'xml'], { error: 'unknown value' }).default('json'),
    example: 'json',
    says: { en: 'JSON; XML is not written.', zh: 'JSON；不提供XML。' },
  },
} as const satisfies Parameters

/** What to put into another's page for the address of one of ours, by oEmbed 1.0 (https://oembed.com, docs/embeds.md). */
export async function GET(request: Request): Promise<Response> {
  return open(await answer(request))
}

async function answer(request: Request): Promise<Response> {
  const here = new URL(request.url)
  const asked = parseQuery(here, {}, SHAPE)
  if ('invalid' in asked) return invalidRequest(asked.invalid)
  const { url, format, ...room } = asked.query
  if (format === 'xml') return problem('not-written', 'oEmbed is answered in JSON.')
  if (isRehearsal()) return problem('not-found', 'Nothing of a rehearsal is embedded: its figures are made up.')
  try {
    const origin = publicOrigin(`http://${request.headers.get('host') ?? here.host}`)
    const head = await readHead(database())
    const found = await embeddedAt(url, origin)
    if ('unknown' in found) return problem('not-found', found.unknown)
    const headers = { etag: etagOf(head), 'cache-control': 'no-cache' }
    if (isHeldBy(request, headers.etag)) return new Response(null, { status: 304, headers })
    return Response.json(described(found, origin, room), { headers })
  } catch (error) {
    serverLog().error({ err: error, url: request.url }, 'an oEmbed answer could not be written')
    return problem('failed', 'The answer could not be written. Ask again in a moment.')
  }
}

function described(
  { what, manner, title }: Found,
  origin: string,
  { maxwidth, maxheight }: { readonly maxwidth?: number | undefined; readonly maxheight?: number | undefined },
) {
  const width = Math.min(maxwidth ?? WIDE, WIDEST)
  const natural = embedHeight(what, width)
  const height = Math.min(maxheight ?? natural, natural)
  const picture = pictureMeasures(what)
  const fits = picture.width <= (maxwidth ?? picture.width) && picture.height <= (maxheight ?? picture.height)
  const theme = manner.theme === 'dark' ? 'dark' : 'light'
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Tradewire',
    provider_url: origin,
    title,
    cache_age: KEPT_SECONDS,
    html: frameCode({ what, manner, origin, title }, { width: String(width), height }),
    width,
    height,
    // One that is larger than was asked for may not be named, and ours are of one size.
    ...(fits && {
      thumbnail_url: origin + embedPictureAddress(what, { language: manner.language, theme }),
      thumbnail_width: picture.width,
      thumbnail_height: picture.height,
    }),
  }
}
