import type { Head } from '../../log/head.ts'
import { processWide } from '../../process-wide.ts'
import type { Database } from '../../database/client.ts'
import { type SeriesHeld, seriesHeld } from '../observations/series-held.ts'

// Only a publication changes what is held, so what was read at a sequence stays true; a few sequences serve past views too.
const KEPT = 8

/** Which series are held as known at `sequence`, read once for each place in the log. */
export function holdings(
  db: Database,
  { epoch }: Pick<Head, 'epoch'>,
  sequence: number,
): Promise<readonly SeriesHeld[]> {
  const kept = processWide('explore holdings', () => new Map<string, Promise<readonly SeriesHeld[]>>())
  const place = `${epoch} ${sequence}`
  const held = kept.get(place)
  if (held) return held
  const read = seriesHeld(db, {}, sequence)
  kept.set(place, read)
  read.catch(() => kept.delete(place))
  for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
  return read
}
