import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { prepareBuild } from '#launch/prepare/build.ts'
import { Prisma } from '#prisma/client/client.ts'
import { startTestServer } from '#launch/testing/server.ts'
import { closeDatabase, database } from '#server/database/client.ts'
import { readHead } from '#server/log/head.ts'
import { holdings } from '#server/queries/explore/holdings.ts'
import { drawnLines, linesSql } from '#server/queries/observations/drawn-lines.ts'
import { openDuckDb } from './parts/duckdb.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { KINDS, type Kind, type Question, questions, seriesOf } from './parts/explorer-questions.ts'
import { makeParquet, makePlainCopy, plainSql } from './parts/explorer-rivals.ts'
import { figure } from './parts/figures.ts'
import { filterChanges } from './parts/filter-change.ts'
import { makeObservations, PARTNERS, type Size } from './parts/many-observations.ts'
import { median, percentile } from './parts/spread.ts'

// What a change of filters costs in the explorer, with one and with twenty million observations: the query behind it, today and as of
// a day in the past, beside the same questions in plain SQL on a copy without an index and in DuckDB on Parquet; and until it is
// painted. `explorer [QUESTIONS] [small]`, by default 200 of each kind in both sizes.
const SMALL: Size = { name: '1m', crossed: 7, crossedToDate: 7 }
const LARGE: Size = { name: '20m', crossed: 250, crossedToDate: 165 }
/** Partners that are asked for: crossed in both sizes, so that the answers are equally long. */
const ASKED_PARTNERS = SMALL.crossed
/** A rival reads everything for each: a few tell. */
const OF_RIVALS = 5

type Medians = ReadonlyMap<Kind, number>

export async function explorer([count = '200', only]: readonly string[]): Promise<void> {
  await prepareBuild('test')
  const small = await measure(SMALL, Number(count))
  if (only === 'small') return
  const large = await measure(LARGE, Number(count))
  for (const kind of KINDS)
    figure(`explorer-ratio ${kind}`, (large.get(kind) ?? 0) / (small.get(kind) ?? 1), '× of the small size', '< 2')
}

async function measure(size: Size, count: number): Promise<Medians> {
  let medians: Medians = new Map()
  await onDurableDatabase('empty', async (url) => {
    const observations = await makeObservations(url, size)
    console.log(`${observations.toLocaleString('en')} observations`)
    try {
      medians = await askOurs(size, count)
      await askRivals(url, size, medians)
      await paint(url, size)
    } finally {
      await closeDatabase()
    }
  })
  return medians
}

async function askOurs({ name }: Size, count: number): Promise<Medians> {
  const head = await readHead(database())
  await holdings(database(), head, head.sequence)
  const medians = new Map<Kind, number>()
  const all: number[] = []
  for (const kind of KINDS) {
    // Others than are measured: the server is warm, what is asked of it is not.
    for (const question of questions(kind, 20, ASKED_PARTNERS, 2)) await ask(question)
    const times: number[] = []
    for (const question of questions(kind, count, ASKED_PARTNERS)) times.push(await ask(question))
    medians.set(kind, median(times))
    all.push(...times)
    console.log(`${kind}: ${median(times).toFixed(1)} ms in half, ${percentile(times, 99).toFixed(1)} ms in 99 of 100`)
    figure(`explorer-${name} ${kind} p99`, percentile(times, 99), 'ms', '< 20')
  }
  await explain(questions('every partner', 2, ASKED_PARTNERS))
  figure(`explorer-${name}-query-p99`, percentile(all, 99), 'ms', '< 20')
  return medians

  async function ask(question: Question): Promise<number> {
    const began = performance.now()
    await drawnLines(database(), { series: seriesOf(question) }, head, question.asOf)
    return performance.now() - began
  }
}

/** The plans, today's and of a day in the past. */
async function explain(asked: readonly Question[]): Promise<void> {
  for (const question of asked) {
    const rows = await database().$queryRaw<{ 'QUERY PLAN': string }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, BUFFERS) ${linesSql({ series: seriesOf(question) }, question.asOf)}`,
    )
    console.log(`\nevery partner, as known at ${question.asOf}:`)
    for (const { 'QUERY PLAN': line } of rows) console.log(line.replace(/'\{.*?\}'/, "'{…}'"))
  }
}

async function askRivals(url: string, { name }: Size, ours: Medians): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tradewire-parquet-'))
  // Postgres copies into it under an account of its own.
  chmodSync(folder, 0o777)
  const sql = new Client({ connectionString: url })
  await sql.connect()
  const duckDb = await openDuckDb()
  try {
    await makePlainCopy(sql)
    await makeParquet(sql, duckDb, folder)
    for (const kind of KINDS) {
      const asked = questions(kind, OF_RIVALS, ASKED_PARTNERS).map(plainSql)
      const plain = await timed(asked, (text) => sql.query(text))
      const parquet = await timed(asked, (text) => duckDb.count(text))
      const own = ours.get(kind) ?? Number.NaN
      console.log(
        `${kind}: plain SQL ${plain.toFixed(0)} ms, DuckDB ${parquet.toFixed(0)} ms, ours ${own.toFixed(1)} ms`,
      )
      figure(`explorer-${name} ${kind}, plain SQL`, plain / own, '× of ours')
      figure(`explorer-${name} ${kind}, DuckDB`, parquet / own, '× of ours')
    }
    await sql.query('DROP TABLE plain')
  } finally {
    duckDb.close()
    await sql.end()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function timed(asked: readonly string[], ask: (text: string) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (const text of asked) {
    const began = performance.now()
    await ask(text)
    times.push(performance.now() - began)
  }
  return median(times)
}

/** Filters as people change them, one after another, each an address not shown before. */
async function paint(databaseUrl: string, { name }: Size): Promise<void> {
  const server = await startTestServer({
    databaseUrl,
    env: { BETTER_AUTH_SECRET: randomBytes(32).toString('base64url') },
  })
  try {
    const addresses = PARTNERS.slice(0, ASKED_PARTNERS).flatMap((partner) => [
      `with=${partner}`,
      `with=${partner}&goods=chapter:85`,
      `with=${partner}&goods=chapter:85&show=level`,
      `with=${partner}&split=chapter`,
    ])
    // Once through other addresses, and the server has run what it runs.
    await filterChanges(
      server.url,
      addresses.map((address) => `${address}&in=cny`),
    )
    const times = await filterChanges(server.url, addresses)
    console.log(
      `a filter changed to painted: ${median(times).toFixed(0)} ms in half, ${percentile(times, 95).toFixed(0)} ms in 95 of 100`,
    )
    figure(`explorer-${name}-painted-p50`, median(times), 'ms', '≤ 100')
    figure(`explorer-${name}-painted-p95`, percentile(times, 95), 'ms', '≤ 100')
  } finally {
    await server.stop()
  }
}
