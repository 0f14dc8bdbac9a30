import { Client } from 'pg'
import { COUNTERPARTS } from '#trade/counterparts.ts'
import { HS_CHAPTERS } from '#trade/hs.ts'

/** How much is made: counterparts, and of how many of those each chapter month by month, and year to date. */
export interface Size {
  readonly name: string
  readonly crossed: number
  readonly crossedToDate: number
}

/** Ten years of months, two flows, two currencies; every counterpart and every chapter by itself, in both bases. */
export const MONTHS = 120
const FIRST_YEAR = 2016
/** The agency lists fewer; the others are lines without a name, as long as any. */
export const PARTNERS: readonly string[] = [
  ...COUNTERPARTS.map(({ code }) => code),
  ...Array.from({ length: 250 }, (_, at) => `X${String(at).padStart(2, '0')}`),
].slice(0, 250)
export const CHAPTERS: readonly string[] = HS_CHAPTERS.map(({ code }) => code)

/**
 * Fills the database at `url`, which has a model and no figure, past its guards and without its indexes, which are made anew: what a
 * hundred and twenty releases would have written, in the order they would have written it, and of every fiftieth figure a revision a
 * month later. Answers how many observations there are.
 */
export async function makeObservations(url: string, size: Size): Promise<number> {
  const sql = new Client({ connectionString: url })
  await sql.connect()
  try {
    // Releases, the log and what follows from figures are written as they are read here, not as they would come about.
    await sql.query(
      "SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'",
    )
    await sql.query(SERIES, [
      PARTNERS,
      CHAPTERS,
      PARTNERS.slice(0, size.crossed),
      PARTNERS.slice(0, size.crossedToDate),
    ])
    await sql.query(LOG, [MONTHS, FIRST_YEAR])
    const { rows: indexes } = await sql.query<{ name: string; definition: string }>(
      `SELECT indexname AS "name", indexdef AS "definition" FROM pg_indexes WHERE tablename = 'Observation' AND indexname <> 'Observation_pkey'`,
    )
    for (const { name } of indexes) await sql.query(`DROP INDEX "${name}"`)
    for (let month = 1; month <= MONTHS; month++) await sql.query(FIGURES, [month, FIRST_YEAR, MONTHS])
    for (const { definition } of indexes) await sql.query(definition)
    await sql.query(HOLDINGS)
    await sql.query('VACUUM (ANALYZE) "Observation"')
    await sql.query('ANALYZE')
    const { rows } = await sql.query<{ count: number }>('SELECT count(*)::int AS "count" FROM "Observation"')
    return rows[0]?.count ?? 0
  } finally {
    await sql.end()
  }
}

const SERIES = `
  INSERT INTO "Series" ("key", "flow", "breakdown", "member", "measure", "unit", "basis")
  SELECT concat_ws('.', 'CN', f, CASE WHEN m = '' THEN b ELSE b || ':' || m END, 'value', u, p), f::"Flow", b::"Breakdown", nullif(m, ''), 'value', u, p::"Basis"
  FROM unnest(ARRAY['exports', 'imports']) f, unnest(ARRAY['USD', 'CNY']) u, unnest(ARRAY['month', 'year-to-date']) p,
    LATERAL (SELECT 'all' AS b, '' AS m UNION ALL SELECT 'counterpart', x FROM unnest($1::text[]) x
      UNION ALL SELECT 'chapter', x FROM unnest($2::text[]) x
      UNION ALL SELECT 'counterpart-chapter', x || '+' || c FROM unnest(CASE p WHEN 'month' THEN $3::text[] ELSE $4::text[] END) x, unnest($2::text[]) c) lines`

const LOG = `
  WITH months AS (SELECT n, $2::int + (n - 1) / 12 AS y, (n - 1) % 12 + 1 AS m FROM generate_series(1, $1::int) n),
  releases AS (
    INSERT INTO "Release" ("id", "code", "stage", "period", "periodStart", "periodEnd", "state", "embargoAt", "enteredBy", "approvedBy", "approvedAt", "approvedChecksum", "updatedAt")
    SELECT n, format('GACC-%s-%s-online', y, lpad(m::text, 2, '0')), 'online', format('%s-%s', y, lpad(m::text, 2, '0')), make_date(y, m, 1),
      (make_date(y, m, 1) + interval '1 month - 1 day')::date, 'published', make_date(y, m, 1) + interval '50 days', 'made', 'up', now(), 'for a benchmark', now()
    FROM months RETURNING "id", "code", "period", "embargoAt"),
  publications AS (
    INSERT INTO "Publication" ("sequence", "epoch", "releaseId", "kind", "previousHash", "hash", "publishedAt", "body")
    SELECT r."id", h."epoch", r."id", 'release', md5((r."id" - 1)::text), md5(r."id"::text), r."embargoAt",
      jsonb_build_object('release', jsonb_build_object('code', r."code", 'stage', 'online', 'period', r."period"),
        'figures', jsonb_build_object('count', (SELECT count(*) FROM "Series")))
    FROM releases r, "LogHead" h RETURNING "sequence", "hash", "publishedAt")
  UPDATE "LogHead" SET ("sequence", "hash", "publishedAt") = (SELECT "sequence", "hash", "publishedAt" FROM publications ORDER BY "sequence" DESC LIMIT 1)`

// Each figure follows from its series and month alone, so that both sizes and every rival hold the same. Month n prints its own
// figures, and revises those of the month before whose series and month fall on a fiftieth.
const FIGURES = `
  INSERT INTO "Observation" ("seriesId", "period", "periodStart", "periodEnd", "value", "scale", "digits", "status", "printedGrowthPercent", "growthDigits", "vintage",
    "supersededBy", "sourceUrl", "sourceCell")
  SELECT s."id", CASE WHEN s."basis" = 'month' OR m = 1 THEN format('%s-%s', y, lpad(m::text, 2, '0')) WHEN m = 12 THEN y::text
      ELSE format('%s-01..%s', y, lpad(m::text, 2, '0')) END,
    make_date(y, CASE s."basis" WHEN 'month' THEN m ELSE 1 END, 1), (make_date(y, m, 1) + interval '1 month - 1 day')::date,
    abs(hashint8(s."id"::bigint * 1000 + n + back * 7))::bigint % 90000000 / 10.0 + 1000, 6, 1, CASE back WHEN 1 THEN 'R' ELSE 'A' END::"ObservationStatus",
    abs(hashint4(s."id" + n)::bigint) % 400 / 10.0 - 20, 1, $1::int,
    CASE WHEN back = 0 AND $1::int < $3::int AND (s."id" + $1::int) % 50 = 0 THEN $1::int + 1 END, 'made up for a benchmark', 'B17'
  FROM generate_series(0, least(1, $1::int - 1)) back, LATERAL (SELECT $1::int - back AS n) of,
    LATERAL (SELECT $2::int + (n - 1) / 12 AS y, (n - 1) % 12 + 1 AS m) at, "Series" s
  WHERE back = 0 OR (s."id" + n) % 50 = 0`

const HOLDINGS = `
  INSERT INTO "SeriesHolding" SELECT "seriesId", min("any"), min("any"), (array_agg("any" ORDER BY "any"))[11]
  FROM (SELECT "seriesId", "period", min("vintage") AS "any" FROM "Observation" GROUP BY 1, 2) firsts GROUP BY 1`
