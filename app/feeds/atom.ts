import { Feed } from 'feed'
import type { Locale } from '#trade/format/locale.ts'

/** One thing that a feed tells. Instants as ISO texts; `text` is plain. */
export interface AtomEntry {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly url: string
  readonly publishedAt: string
  readonly updatedAt: string
}

/** An Atom feed (RFC 4287), its entries in the order given: the newest first. */
export function atom(
  about: {
    readonly id: string
    readonly title: string
    readonly subtitle: string
    readonly page: string
    readonly self: string
    readonly language: Locale
  },
  entries: readonly AtomEntry[],
): string {
  const newest = entries.map(({ updatedAt }) => updatedAt).reduce((a, b) => (a > b ? a : b), EMPTY_SINCE)
  const feed = new Feed({
    id: about.id,
    title: about.title,
    description: about.subtitle,
    link: about.page,
    feedLinks: { atom: about.self },
    language: about.language === 'zh' ? 'zh-CN' : 'en',
    generator: 'Tradewire',
    author: { name: 'Tradewire' },
    copyright: 'Figures: General Administration of Customs of China',
    updated: new Date(newest),
  })
  for (const { id, title, text, url, publishedAt, updatedAt } of entries)
    feed.addItem({
      id,
      title: escaped(title),
      link: url,
      description: escaped(text),
      published: new Date(publishedAt),
      date: new Date(updatedAt),
    })
  return feed.atom1()
}

// A feed has to say of when it is, also while there is nothing in it.
const EMPTY_SINCE = '1970-01-01T00:00:00.000Z'

/** The library writes titles and summaries as HTML: what is plain text is escaped for it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
