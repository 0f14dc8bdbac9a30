import {
  embedAddress,
  type Embedded,
  embedHeight,
  embedPictureAddress,
  type Manner,
  pageAddress,
  pictureMeasures,
} from './embed-address.ts'

/** What is put into another's page: of what, drawn how, and said in words to who cannot see it. `origin` stands before each address. */
export interface Coded {
  readonly what: Embedded
  readonly manner: Manner
  readonly origin: string
  readonly title: string
}

/**
 * The frame, as HTML. Browsers show it and nothing else; a reader of mail or feeds that takes no frames is left with what lies within,
 * the picture as a link. `width` as an attribute has it.
 */
export function frameCode(coded: Coded, { width = '100%', height = embedHeight(coded.what) } = {}): string {
  const { what, manner, origin, title } = coded
  return `<iframe src="${escaped(origin + embedAddress(what, manner))}" title="${escaped(title)}" width="${escaped(width)}" height="${height}" loading="lazy" style="border:0;max-width:100%">${pictureCode(coded)}</iframe>`
}

/** The picture alone, which needs neither scripts nor frames, as a link to its page. */
export function pictureCode({ what, manner: { language, theme }, origin, title }: Coded): string {
  const { width, height } = pictureMeasures(what)
  const picture = embedPictureAddress(what, { language, theme: theme === 'dark' ? 'dark' : 'light' })
  return `<a href="${escaped(origin + pageAddress(what, language))}"><img src="${escaped(origin + picture)}" alt="${escaped(title)}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto"></a>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
