import type { ChainFacts } from '#components/structure/Chains/Chains.tsx'
import { database } from '#server/database/client.ts'
import { type FiguresAt, figuresAt } from '#server/queries/structure/figures-at.ts'
import { ALL, type Part, seriesOf } from '#trade/explore/part.ts'
import type { Figure } from '#trade/figure.ts'
import { printPeriod } from '#trade/period.ts'
import { CHAIN_PAIRS, pairPart, processingPart } from '#trade/structure/chain-pairs.ts'
import { chainHistory, type ChainPoint } from '#trade/structure/chain-history.ts'
import { newestWhole } from '#trade/structure/chain-sentence.ts'
import type { ChainsQuery } from '#trade/structure/chains-query.ts'
import { NO_QUANTITIES, valueOf } from '#trade/structure/value-of.ts'
import { tradeMode } from '#trade/trade-modes.ts'
import { CURRENCIES, type Currency } from '#trade/unit.ts'

/** Everything the page of value chains shows of what is asked, read at one place in the log. */
export async function chainsPage(asked: ChainsQuery) {
  const processing = processingPart(tradeMode('processing')?.sums ?? [])
  const series = (part: Part) => CURRENCIES.flatMap((currency) => seriesFor(part, currency, asked))
  const read = await figuresAt(
    database(),
    { parts: [processing, ...CHAIN_PAIRS.map(pairPart)].flatMap(series), wholes: series(ALL) },
    asked.asOf,
  )
  const query: ChainsQuery = { ...asked, asOf: asked.asOf === null ? null : read.sequence }
  const chain = (part: Part) => chainFacts(part, query, read)
  return {
    query,
    sequence: read.sequence,
    past: read.past,
    processing: chain(processing),
    pairs: CHAIN_PAIRS.map((pair) => chain(pairPart(pair))),
  }
}

function seriesFor(part: Part, currency: Currency, { basis }: ChainsQuery): readonly string[] {
  return (['exports', 'imports'] as const).flatMap((flow) =>
    seriesOf(part, valueOf({ flow, currency, basis }), NO_QUANTITIES),
  )
}

/** A chain in the currency asked for, or else in that in which the most periods of it are held. */
function chainFacts(part: Part, query: ChainsQuery, { figures }: FiguresAt): ChainFacts {
  const found = (query.currency ? [query.currency] : CURRENCIES).map((currency) => ({
    currency,
    points: chainHistory(part, currency, query.basis, figures, query),
  }))
  const { currency, points } = found.reduce((most, one) => (one.points.length > most.points.length ? one : most))
  const point = newestWhole(points)
  return {
    code: part.code,
    currency,
    points,
    newest: point && { point, figure: newestFigure(seriesFor(part, currency, query), point, figures) },
  }
}

function newestFigure(series: readonly string[], { period }: ChainPoint, figures: FiguresAt['figures']): Figure | null {
  const found = series.flatMap((key) => figures.get(key)?.get(printPeriod(period)) ?? [])
  return found.toSorted((a, b) => b.vintage - a.vintage)[0] ?? null
}
