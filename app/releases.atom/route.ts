import { feedPath } from '#components/releases/FeedLink.tsx'
import { releaseTitle } from '#components/releases/release-title.ts'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { carried } from '#server/queries/releases/carried.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { amendmentReason } from '#trade/format/amendment-reason.ts'
import { formatRelease } from '#trade/format/format-release.ts'
import { answerFeed } from '../feeds/answer-feed.ts'
import { atom } from '../feeds/atom.ts'
import { feedId, lastingId } from '../feeds/lasting-id.ts'

/** Who asks once a week misses none: two years of flashes, reports and detail. */
const ENTRIES_AT_MOST = 100

/** The newest releases as an Atom feed, each under one id for ever; one that was corrected or withdrawn is updated (docs/api.md). */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'application/atom+xml', async ({ head, language, origin }) => {
    const [all, cuts] = await Promise.all([
      listReleases(database(), {}, head.sequence),
      carried(database(), head.sequence),
    ])
    const say = releaseWords[language]
    const entries = all
      .toReversed()
      .slice(0, ENTRIES_AT_MOST)
      .map(({ notice }) => {
        const { code, publishedAt, amended, state, sentences } = notice
        const headline = releaseTitle(notice, cuts.get(notice.sequence) ?? [], language)
        const stamp = amended ? [`${say.states[state]}: ${amendmentReason(amended, language)}`] : []
        return {
          id: lastingId(origin, publishedAt, code),
          title: headline,
          text: [formatRelease(notice, language), ...stamp, sentences?.standfirst[language] ?? '']
            .filter(Boolean)
            .join('. '),
          url: `${origin}/releases/${code}`,
          publishedAt,
          updatedAt: amended?.at ?? publishedAt,
        }
      })
    const self = origin + feedPath('/releases.atom', language)
    return atom(
      {
        id: feedId(origin, `releases-${language}`),
        title: say.feedTitle,
        subtitle: say.feedLead,
        page: `${origin}/releases`,
        self,
        language,
      },
      entries,
    )
  })
}
