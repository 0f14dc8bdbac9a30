import type { Goods } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { chaptersOf, HS_CHAPTERS, HS_SECTIONS, hsNumber, sectionOf } from '#trade/hs.ts'

/** Whether goods are an HS section or chapter: of these alone there are figures of one partner. */
export function isHs(goods: Goods | null): boolean {
  return goods?.kind === 'section' || goods?.kind === 'chapter'
}

/** Goods as a sentence of controls shows them: of an HS section or chapter the number, since its name fills a phone. Else nothing. */
export function shownGoods(goods: Goods | null, language: Locale): { readonly shown?: string } {
  return goods?.kind === 'section' || goods?.kind === 'chapter'
    ? { shown: hsNumber({ kind: goods.kind, code: goods.code }, language) }
    : {}
}

/** What may be chosen of the Harmonized System: its sections, and the chapters of the one that `chosen` is or stands in, else all. */
export function hsGoods(chosen: Goods | null): {
  readonly sections: readonly Goods[]
  /** The section whose chapters these are; null for all. */
  readonly within: Goods | null
  readonly chapters: readonly Goods[]
} {
  const section = chosen?.kind === 'chapter' ? sectionOf(chosen.code)?.code : chosen?.kind === 'section' && chosen.code
  const chapters = section ? chaptersOf(section) : HS_CHAPTERS
  return {
    sections: HS_SECTIONS.map(({ code }) => ({ kind: 'section', code })),
    within: section ? { kind: 'section', code: section } : null,
    chapters: chapters.map(({ code }) => ({ kind: 'chapter', code })),
  }
}
