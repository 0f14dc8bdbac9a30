import { viewAddress } from '#components/explore/address.ts'
import { viewWords } from '#components/explore/view-words.ts'
import { exploreWords } from '#components/explore/words.ts'
import type { Answers } from '#components/explore/AskBox/answers.ts'
import { database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { newestMonth } from '#server/queries/explore/newest-month.ts'
import { ask } from '#trade/explore/ask/ask.ts'
import { type Held, isHeld, nearestHeld } from '#trade/explore/held.ts'
import { printMonth, type ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { readPreferences } from '../../preferences.ts'

const LONGEST = 200

/** The views that answer `?q=`, in the reader's language: those with figures, and of those without why. Nothing is kept. */
export async function GET(request: Request): Promise<Response> {
  const question = (new URL(request.url).searchParams.get('q') ?? '').slice(0, LONGEST)
  const head = await readHead(database())
  const [{ language }, newest, held] = await Promise.all([
    readPreferences(),
    newestMonth(database(), head.sequence),
    holdings(database(), head, head.sequence),
  ])
  const { views, heard } = ask(question, newest ?? 0)
  const answers: Answers = {
    views: unique(views.flatMap((view) => answer(view, held, language))),
    missed: heard.flatMap(({ text, meaning }) => (meaning === null ? [text] : [])),
  }
  return Response.json(answers, { headers: { 'cache-control': 'no-store' } })
}

type Answer = Answers['views'][number]

/** A view without figures is told with its reason, and the nearest with figures beside it. */
function answer(view: ViewQuery, held: Held, language: Locale): readonly Answer[] {
  const say = exploreWords[language]
  const named = (query: ViewQuery, why: string | null): Answer => ({
    href: why === null ? viewAddress(query) : null,
    name: [viewWords(query, language), spanWords(query, language), say.shownAs[query.shown]]
      .filter(Boolean)
      .join(language === 'en' ? ', ' : '，'),
    why,
  })
  const verdict = isHeld(view, held)
  if (verdict === true) return [named(view, null)]
  const nearest = nearestHeld(view, held)
  const asked = nearest && { ...nearest, from: view.from, to: view.to }
  return [named(view, say.why[verdict]), ...(asked ? [named(asked, null)] : [])]
}

/** `January 2024 to the latest`; null where no period is asked for. */
function spanWords({ from, to }: ViewQuery, language: Locale): string | null {
  if (from === null && to === null) return null
  const say = exploreWords[language]
  const month = (ordinal: number) => formatPeriod(printMonth(ordinal), language, 'with-year')
  const blank = language === 'en' ? ' ' : ''
  return [from === null ? null : month(from), say.until, to === null ? say.latestOf : month(to)]
    .filter((part) => part !== null)
    .join(blank)
}

/** Each once; of those without figures the one that was asked for is reason enough. */
function unique(answers: readonly Answer[]): Answer[] {
  const once = [...new Map(answers.map((one) => [one.href ?? one.name, one])).values()]
  return once.filter(({ href }, at) => href !== null || at === 0)
}
