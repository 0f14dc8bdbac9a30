import type { Figure } from '../figure.ts'
import { comesMerged, comparePeriods, parsePeriod, type Period, type PeriodText, periodKind } from '../period.ts'
import type { Print, Publication } from './print.ts'
import type { RevisionBasis } from './revision-query.ts'

/** Every print of one period, the first one first. */
export interface PeriodPrints {
  readonly period: Period
  /** The agency's: what our own desk mistyped and took back was never the agency's print. */
  readonly prints: readonly [Print, ...Print[]]
  /** All that was published, our own slips too. */
  readonly published: readonly Print[]
  /** Restatements of the same series after the first print that left this period as it was, oldest first. */
  readonly leftBy: readonly Publication[]
}

/**
 * The prints of one series by period, oldest first. `figures` are all its figures, superseded ones too, in the order they were
 * published; `publications` those that carried any of them. A restatement carries only what it changed, so what it leaves out it
 * leaves as it was (prisma/history/SOURCES.md, "Later vintages"): that is a later print, too, and the record keeps no row of it.
 */
export function periodPrints(
  figures: readonly Figure[],
  publications: readonly Publication[],
  basis: RevisionBasis,
): readonly PeriodPrints[] {
  const bySequence = new Map(publications.map((publication) => [publication.sequence, publication]))
  const byPeriod = new Map<PeriodText, Print[]>()
  for (const figure of figures) {
    const publication = bySequence.get(figure.vintage)
    if (!publication) continue
    const prints = byPeriod.get(figure.period) ?? []
    prints.push({ figure, publication })
    byPeriod.set(figure.period, prints)
  }
  const restatements = publications.filter(({ stage, kind }) => stage === 'restatement' && kind === 'release')
  return [...byPeriod]
    .map(([text, published]) => ({ period: parsePeriod(text), published }))
    .filter(({ period }) => belongs(period, basis))
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .flatMap(({ period, published }) => {
      const [first, ...later] = published.filter((print, at) => isAgencys(print, published[at + 1]))
      if (!first) return []
      const printed = new Set([first, ...later].map(({ publication }) => publication.sequence))
      const leftBy = restatements.filter(
        ({ sequence }) => sequence > first.publication.sequence && !printed.has(sequence),
      )
      return [{ period, prints: [first, ...later], published, leftBy }]
    })
}

/** False for what an amendment for our own error took back, and for the gap between taking back and printing right. */
function isAgencys({ publication }: Print, next: Print | undefined): boolean {
  if (!next) return true
  const isOurGap = publication.kind === 'withdrawal' && publication.errorWas === 'ours'
  return next.publication.errorWas !== 'ours' && !isOurGap
}

/** Before 2020 January–February is the year to date's own figure, which stands among the months too: there the two are counted apart. */
function belongs(period: Period, basis: RevisionBasis): boolean {
  const kind = periodKind(period)
  if (basis === 'year') return kind === 'year'
  return basis === 'year-to-date' || kind !== 'january-february' || comesMerged(period.year)
}
