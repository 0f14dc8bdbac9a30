import { database } from '#server/database/client.ts'
import { EDITOR } from '#server/testing/desk-at-work.ts'
import { COUNTERPARTS } from '#trade/counterparts.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { sendToReview } from './by-hand.ts'

/** Months before the flashes began to merge January and February. */
const LAST = { year: 2019, month: 12 }

/** Enters one release of made-up exports to every partner in as many months up to December 2019 as make `figures`, and sends it to review. */
export async function enterEveryPartner(figures: number): Promise<ReleaseCode> {
  const codes = COUNTERPARTS.map(({ code }) => code)
  const months = Math.ceil(figures / codes.length)
  const code = 'GACC-2030-01-online'
  const { id } = await database().release.create({
    data: {
      code,
      kind: 'release',
      stage: 'online',
      period: '2030-01',
      periodStart: new Date(Date.UTC(2030, 0, 1)),
      periodEnd: new Date(Date.UTC(2030, 1, 0)),
      enteredBy: EDITOR.id,
      sourceUrl: 'http://www.customs.gov.cn/',
    },
  })
  await database().$executeRaw`
    INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "value", "scale", "printedGrowthPercent", "status", "sourceUrl", "sourceCell")
    SELECT ${id}, 'CN.exports.counterpart:' || code || '.value.USD.month',
      to_char(make_date(${LAST.year}::int, ${LAST.month}::int, 1) - make_interval(months => n), 'YYYY-MM'),
      (1 + (at * 7919 + n * 104729) % 90000)::text || '.25', 6, '4.2', 'A', 'http://www.customs.gov.cn/', 'C' || at
    FROM unnest(${codes}::text[]) WITH ORDINALITY AS partner(code, at), generate_series(0, ${months}::int - 1) n`
  await sendToReview(code)
  return code
}

/** First month of the axis that shows them all, as an address writes it. */
export function firstMonth(figures: number): string {
  const months = Math.ceil(figures / COUNTERPARTS.length)
  const ordinal = LAST.year * 12 + LAST.month - months
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`
}
