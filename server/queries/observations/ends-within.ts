import { Prisma } from '#prisma/client/client.ts'
import { periodDays } from '#trade/period.ts'
import type { ObservationQuery } from './observations.ts'

/** Of a row `o`: its period ends in the months that `when` names, as ranges that an index can answer. */
export function endsWithin({ from, to, ends }: Omit<ObservationQuery, 'series'>): Prisma.Sql {
  const bounds = [
    ...(from === undefined ? [] : [Prisma.sql`o."periodEnd" >= ${lastDay(from)}::date`]),
    ...(to === undefined ? [] : [Prisma.sql`o."periodEnd" <= ${lastDay(to)}::date`]),
    ...(ends === undefined ? [] : [Prisma.sql`o."periodEnd" = ANY(${ends.map(lastDay)}::date[])`]),
  ]
  return bounds.length === 0 ? Prisma.sql`true` : Prisma.join(bounds, ' AND ')
}

function lastDay(ordinal: number): string {
  return periodDays({ year: Math.floor(ordinal / 12), first: 1, last: (ordinal % 12) + 1 }).end
}
