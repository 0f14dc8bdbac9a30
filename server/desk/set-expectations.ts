import { digitsOf } from '#trade/decimal.ts'
import type { Flow } from '#trade/flow.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Currency } from '#trade/unit.ts'
import { transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { DeskError } from './desk-error.ts'

/** What a poll says of one figure, in plain digits: growth in %, a balance in billions. */
export interface ExpectedRow {
  readonly flow: Flow
  readonly currency: Currency
  readonly figure: 'growth' | 'balance'
  readonly median: string | null
  readonly low: string | null
  readonly high: string | null
  readonly forecasts: number | null
}

/** Whose poll, and where it can be read. */
export interface Poll {
  readonly name: string | null
  readonly source: string
}

/** Replaces what was expected of a release; rows without a median are left out. Throws DeskError once it is public: then it is frozen. */
export function setExpectations(code: ReleaseCode, rows: readonly ExpectedRow[], poll: Poll, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const published = await tx.release.findFirst({
      where: { code, state: { in: ['published', 'corrected', 'withdrawn'] } },
    })
    if (published)
      throw new DeskError('form', {
        en: `${code} is public: what was expected of it is frozen`,
        zh: `${code}已发布：预期值不再更改`,
      })
    const kept = rows.filter(({ median, low, high }) => median !== null || low !== null || high !== null)
    const before = await tx.expectation.findMany({ where: { releaseCode: code } })
    const knownAt = await databaseNow(tx)
    await tx.expectation.deleteMany({ where: { releaseCode: code } })
    await tx.expectation.createMany({
      data: kept.map((row) => ({
        ...row,
        releaseCode: code,
        digits: Math.max(...[row.median, row.low, row.high].map((digits) => (digits === null ? 0 : digitsOf(digits)))),
        poll: poll.name,
        sourceUrl: poll.source,
        knownAt,
      })),
    })
    const told = before.map(({ flow, currency, figure, median }) => ({
      flow,
      currency,
      figure,
      median: median?.toString() ?? null,
    }))
    await audit(tx, by, 'expectations.set', code, told, { rows: kept, poll })
  })
}
