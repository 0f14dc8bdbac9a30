import type { Metadata } from 'next'
import { fileAddress } from '#components/explore/file-address.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { askedOrigin } from './asked-origin.ts'

/** What a page is shown by where somebody shares its link: the picture of a view, by its whole address, which readers of links ask for. */
export async function sharedPicture(query: ViewQuery, title: string, language: Locale): Promise<Metadata> {
  const url = (await askedOrigin()) + fileAddress('png', query, language)
  return {
    openGraph: {
      type: 'article',
      siteName: 'Tradewire',
      title,
      images: [{ url, width: 1600, height: 900, alt: title }],
    },
    twitter: { card: 'summary_large_image', title, images: [url] },
  }
}
