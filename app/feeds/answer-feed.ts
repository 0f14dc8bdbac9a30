import { z } from 'zod'
import { database } from '#server/database/client.ts'
import { type Head, readHead } from '#server/log/head.ts'
import { publicOrigin } from '#server/public-origin.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { serverLog } from '#server/server-log.ts'
import { LOCALES, type Locale } from '#trade/format/locale.ts'
import { etagOf, isHeldBy } from '../api/v1/etag.ts'
import type { Parameters } from '../api/v1/parameters.ts'
import { parseQuery } from '../api/v1/parse-query.ts'
import { invalidRequest, problem } from '../api/v1/problem.ts'

/** What a feed is written from: the log's head it was asked at, its language, and what people type before a path. */
export interface FeedAsked {
  readonly head: Head
  readonly language: Locale
  readonly origin: string
}

const SHAPE = {
  // A reader of feeds has no settings here: its address says the language.
  lang: {
    schema: z.enum(LOCALES, { error: 'unknown value' }).default('en'),
    example: 'zh',
    says: { en: 'The feed’s language.', zh: '语言。' },
  },
} as const satisfies Parameters

/**
 * Answers with the text that `write` makes, as `type`. Only a publication changes it: who holds this place of the log gets 304. An
 * unknown parameter or value is refused by name.
 */
export async function answerFeed(
  request: Request,
  type: string,
  write: (asked: FeedAsked) => Promise<string>,
): Promise<Response> {
  if (isRehearsal()) return problem('not-found', 'A rehearsal has no feeds: its figures are made up.')
  const url = new URL(request.url)
  const asked = parseQuery(url, {}, SHAPE)
  if ('invalid' in asked) return invalidRequest(asked.invalid)
  try {
    const head = await readHead(database())
    const { lang: language } = asked.query
    const headers = { etag: etagOf(head, language), 'cache-control': 'no-cache' }
    if (isHeldBy(request, headers.etag)) return new Response(null, { status: 304, headers })
    const text = await write({ head, language, origin: publicOrigin(url.origin) })
    return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } })
  } catch (error) {
    serverLog().error({ err: error, url: request.url }, 'a feed could not be written')
    return problem('failed', 'The feed could not be written. Ask again in a moment.')
  }
}
