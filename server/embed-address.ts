/** The documents that are made for other sites' pages: exactly these addresses, whatever else lies under /embed. */
const EMBEDS = /^\/embed\/(?:explore|latest|releases\/[A-Z][\w.-]*)$/

/** Whether `url`, as a request names it, is one of them: it may stand in anybody's frame, and neither reads nor sets a cookie. */
export function isEmbed(url: string | undefined): boolean {
  return EMBEDS.test(url?.split('?')[0] ?? '')
}
