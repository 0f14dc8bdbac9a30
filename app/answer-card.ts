import { z } from 'zod'
import { PICTURE_THEMES } from '#components/explore/file-address.ts'
import { widthIn } from '#components/explore/picture/width-of.ts'
import { cardPicture } from '#components/releases/card/card-picture.ts'
import { press, PressBusy } from '#server/press/press.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'
import { serverLog } from '#server/server-log.ts'
import { LOCALES } from '#trade/format/locale.ts'
import { etagOf, isHeldBy } from './api/v1/etag.ts'
import type { Parameters } from './api/v1/parameters.ts'
import { parseQuery } from './api/v1/parse-query.ts'
import { invalidRequest, later, problem } from './api/v1/problem.ts'
import { cardFacts } from './card-facts.ts'
import { forOthers, KEPT_A_MOMENT } from './for-others.ts'
import { headlineOf, type LATEST } from './headline.ts'
import { pressMade } from './press-made.ts'

const SHAPE = {
  lang: {
    schema: z.enum(LOCALES, { error: 'unknown value' }).default('en'),
    example: 'zh',
    says: { en: 'The picture’s language.', zh: '语言。' },
  },
  theme: {
    schema: z.enum(PICTURE_THEMES, { error: 'unknown value' }).default('light'),
    example: 'dark',
    says: { en: 'Light or dark.', zh: '浅色或深色。' },
  },
} as const satisfies Parameters

/**
 * The picture of a release's headline (components/releases/card), or of the newest one's: as it stands now, corrections included. A
 * release that is not published has none. What is not known in the address is refused by name.
 */
export async function answerCard(request: Request, code: string | typeof LATEST): Promise<Response> {
  return forOthers(await card(request, code))
}

async function card(request: Request, code: string | typeof LATEST): Promise<Response> {
  const asked = parseQuery(new URL(request.url), {}, SHAPE)
  if ('invalid' in asked) return invalidRequest(asked.invalid)
  const { lang: language, theme } = asked.query
  try {
    const headline = await headlineOf(code)
    if (!headline) return problem('not-found', 'No release with a headline figure is published under this address.')
    const { head, notice } = headline
    const headers = {
      etag: etagOf(head, `${language}.${theme}`),
      'cache-control': KEPT_A_MOMENT,
      'content-disposition': `inline; filename="${isRehearsal() ? 'REHEARSAL-' : ''}tradewire-${notice.code}-at-${head.sequence}.png"`,
      'x-tradewire-sequence': String(head.sequence),
    }
    if (isHeldBy(request, headers.etag)) return new Response(null, { status: 304, headers })
    const question = JSON.stringify(['card', head.epoch, head.sequence, notice.code, language, theme])
    const made = await pressMade(question, request, async () => {
      const widthOf = widthIn(await press().measures())
      return { kind: 'png', theme, svg: cardPicture(await cardFacts(headline, language, widthOf), language, widthOf) }
    })
    if (made instanceof Response) return made
    return new Response(made, { headers: { ...headers, 'content-type': 'image/png' } })
  } catch (error) {
    if (error instanceof PressBusy)
      return later('busy', 'As many pictures as this node makes at a time are waiting.', error.retryAfterSeconds)
    serverLog().error({ err: error, url: request.url }, 'a card could not be drawn')
    return problem('failed', 'The picture could not be drawn. The figures are safe; ask again in a moment.')
  }
}
