import { database } from '#server/database/client.ts'
import { figuresAt } from '#server/queries/structure/figures-at.ts'
import { isHeld } from '#trade/explore/held.ts'
import { ALL, type Part, seriesOf } from '#trade/explore/part.ts'
import { partLine } from '#trade/explore/part-line.ts'
import { USUAL } from '#trade/explore/view-query.ts'
import type { Figure } from '#trade/figure.ts'
import { endOrdinal, type Period, printPeriod } from '#trade/period.ts'
import {
  type ConcentrationHistory,
  concentrationOnLines,
  concentrationOnPartners,
  type ConcentrationPoint,
  pointYearBefore,
} from '#trade/structure/concentration-history.ts'
import type { ConcentrationQuery } from '#trade/structure/concentration-query.ts'
import { SINGLE_LINES, SINGLE_PARTNERS } from '#trade/structure/single-parts.ts'
import { NO_QUANTITIES, valueOf } from '#trade/structure/value-of.ts'

const NOTHING: ConcentrationHistory = { points: [], notComputed: [], counted: [] }

/** Everything the page of concentration shows of what is asked, read at one place in the log. */
export async function concentrationPage(asked: ConcentrationQuery) {
  const parts = { partners: SINGLE_PARTNERS, products: SINGLE_LINES, suppliers: [] }[asked.of.kind]
  const series = (part: Part) => seriesOf(part, valueOf(asked), NO_QUANTITIES)
  const read = await figuresAt(database(), { parts: parts.flatMap(series), wholes: series(ALL) }, asked.asOf)
  const query: ConcentrationQuery = { ...asked, asOf: asked.asOf === null ? null : read.sequence }
  const lineOf = (part: Part) => partLine(part, valueOf(query), read.figures, NO_QUANTITIES)
  const lines = parts.map((part) => ({ code: part.code, line: lineOf(part) }))
  const history =
    query.of.kind === 'suppliers'
      ? NOTHING
      : (query.of.kind === 'partners' ? concentrationOnPartners : concentrationOnLines)(lineOf(ALL), lines, query.basis)
  const within = ({ period }: { period: Period }) =>
    endOrdinal(period) >= (query.from ?? 0) && endOrdinal(period) <= (query.to ?? Number.MAX_SAFE_INTEGER)
  const points = history.points.filter(within)
  const now = points.at(-1) ?? null
  return {
    query,
    sequence: read.sequence,
    past: read.past,
    history,
    points,
    notComputed: history.notComputed.filter(within),
    now,
    compared: now && comparedWith(history, points, now),
    newest: now && newestFigure(lines, now.period),
    isHeld: (other: ConcentrationQuery) =>
      other.of.kind !== 'suppliers' &&
      isHeld(
        {
          ...USUAL,
          flow: other.flow,
          currency: other.currency,
          basis: other.basis,
          split: other.of.kind === 'partners' ? 'country' : 'commodity',
        },
        read.held,
      ) === true,
  }
}

/** The same months a year before, where they are computed; else the first period shown. */
function comparedWith(
  history: ConcentrationHistory,
  points: readonly ConcentrationPoint[],
  now: ConcentrationPoint,
): ConcentrationPoint | null {
  const first = points[0]
  return pointYearBefore(history.points, now) ?? (first && first !== now ? first : null)
}

/** The figure of the newest release among those of `period`: what the page cites. */
function newestFigure(
  lines: readonly { readonly line: { readonly printed: ReadonlyMap<string, Figure> } }[],
  period: Period,
): Figure | null {
  const figures = lines.flatMap(({ line }) => line.printed.get(printPeriod(period)) ?? [])
  return figures.toSorted((a, b) => b.vintage - a.vintage)[0] ?? null
}
