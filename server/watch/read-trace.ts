import type { LogEntry } from '#trade/live/entry.ts'
import { database } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { type ApprovedOnce, calendarTrace, traceOf } from '../publish/trace.ts'

/** The trace of an entry of the log. An entry does not carry it: nobody but an operator needs it, and the web may not know it. */
export async function readTrace({ sequence, hash }: Pick<LogEntry, 'sequence' | 'hash'>): Promise<string> {
  const [approved] = await inRole(
    'desk',
    () => database().$queryRaw<ApprovedOnce[]>`
      SELECT r."code", r."approvedAt", r."approvedChecksum" FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId"
      WHERE p."sequence" = ${sequence} AND p."hash" = ${hash}`,
  )
  return approved ? traceOf(approved) : calendarTrace(hash)
}
