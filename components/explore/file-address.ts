import { printView, USUAL, type ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'

/** The forms a view can be taken away in: its page's address with an ending. */
export const FILE_FORMS = {
  csv: { type: 'text/csv; charset=utf-8', isPicture: false },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isPicture: false },
  json: { type: 'application/json; charset=utf-8', isPicture: false },
  png: { type: 'image/png', isPicture: true },
  svg: { type: 'image/svg+xml; charset=utf-8', isPicture: true },
} as const
export type FileForm = keyof typeof FILE_FORMS

/** Wide for an article, square and tall for a phone. The first is what is usual. */
export const PICTURE_SIZES = ['wide', 'square', 'tall'] as const
export type PictureSize = (typeof PICTURE_SIZES)[number]

export const PICTURE_THEMES = ['light', 'dark'] as const

/** What an address says of the page's table and changes no file. */
export const OF_THE_PAGE: Pick<ViewQuery, 'quote' | 'sort' | 'table' | 'pinned'> = {
  quote: null,
  sort: null,
  table: USUAL.table,
  pinned: [],
}

/** The address of a view in a form, in the reader's language. A picture shows the lines and chart chosen, a table has every row. */
export function fileAddress(
  form: FileForm,
  query: ViewQuery,
  language: Locale,
  { size, theme }: { size?: PictureSize; theme?: (typeof PICTURE_THEMES)[number] } = {},
): string {
  const { isPicture } = FILE_FORMS[form]
  const view = printView({ ...query, ...OF_THE_PAGE, ...(isPicture ? {} : { lines: [], chart: null }) })
  const own = [
    language === 'en' ? null : `lang=${language}`,
    theme && theme !== PICTURE_THEMES[0] ? `theme=${theme}` : null,
    size && size !== PICTURE_SIZES[0] ? `size=${size}` : null,
  ]
  const asked = [view, ...own].filter(Boolean).join('&')
  return `/explore.${form}${asked ? `?${asked}` : ''}`
}
