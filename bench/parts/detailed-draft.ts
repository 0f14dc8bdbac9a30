import { database } from '#server/database/client.ts'
import { EDITOR } from '#server/testing/desk-at-work.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { sendToReview } from './by-hand.ts'

/** One line of a detailed release. */
export function detailedSeries(line: number): SeriesKey {
  return `CN.exports.commodity:detail-${line}.value.USD.month`
}

/** Enters the detailed release (*online*) of the `at`-th month from January 2030 on, of so many figures, and sends it to review. */
export async function enterDetailed(at: number, figures: number): Promise<ReleaseCode> {
  const [year, month] = [2030 + Math.floor(at / 12), 1 + (at % 12)]
  const period = `${year}-${String(month).padStart(2, '0')}`
  const code = `GACC-${period}-online`
  const { id } = await database().release.create({
    data: {
      code,
      kind: 'release',
      stage: 'online',
      period,
      periodStart: new Date(Date.UTC(year, month - 1, 1)),
      periodEnd: new Date(Date.UTC(year, month, 0)),
      enteredBy: EDITOR.id,
      sourceUrl: 'http://www.customs.gov.cn/',
    },
  })
  await database().$executeRaw`
    INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "value", "scale", "printedGrowthPercent", "status", "sourceUrl", "sourceCell")
    SELECT ${id}, 'CN.exports.commodity:detail-' || n || '.value.USD.month', ${period}, (n % 9000 + 1)::text || '.25', 6, '4.2', 'P',
      'http://www.customs.gov.cn/', 'C' || n
    FROM generate_series(0, ${figures}::int - 1) n`
  await sendToReview(code)
  return code
}
