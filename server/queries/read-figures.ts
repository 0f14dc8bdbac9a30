import { Prisma } from '#prisma/client/client.ts'
import type { Disagreement, Figure, FirstPrint, ObservationStatus } from '#trade/figure.ts'
import type { MissingReason } from '#trade/missing.ts'
import type { Database } from '../database/client.ts'

interface Row {
  series: string
  period: string
  value: string | null
  scale: number
  status: ObservationStatus
  growth: string | null
  firstPrint: FirstPrint
  missingReason: string | null
  vintage: number
  publishedAt: Date
  release: string
  sourceUrl: string
  sourceCell: string | null
  sourceFile: string | null
  sourceNote: string | null
  disagreements: Disagreement[] | null
  oldVintage: number | null
  oldValue: string | null
  oldScale: number | null
  oldGrowth: string | null
}

/**
 * Figures of published releases that `where` picks, oldest period first. `o` is the observation, `s` its series, `p` its
 * publication. Digits are as printed. Joining the publication is the one rule of visibility: there is no other. At most `limit`, by
 * series, then period, then publication.
 */
export async function readFigures(db: Database, where: Prisma.Sql, limit?: number): Promise<Figure[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT s."key" AS "series", o."period", round(o."value", o."digits")::text AS "value", o."scale", o."status"::text AS "status",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "growth", o."firstPrint"::text AS "firstPrint", o."missingReason",
      o."vintage", p."publishedAt", coalesce(sub."code", r."code") AS "release", o."sourceUrl", o."sourceCell", o."sourceFile", o."sourceNote", o."disagreements",
      old."vintage" AS "oldVintage", round(old."value", old."digits")::text AS "oldValue", old."scale" AS "oldScale",
      round(old."printedGrowthPercent", old."growthDigits")::text AS "oldGrowth"
    FROM "Observation" o
      JOIN "Series" s ON s."id" = o."seriesId"
      JOIN "Publication" p ON p."sequence" = o."vintage"
      JOIN "Release" r ON r."id" = p."releaseId"
      LEFT JOIN "Release" sub ON sub."id" = r."subjectId"
      LEFT JOIN "Observation" old ON old."seriesId" = o."seriesId" AND old."period" = o."period" AND old."supersededBy" = o."vintage"
    WHERE ${where}
    ORDER BY s."key", o."periodEnd", o."periodStart", o."vintage" ${limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`)
  return rows.map(toFigure)
}

/** As known at sequence `n`. */
export function knownAt(n: number): Prisma.Sql {
  return Prisma.sql`o."vintage" <= ${n} AND (o."supersededBy" IS NULL OR o."supersededBy" > ${n})`
}

function toFigure(row: Row): Figure {
  return {
    series: row.series,
    period: row.period,
    value: row.value,
    scale: row.scale,
    status: row.status,
    printedGrowthPercent: row.growth,
    firstPrint: row.firstPrint,
    missingReason: row.missingReason as MissingReason | null,
    vintage: row.vintage,
    publishedAt: row.publishedAt.toISOString(),
    release: row.release,
    source: {
      url: row.sourceUrl,
      cell: row.sourceCell,
      note: row.sourceNote,
      ...(row.sourceFile === null ? {} : { file: row.sourceFile }),
    },
    disagreements: row.disagreements ?? [],
    replaces:
      row.oldVintage === null || row.oldScale === null
        ? null
        : { value: row.oldValue, scale: row.oldScale, printedGrowthPercent: row.oldGrowth, vintage: row.oldVintage },
  }
}
