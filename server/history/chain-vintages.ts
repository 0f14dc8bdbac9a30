import type { FirstPrint } from '#trade/figure.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Captured } from './compile-captures.ts'
import { grouped } from '#trade/grouped.ts'
import { type Merged, mergePrints } from './merge-prints.ts'
import type { Print } from './print.ts'
import { lastPlace, type Printed, sameGrowth, sameNumber } from './same-number.ts'

/** One figure as one release carries it. */
export interface Vintage extends Merged {
  readonly release: ReleaseCode
  readonly firstPrint: FirstPrint
}

/**
 * The vintages of one series and period, oldest first. `prints` are what releases printed, in order; `captured` what later
 * captures of East Money's table say. A first print we don't hold is filled from the earliest later print, and marked so.
 */
export function chainVintages(
  prints: readonly Print[],
  captured: Captured | undefined,
  inOrder: (a: ReleaseCode, b: ReleaseCode) => number,
): readonly Vintage[] {
  const releases = [...grouped(prints, (print) => print.release)].toSorted(([a], [b]) => inOrder(a, b))
  const printed: readonly Vintage[] = releases.map(([release, of]) => ({
    ...mergePrints(of),
    release,
    firstPrint: 'held',
  }))
  const captures: readonly Vintage[] = (captured?.prints ?? []).map((print) => ({
    ...mergePrints([print]),
    release: print.release,
    firstPrint: 'held',
  }))
  const later = [...printed, ...captures].toSorted((a, b) => inOrder(a.release, b.release))
  const [first, ...following] = withFirstPrint(later, captured)
  if (!first) return []
  const chain = [first]
  for (const next of following) {
    const vintage = follow(chain.at(-1) as Vintage, next)
    if (vintage) chain.push(vintage)
  }
  return chain
}

const ROUNDED = 'The report prints it rounded; the digits are those printed before.'

/** The same vintages with the period's own release at their head, and a level in it, as far as a later print can lend them. */
function withFirstPrint(vintages: readonly Vintage[], captured: Captured | undefined): readonly Vintage[] {
  const [first, ...rest] = vintages
  if (!first) return []
  if (captured && first.release !== captured.home && !isFlash(first)) {
    const status = isFlash({ release: captured.home }) ? 'P' : 'A'
    return [{ ...first, release: captured.home, status, firstPrint: 'not-held', source: lent(first) }, first, ...rest]
  }
  // A press conference that printed growth alone is left as it spoke: only the headline has a level in its own table.
  if (first.value === null && first.missing === 'not-held') {
    const lender = rest.find((vintage) => vintage.value !== null)
    if (lender)
      return [
        {
          ...first,
          value: lender.value,
          scale: lender.scale,
          missing: null,
          firstPrint: 'level-not-held',
          source: lent(first, lender),
        },
        ...rest,
      ]
  }
  // Last year's column of a table, where the first print of that period is not held.
  if (first.status === 'R') return [{ ...first, firstPrint: 'not-held' }, ...rest]
  return vintages
}

/** `next` as a vintage after `current`, or null where it says nothing new. A coarser equal value never replaces a more exact one. */
function follow(current: Vintage, next: Vintage): Vintage | null {
  const [held, said] = [level(current), level(next)]
  const equal = held !== null && said !== null && sameNumber(held, said)
  const moreExact = equal && lastPlace(said) < lastPlace(held)
  const sameRate = next.growth === null || (current.growth !== null && sameGrowth(current.growth, next.growth))
  // Growth printed on this level, or on none, stands until another is printed; a new level puts it out of date.
  const growth =
    next.growth ?? (equal || held === null || current.firstPrint === 'level-not-held' ? current.growth : null)
  if (said === null) {
    if (sameRate) return null
    return {
      ...next,
      value: current.value,
      scale: current.scale,
      missing: current.missing,
      source: noted(next, 'The level is the one printed before.'),
    }
  }
  if (!equal) return { ...next, growth }
  const digits = moreExact ? said : held
  if (isReport(next))
    return {
      ...next,
      ...digits,
      growth,
      source: lastPlace(said) > lastPlace(held) ? noted(next, ROUNDED) : next.source,
    }
  if (!sameRate) {
    const source =
      lastPlace(said) > lastPlace(held)
        ? noted(next, 'Only growth changed; the digits are those printed before.')
        : next.source
    return { ...next, ...digits, growth, status: current.growth === null ? 'A' : next.status, source }
  }
  if (!moreExact || next.disagreements.length > 0) return null
  return { ...next, growth, status: 'A', source: noted(next, 'No revision: more digits of the same figure.') }
}

function level({ value, scale }: Vintage): Printed | null {
  return value === null ? null : { value, scale }
}

function isFlash({ release }: Pick<Vintage, 'release'>): boolean {
  return release.endsWith('-flash') || release.endsWith('-annual')
}

function isReport({ release }: Vintage): boolean {
  return release.endsWith('-report')
}

function lent(first: Vintage, lender: Vintage = first): Vintage['source'] {
  const from = lender.release.endsWith('-restatement')
    ? `restated by ${lender.release.slice(5, 15)}`
    : `printed in ${lender.release}`
  const what =
    lender === first
      ? 'First print not held: value and growth as'
      : 'Level of the first print not held: the level is as'
  return noted(first, `${what} ${from}${lender === first ? '' : ` (${lender.source.url})`}.`)
}

function noted({ source }: Vintage, words: string): Vintage['source'] {
  return { ...source, note: [words, source.note].filter(Boolean).join(' ') }
}
