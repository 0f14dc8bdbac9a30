import type { Basis } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { lineName } from '#trade/checks/figure-name.ts'
import { database } from '../database/client.ts'
import { memberNames } from './member-names.ts'

/** A series of a partner, commodity, trade mode or enterprise type that a row can be added for. Of partners’ HS chapters there may be 100,000: they are named by their key. */
export interface KnownSeries {
  readonly key: SeriesKey
  readonly name: Bilingual
}

export interface Known {
  readonly series: readonly KnownSeries[]
  /** Names of their members, by `breakdown:member`. */
  readonly names: Readonly<Record<string, Bilingual>>
}

/** Every series of a part of trade we hold on `basis`, by name. */
export async function knownSeries(basis: Basis): Promise<Known> {
  const rows = await database().$queryRaw<{ key: SeriesKey }[]>`
    SELECT "key" FROM "Series" WHERE "breakdown" NOT IN ('all', 'counterpart-chapter') AND "basis"::text = ${basis} ORDER BY "flow", "breakdown", "member", "measure" DESC, "unit"`
  const names = memberNames(rows.map(({ key }) => key))
  return { series: rows.map(({ key }) => ({ key, name: lineName(key, { names }) })), names }
}
