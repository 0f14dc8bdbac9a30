import type { Client } from 'pg'
import type { DuckDb } from './duckdb.ts'
import type { Question } from './explorer-questions.ts'

/** A copy of everything the questions are about as one plain table of its own, without an index: what an analyst loads into a database. */
export async function makePlainCopy(sql: Client): Promise<void> {
  await sql.query(`
    CREATE TABLE plain AS SELECT s."flow"::text AS flow, s."breakdown"::text AS breakdown, s."member" AS member, s."unit" AS currency, s."basis"::text AS basis,
      o."period" AS period, o."periodEnd" AS period_end, o."value" AS value, o."scale" AS scale, o."printedGrowthPercent" AS growth, o."vintage" AS vintage,
      o."supersededBy" AS superseded_by
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" ORDER BY o."vintage", s."id"`)
  await sql.query('VACUUM ANALYZE plain')
}

/** The same as a Parquet file, which DuckDB writes itself from what Postgres copies out. */
export async function makeParquet(sql: Client, duckDb: DuckDb, folder: string): Promise<void> {
  // COPY of the server's own: it writes where its account may.
  await sql.query(`COPY plain TO PROGRAM 'cat > ${folder}/plain.csv' WITH (FORMAT csv, HEADER)`)
  await duckDb.run(`COPY (SELECT * FROM read_csv('${folder}/plain.csv')) TO '${folder}/plain.parquet' (FORMAT parquet)`)
  await duckDb.run(`CREATE VIEW plain AS SELECT * FROM read_parquet('${folder}/plain.parquet')`)
}

/** The question as plain SQL, which Postgres and DuckDB both read. */
export function plainSql({ flow, currency, basis, breakdown, members, asOf }: Question): string {
  const list = members.map((member) => `'${member}'`).join(', ')
  return `SELECT member, period, value, scale, growth, vintage FROM plain
    WHERE flow = '${flow}' AND currency = '${currency}' AND basis = '${basis}' AND breakdown = '${breakdown}' AND member IN (${list})
      AND vintage <= ${asOf} AND (superseded_by IS NULL OR superseded_by > ${asOf})
    ORDER BY member, period_end`
}
