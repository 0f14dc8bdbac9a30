import type { Metadata } from 'next'
import { fileAddress } from '#components/explore/file-address.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { askedOrigin } from './asked-origin.ts'

/** What a page is shown by where somebody shares its link: the picture of a view, by its whole address, which readers of links ask for. */
export async function sharedPicture(query: ViewQuery, title: string, language: Locale): Promise<Metadata> {
  return shown((await askedOrigin()) + fileAddress('png', query, language), { width: 1600, height: 900 }, title)
}

/** The same of a release that has words of its own: its card, as it stands when it is asked for. */
export async function sharedCard(code: ReleaseCode, title: string, language: Locale): Promise<Metadata> {
  const lang = language === 'en' ? '' : `?lang=${language}`
  return shown(`${await askedOrigin()}/releases/${code}/card.png${lang}`, { width: 1200, height: 630 }, title)
}

function shown(url: string, measures: { readonly width: number; readonly height: number }, title: string): Metadata {
  return {
    openGraph: { type: 'article', siteName: 'Tradewire', title, images: [{ url, ...measures, alt: title }] },
    twitter: { card: 'summary_large_image', title, images: [url] },
  }
}
