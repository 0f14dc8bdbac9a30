import { publicOrigin } from '#server/public-origin.ts'
import { isRehearsal } from '#server/rehearsal/mode.ts'

/** What of an installation is nobody's to index: what is behind a sign-in, and walls. */
const PRIVATE = ['/desk', '/account', '/views', '/wall', '/api/auth']

/** For search engines (RFC 9309): a rehearsal's figures are made up, and are to be found nowhere. */
export function GET(request: Request): Response {
  const origin = publicOrigin(new URL(request.url).origin)
  const lines = isRehearsal()
    ? ['User-agent: *', 'Disallow: /']
    : ['User-agent: *', ...PRIVATE.map((path) => `Disallow: ${path}`), '', `Sitemap: ${origin}/sitemap.xml`]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
