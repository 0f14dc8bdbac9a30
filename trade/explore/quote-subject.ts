import type { Locale } from '../format/locale.ts'
import { goodsName, partName } from '../part-name.ts'
import type { ViewRow } from './build-view.ts'
import type { QuoteSubject } from './quote.ts'
import { parseSelection, type ViewQuery } from './view-query.ts'

/** What a row of a view is about, and what its share is of, ready to be quoted. */
export function quoteSubject(row: Pick<ViewRow, 'code' | 'kind'>, query: ViewQuery): QuoteSubject {
  // Side by side, a row is a selection of its own.
  const selection = row.kind === 'part' && query.split === 'nothing' ? parseSelection(row.code) : null
  if (selection) return quoteSubject({ ...row, kind: 'whole' }, { ...query, ...selection, compared: [] })
  const { flow, counted, basis, partner, goods, split } = query
  const ofPartner = partner === null ? {} : { partner: inBoth((language) => partName(partner, language)) }
  const ofGoods = goods ? { goods: inBoth((language) => goodsName(goods, language)) } : {}
  return { flow, counted, basis, ...own() }

  function own(): Pick<QuoteSubject, 'kind' | 'name' | 'within'> {
    if (row.kind !== 'whole')
      return { kind: KINDS[split], name: rowName(row.code), within: { ...ofPartner, ...ofGoods } }
    if (ofGoods.goods) return { kind: 'goods', name: ofGoods.goods, within: ofPartner }
    return ofPartner.partner
      ? { kind: 'partner', name: ofPartner.partner, within: {} }
      : { kind: null, name: { en: '', zh: '' } }
  }

  function rowName(code: string): QuoteSubject['name'] {
    return inBoth((language) =>
      split === 'chapter' || split === 'section'
        ? goodsName({ kind: split, code }, language)
        : partName(code, language),
    )
  }
}

function inBoth(name: (language: Locale) => string): Readonly<Record<Locale, string>> {
  return { en: name('en'), zh: name('zh') }
}

const KINDS: Record<ViewQuery['split'], QuoteSubject['kind']> = {
  nothing: null,
  sector: 'goods',
  commodity: 'goods',
  section: 'goods',
  chapter: 'goods',
  partner: 'partner',
  country: 'partner',
  continent: 'partner',
  mode: 'mode',
  enterprise: 'enterprise',
}
