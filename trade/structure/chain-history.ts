import { type Decimal, decimal } from '../decimal.ts'
import { ALL, type Part } from '../explore/part.ts'
import { type FiguresBySeries, type PartLine, partLine } from '../explore/part-line.ts'
import { slots } from '../explore/slots.ts'
import { growthShown, viewCell, type ViewCell } from '../explore/view-cell.ts'
import { isMissing, missing, type Missing } from '../missing.ts'
import { endOrdinal, type Period, printPeriod, yearBefore } from '../period.ts'
import { assertSamePeriod } from '../same-basis.ts'
import type { Level } from '../level.ts'
import type { Currency } from '../unit.ts'
import type { ChainBasis } from './chains-query.ts'
import { NO_QUANTITIES, valueOf } from './value-of.ts'

/** One side of a chain in one period: its level, its share of the whole flow, and its growth. */
export interface ChainSide extends Pick<ViewCell, 'level' | 'sharePercent'> {
  readonly growth: Decimal | Missing
  /** The growth follows from the rounded rates that were printed of its lines, since no level a year before is held: say "about". */
  readonly growthIsAbout: boolean
}

/** What came in and what went out in one period. */
export interface ChainPoint {
  readonly period: Period
  readonly inputs: ChainSide
  readonly products: ChainSide
  /** Exports of the products per unit of currency of imported inputs. A quotient of two flows, not value added. */
  readonly perInput: Decimal | Missing
  /** The same a year before. */
  readonly perInputYearBefore: Decimal | Missing
}

/** Every period of which a side is held, oldest first, within the months `from` to `to`. */
export function chainHistory(
  chain: Part,
  currency: Currency,
  basis: ChainBasis,
  figures: FiguresBySeries,
  range: { readonly from: number | null; readonly to: number | null },
): readonly ChainPoint[] {
  const sides = { exports: sideLines(chain, 'exports'), imports: sideLines(chain, 'imports') }
  return slots([sides.exports.line, sides.imports.line], basis, 0, Number.MAX_SAFE_INTEGER)
    .filter(
      (period) => endOrdinal(period) >= (range.from ?? 0) && endOrdinal(period) <= (range.to ?? period.year * 12 + 11),
    )
    .map((period) => {
      const [inputs, products] = [sideAt(sides.imports, period), sideAt(sides.exports, period)]
      const before = yearBefore(period)
      return {
        period,
        inputs,
        products,
        perInput: quotient(products.level, inputs.level),
        perInputYearBefore: quotient(sideAt(sides.exports, before).level, sideAt(sides.imports, before).level),
      }
    })
    .filter(({ inputs, products }) => !isMissing(inputs.level) || !isMissing(products.level))

  function sideLines(part: Part, flow: 'exports' | 'imports') {
    const lineOf = (one: Part) => partLine(one, valueOf({ flow, currency, basis }), figures, NO_QUANTITIES)
    const members = part.members[flow].map((member) =>
      lineOf({ code: part.code, members: { exports: [member], imports: [member] } }),
    )
    return { line: lineOf(part), members, whole: lineOf(ALL) }
  }

  function sideAt({ line, members, whole }: ReturnType<typeof sideLines>, period: Period): ChainSide {
    const cell = viewCell(line, whole, period, basis)
    const own = growthShown(cell)
    const about = isMissing(own) && members.length > 1 ? growthFromRates(members, period) : own
    return {
      // A year-to-date line is never "merged": what is not there is not held.
      level: isMissing(cell.level) && basis !== 'month' ? missing('not-held') : cell.level,
      sharePercent: cell.sharePercent,
      growth: about,
      growthIsAbout: isMissing(own) && !isMissing(about),
    }
  }
}

/**
 * Growth in % of a sum from its members' levels and printed rates: 100 × (Σ level / Σ level ÷ (1 + rate/100) − 1). The rates are
 * rounded, so the result is "about". Missing where one member has no level or no printed rate.
 */
function growthFromRates(members: readonly PartLine[], period: Period): Decimal | Missing {
  const found = members.map(({ printed, levels }) => {
    const at = printPeriod(period)
    const rate = printed.get(at)?.printedGrowthPercent ?? null
    const level = levels.get(at)
    return rate !== null && level && !decimal(rate).eq('-100')
      ? { now: level.amount, before: level.amount.div(decimal(rate).div('100').plus('1')) }
      : null
  })
  const known = found.flatMap((one) => one ?? [])
  const [first, ...others] = known
  if (!first || known.length < found.length) return missing('no-base')
  const sum = others.reduce(
    (total, { now, before }) => ({ now: total.now.plus(now), before: total.before.plus(before) }),
    first,
  )
  return sum.before.eq('0') ? missing('zero-base') : sum.now.div(sum.before).minus('1').times('100')
}

/** How much `products` came to for each unit of `inputs`; both of one period in one currency (BasisError, CurrencyError). */
function quotient(products: Level | Missing, inputs: Level | Missing): Decimal | Missing {
  if (isMissing(products)) return products
  if (isMissing(inputs)) return inputs
  assertSamePeriod(products, inputs)
  return inputs.amount.eq('0') ? missing('zero-base') : products.amount.div(inputs.amount)
}
