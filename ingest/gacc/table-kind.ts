import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { TableKind } from '../draft.ts'
import { plain } from './plain-text.ts'

/** A table of the agency's that we know and do not read by its layout, or one that we read. */
export type Titled =
  | { readonly kind: TableKind }
  /** `isOfOurs`: we have series for its figures, but nobody has seen its layout; a person may point it out. */
  | { readonly notRead: Bilingual; readonly isOfOurs: boolean }

/**
 * What a title announces. By its words, never by the number before it, which drifts from year to year (layouts.md, section 0).
 * The narrower names first, since `总值表` and "Imports and Exports" stand in nearly all. Null for a text that is no such title.
 */
export function titled(title: string): Titled | null {
  const text = plain(title)
  return FORMS.find(([form]) => form.test(text))?.[1] ?? null
}

const reads = (kind: TableKind): Titled => ({ kind })
const knows = (en: string, zh: string): Titled => ({ notRead: { en, zh }, isOfOurs: false })
const unseen = (en: string, zh: string): Titled => ({ notRead: { en, zh }, isOfOurs: true })

const FORMS: readonly (readonly [RegExp, Titled])[] = [
  [
    /selected (?:major )?commodit.*(?:customs )?regimes?|重点商品贸易方式|主要商品.*贸易方式/iu,
    reads('commodity-trade-mode'),
  ],
  // Named in the bulletin's index (layouts.md, section 0); no copy of one was to be had.
  [/部分国家.*(?:类章|商品)|selected countr.*(?:section|division|hs)/iu, unseen('goods by partner', '按国别分商品')],
  [
    /location of|所在地|境内目的地|货源地|by customs district|关别|特定地区|special (?:customs )?(?:areas|zones|regions)|specific (?:areas|zones)/iu,
    knows('places within China', '境内地区'),
  ],
  [/构成表|\bSITC\b|composition/iu, knows('goods by SITC', '商品构成（SITC）')],
  [
    /enterprises?.*(?:regime|trade mode)|(?:regime|trade mode).*enterprises?|贸易方式.*企业性质|企业性质.*贸易方式/iu,
    reads('enterprise-trade-mode'),
  ],
  [
    /quantit(?:y|ies) and values?|(?:major|main) (?:export|import)s?(?: commodit| by)|(?:export|import)s? (?:of )?(?:major|main) commodit|量值表|重点商品|主要商品/iu,
    reads('commodity'),
  ],
  [/section|division|chapter|类章|\bHS\b/iu, reads('section-chapter')],
  [/trade modes?|customs regimes?|by trade forms?|贸易方式/iu, reads('trade-mode')],
  [/enterprises?|企业性质|企业类型/iu, reads('enterprise')],
  [/countr|国别|国家.{0,3}地区|原产国|目的国/iu, reads('country')],
  [/(?:export|import)s?.*(?:values?|summary)|summary of|进出口(?:商品)?总值|进出口总额|进出口总体/iu, reads('summary')],
]

/** What the header of the label column says, where there is no title: a second witness of the kind. */
export function labelled(header: string): TableKind | null {
  const text = plain(header)
  return LABELS.find(([form]) => form.test(text))?.[1] ?? null
}

const LABELS: readonly (readonly [RegExp, TableKind])[] = [
  [/enterprise.*regime|企业性质.*贸易方式|贸易方式.*企业性质/iu, 'enterprise-trade-mode'],
  [/commodit|商品名称|品名|^商品$/iu, 'commodity'],
  [/类章|section|division|chapter/iu, 'section-chapter'],
  [/trade mode|customs regime|贸易方式/iu, 'trade-mode'],
  [/enterprise|企业性质/iu, 'enterprise'],
  [/countr|origin|destination|source|国家|国别|原产国|目的国/iu, 'country'],
]
