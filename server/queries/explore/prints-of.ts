import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { PeriodText } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import { readFigures } from '../read-figures.ts'

/** Every print of `series` for `periods` up to `sequence`, superseded ones too, the first print first. */
export function printsOf(
  db: Database,
  series: readonly SeriesKey[],
  periods: readonly PeriodText[],
  sequence: number,
): Promise<Figure[]> {
  return readFigures(
    db,
    Prisma.sql`s."key" = ANY(${[...series]}) AND o."period" = ANY(${[...periods]}) AND o."vintage" <= ${sequence}`,
  )
}
