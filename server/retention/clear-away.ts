import { transaction } from '../database/client.ts'
import { isDue, RULES, type RetentionRule } from './rules.ts'

/** The first time of an old database may be long. */
const PATIENCE_MS = 120_000

/**
 * Clears away what has been kept for its time (rules.ts), unless some node did so within a day, or does now. Answers how many rows
 * of each rule, null where it was not this node's turn.
 */
export function clearAway(): Promise<Readonly<Record<string, number>> | null> {
  return transaction(async (tx) => {
    const [turn] = await tx.$queryRaw<object[]>`
      SELECT 1 FROM "Retention" WHERE "ranAt" IS NULL OR "ranAt" < clock_timestamp() - interval '1 day' FOR UPDATE SKIP LOCKED`
    if (!turn) return null
    const removed: Record<string, number> = {}
    for (const rule of RULES) {
      const count = await tx.$executeRawUnsafe(statement(rule))
      if (count > 0) removed[rule.of] = count
    }
    await tx.$executeRaw`
      UPDATE "Retention" SET "ranAt" = clock_timestamp(), "removed" = ${JSON.stringify(removed)}::jsonb`
    return removed
  }, PATIENCE_MS)
}

function statement(rule: RetentionRule): string {
  if (rule.forget === undefined) return `DELETE FROM "${rule.table}" WHERE ${isDue(rule)}`
  return `UPDATE "${rule.table}" SET ${rule.forget} = NULL WHERE ${isDue(rule)}`
}
