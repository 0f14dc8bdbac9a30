import { closeDatabase, database } from '#server/database/client.ts'
import { approved, databaseIn } from '#server/testing/desk-at-work.ts'
import { bareCommits } from './parts/bare-commits.ts'
import { flashOf } from './parts/bench-releases.ts'
import { Child } from './parts/child.ts'
import { watchCommits } from './parts/commits.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { figure } from './parts/figures.ts'
import { percentile } from './parts/spread.ts'

// How late after its embargo, by the database's clock, a release is committed: embargoes one second apart, each of forty figures,
// on the history as of the end of 2024. Half a second after each a bare row is committed at its instant: the floor that this machine's
// disk and PostgreSQL have just then. `the-instant [HOW MANY]`, by default 200.
export async function theInstant([count = '200']: readonly string[]): Promise<void> {
  await onDurableDatabase('history-2024', async () => {
    const node = await Child.start('node')
    const commits = await watchCommits()
    try {
      const { published, floor } = await publishEverySecond(Number(count))
      report(published, commits.seenMs, floor)
    } finally {
      await commits.close()
      await closeDatabase()
      await node.stop()
    }
  })
}

interface Published {
  readonly sequence: number
  readonly embargoMs: number
  readonly publishedMs: number
}

async function publishEverySecond(count: number): Promise<{ published: Published[]; floor: number[] }> {
  console.log(`entering and approving ${count} releases …`)
  // Behind the last of them, so that the entering does not disturb, and all are armed as they would be.
  const firstAt = await databaseIn(35_000 + count * 150)
  for (let at = 0; at < count; at++) await approved(flashOf(at), new Date(firstAt.getTime() + at * 1_000))
  const leftMs = firstAt.getTime() - (await databaseIn(0)).getTime()
  if (leftMs < 0) throw new Error('this machine was too slow to enter them in time: ask for fewer')
  console.log(`the first is published in ${Math.round(leftMs / 1_000)} s, the last ${count} s later`)
  const halves = Array.from({ length: count }, (_, at) => new Date(firstAt.getTime() + at * 1_000 + 500))
  const floor = await bareCommits(halves)
  for (;;) {
    const published = await readPublished()
    if (published.length === count) return { published, floor }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
}

function readPublished(): Promise<Published[]> {
  return database().$queryRaw<Published[]>`
    SELECT p."sequence", (extract(epoch FROM r."embargoAt") * 1000)::float8 AS "embargoMs",
      (extract(epoch FROM p."publishedAt") * 1000)::float8 AS "publishedMs"
    FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" WHERE r."code" LIKE 'GACC-203_-%' OR r."code" LIKE 'GACC-204_-%'
      OR r."code" LIKE 'GACC-205_-%' ORDER BY p."sequence"`
}

function report(published: readonly Published[], seenMs: ReadonlyMap<number, number>, floor: readonly number[]): void {
  const late = published.map(({ sequence, embargoMs }) => (seenMs.get(sequence) ?? Number.NaN) - embargoMs)
  const early = published.filter(({ embargoMs, publishedMs }) => publishedMs < embargoMs).length
  figure('the-instant-p50', percentile(late, 50), 'ms late')
  figure('the-instant-p99', percentile(late, 99), 'ms late', '≤ 10')
  figure('the-instant-max', Math.max(...late), 'ms late')
  for (const percent of [50, 99, 100])
    figure(`the-instant-floor-${percent === 100 ? 'max' : `p${percent}`}`, percentile(floor, percent), 'ms late')
  figure('the-instant-early', early, `of ${published.length}`, '0')
}
