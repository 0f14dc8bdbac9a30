import { database } from '#server/database/client.ts'
import { databaseNow } from '#server/database/now.ts'
import type { Head } from '#server/log/head.ts'
import { sequenceAt } from '#server/queries/observations/as-of.ts'
import { invalidRequest, Refused } from './problem.ts'

/**
 * The place in the log that `asOf` or `asOfSequence` names; its end where neither is given. Throws Refused for one that is still ahead:
 * what will be known then may come to be something else.
 */
export async function placeAsked(
  { asOf, asOfSequence }: { readonly asOf?: string | undefined; readonly asOfSequence?: number | undefined },
  head: Head,
): Promise<number> {
  if (asOfSequence !== undefined) {
    const value = String(asOfSequence)
    if (asOf !== undefined) throw refused('asOfSequence', value, 'stands beside asOf: give one of the two', null)
    if (asOfSequence > head.sequence)
      throw refused('asOfSequence', value, `the log has reached ${head.sequence}`, String(head.sequence))
    return asOfSequence
  }
  if (asOf === undefined) return head.sequence
  const instant = new Date(asOf)
  if (instant > head.publishedAt) {
    const now = await databaseNow(database())
    if (instant > now)
      throw refused('asOf', asOf, `is ahead of the database’s clock, ${now.toISOString()}`, now.toISOString())
  }
  return sequenceAt(database(), head.sequence, { instant })
}

function refused(parameter: string, value: string, reason: string, nearest: string | null): Refused {
  return new Refused(invalidRequest([{ parameter, value, reason, nearest }]))
}
