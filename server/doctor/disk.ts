import { statfs } from 'node:fs/promises'
import { type Finding, inWords, well, wrong } from './finding.ts'

/** Room for a night's log of the database, whatever its size. */
const LEAST_BYTES = 2e9

/**
 * The room left where `folder` lies. `databaseBytes`: the size of a database that lies there too, null where it is elsewhere: a
 * restore and an upgrade want as much again.
 */
export async function checkDisk(folder: string, databaseBytes: number | null): Promise<Finding> {
  const { bavail, blocks, bsize } = await statfs(folder)
  const free = bavail * bsize
  const wanted = Math.max(LEAST_BYTES, databaseBytes ?? 0)
  const said = `${inWords(free)} of ${inWords(blocks * bsize)} free at ${folder}${databaseBytes === null ? '; the database’s own disk is elsewhere' : ''}`
  if (free >= wanted) return well('disk', said)
  return wrong(
    'disk',
    said,
    `make room: ${inWords(wanted)} are wanted, or a restore does not fit and the database stops when it is full`,
  )
}
