import { feedPath } from '#components/releases/FeedLink.tsx'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { listAmendments } from '#server/queries/releases/list-amendments.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import { answerFeed } from '../feeds/answer-feed.ts'
import { atom } from '../feeds/atom.ts'
import { feedId, lastingId } from '../feeds/lasting-id.ts'

/** Every correction and withdrawal as an Atom feed, the newest first: none is ever left out (docs/api.md). */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'application/atom+xml', async ({ head, language, origin }) => {
    const say = releaseWords[language]
    const amendments = await listAmendments(database(), head.sequence)
    const self = origin + feedPath('/corrections.atom', language)
    return atom(
      {
        id: feedId(origin, `corrections-${language}`),
        title: say.amendmentsTitle,
        subtitle: say.amendmentsLead,
        page: `${origin}/corrections`,
        self,
        language,
      },
      amendments.map(({ kind, at, release, stage, period, reason, errorWas, sequence }) => ({
        id: lastingId(origin, at, `${release}-${kind}-${sequence}`),
        title: `${say.entry[kind]}: ${formatRelease({ stage, period }, language)}`,
        text: `${reason[language]} ${errorWas === 'ours' ? say.errorOurs : say.errorAgency}`,
        url: `${origin}/corrections#amendment-${sequence}`,
        publishedAt: at,
        updatedAt: at,
      })),
    )
  })
}
