import type { ViewRow } from '#trade/explore/build-view.ts'
import { isSideBySide, parseSelection, type ViewQuery } from '#trade/explore/view-query.ts'
import { flowColour, partColour, selectionColours } from './colour-of.ts'

/** The colour token of a row: the whole's own, a chosen part's, null for a part that is not chosen. Selections side by side are told apart. */
export function rowColour(row: ViewRow, query: ViewQuery, chosen: readonly ViewRow[]): string | null {
  const place = chosen.findIndex((one) => one.code === row.code)
  if (isSideBySide(query))
    return selectionColours(chosen.flatMap(({ code }) => parseSelection(code) ?? []))[place] ?? null
  if (row.kind === 'whole')
    return query.partner
      ? partColour(query.partner, 0)
      : query.goods
        ? partColour(query.goods.code, 0)
        : flowColour(query.flow)
  return place < 0 ? null : partColour(row.code, place)
}
