import { database } from '#server/database/client.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { answerFeed } from '../feeds/answer-feed.ts'

const PAGES = ['/', '/releases', '/calendar', '/corrections', '/explore', '/method']

/** Every public page and when it last changed, for search engines (sitemaps.org). */
export function GET(request: Request): Promise<Response> {
  return answerFeed(request, 'application/xml', async ({ head, origin }) => {
    const releases = await listReleases(database(), {}, head.sequence)
    const newest = releases.at(-1)?.notice.publishedAt ?? null
    const places = [
      ...PAGES.map((path) => place(origin + path, newest)),
      ...releases.map(({ notice: { code, amended, publishedAt } }) =>
        place(`${origin}/releases/${code}`, amended?.at ?? publishedAt),
      ),
    ]
    return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join('\n')}\n</urlset>\n`
  })
}

/** Addresses of ours have no sign in them that XML would have to have escaped. */
function place(url: string, changedAt: string | null): string {
  return `<url><loc>${url}</loc>${changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>`}</url>`
}
