import { partName } from '../part-name.ts'
import type { ViewRow } from './build-view.ts'
import type { QuoteSubject } from './quote.ts'
import { parseSelection, type ViewQuery } from './view-query.ts'

/** What a row of a view is about, ready to be quoted. */
export function quoteSubject(row: Pick<ViewRow, 'code' | 'kind'>, query: ViewQuery): QuoteSubject {
  // Side by side, a row is a selection of its own.
  const selection = row.kind === 'part' && query.split === 'nothing' ? parseSelection(row.code) : null
  if (selection) return quoteSubject({ ...row, kind: 'whole' }, { ...query, ...selection, compared: [] })
  const code = row.kind === 'whole' ? (query.partner ?? query.goods?.code ?? null) : row.code
  const name = { en: code ? partName(code, 'en') : '', zh: code ? partName(code, 'zh') : '' }
  const { flow, counted, basis } = query
  return { flow, counted, basis, name, kind: code === null ? null : kindOf(row, query) }
}

function kindOf(row: Pick<ViewRow, 'kind'>, query: ViewQuery): QuoteSubject['kind'] {
  if (row.kind === 'whole') return query.partner ? 'partner' : 'goods'
  const kinds: Record<ViewQuery['split'], QuoteSubject['kind']> = {
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
  return kinds[query.split]
}
