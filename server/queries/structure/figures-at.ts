import type { Held } from '#trade/explore/held.ts'
import type { Figure } from '#trade/figure.ts'
import { bySeries, type FiguresBySeries } from '#trade/explore/part-line.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { besideParts } from '#trade/structure/one-vintage.ts'
import type { Database } from '../../database/client.ts'
import { readHead } from '../../log/head.ts'
import { holdings } from '../explore/holdings.ts'
import { printsOf } from '../explore/prints-of.ts'
import { changedSince, publishedAt } from '../explore/publications-of.ts'
import { placeOf, sequenceAt } from '../observations/as-of.ts'
import { observations } from '../observations/observations.ts'

/** Figures read at one place in the log, and what is held there at all. */
export interface FiguresAt {
  readonly sequence: number
  readonly figures: FiguresBySeries<Figure>
  readonly held: Held
  /** When that place was public, and how many figures have changed since; null for the present. */
  readonly past: { readonly at: string | null; readonly changed: number } | null
}

/**
 * Every figure of `parts` as known at `asOf`, a sequence (never beyond the head) or an instant, or now; and of each of `wholes` the print that stood
 * beside them (trade/structure/one-vintage.ts).
 */
export async function figuresAt(
  db: Database,
  { parts, wholes }: { readonly parts: readonly SeriesKey[]; readonly wholes: readonly SeriesKey[] },
  asOf: number | string | null,
): Promise<FiguresAt> {
  const head = await readHead(db)
  const sequence = await sequenceAt(db, head.sequence, placeOf(asOf))
  const [figures, held, at, changed] = await Promise.all([
    observations(db, { series: [...new Set(parts)] }, sequence),
    holdings(db, head, sequence),
    // Asked for by an instant, the past is known as of that instant and not of the publication before it.
    typeof asOf === 'string' ? asOf : asOf === null ? null : publishedAt(db, sequence),
    asOf === null ? 0 : changedSince(db, sequence),
  ])
  const periods = [...new Set(figures.map(({ period }) => period))]
  const prints = wholes.length > 0 ? await printsOf(db, wholes, periods, sequence) : []
  return {
    sequence,
    figures: bySeries([...figures, ...besideParts(prints, figures)]),
    held,
    past: asOf === null ? null : { at, changed },
  }
}
