import { parsePeriod, type PeriodText } from '#trade/period.ts'
import { releaseCode } from '#trade/release.ts'
import { database, transaction } from '../database/client.ts'
import { assertPeriodFits } from '../desk/create-draft.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { isRehearsal } from './mode.ts'

/** A rehearsal of the flash for `period`. */
export interface Rehearsal {
  readonly id: number
  readonly period: PeriodText
  readonly startedBy: string
  readonly endsAt: Date
  /** Null while the record is copied. */
  readonly readyAt: Date | null
  readonly endedAt: Date | null
  /** Why it came to nothing. */
  readonly failure: string | null
}

/** The one that goes on, or was over last; null before the first. */
export async function lastRehearsal(): Promise<Rehearsal | null> {
  return database().rehearsal.findFirst({
    orderBy: { id: 'desc' },
    select: { id: true, period: true, startedBy: true, endsAt: true, readyAt: true, endedAt: true, failure: true },
  })
}

/** Asks for a rehearsal of the flash for `period`: the nodes see it and make it. Throws DeskError where one goes on, or it can't be. */
export async function startRehearsal(period: PeriodText, minutes: number, by: Actor): Promise<void> {
  assertPeriodFits('flash', parsePeriod(period))
  await transaction(async (tx) => {
    const code = releaseCode('flash', parsePeriod(period))
    if (isRehearsal()) throw new DeskError('form', { en: 'this is a rehearsal already', zh: '当前已处于演练之中' })
    if (await tx.release.findFirst({ where: { code, state: { in: ['published', 'corrected', 'withdrawn'] } } }))
      throw new DeskError('period', {
        en: `${code} is out: rehearse one that is still to come`,
        zh: `${code}已发布：请演练尚未发布的一期`,
      })
    if (await tx.rehearsal.findFirst({ where: { endedAt: null } }))
      throw new DeskError('form', {
        en: 'a rehearsal goes on: end it, or join it',
        zh: '已有演练正在进行：请先结束，或加入该演练',
      })
    await tx.$executeRaw`
      INSERT INTO "Rehearsal" ("stage", "period", "startedBy", "endsAt")
      VALUES ('flash', ${period}, ${by.id}, clock_timestamp() + make_interval(mins => ${minutes}::int))`
    await audit(tx, by, 'rehearsal.started', code, null, { minutes })
  })
}

/** Ends the one that goes on, if any does: its screens are told goodbye, and its database is thrown away. */
export function endRehearsal(by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const ended = await tx.$queryRaw<{ period: PeriodText }[]>`
      UPDATE "Rehearsal" SET "endedAt" = clock_timestamp() WHERE "endedAt" IS NULL RETURNING "period"`
    for (const { period } of ended)
      await audit(tx, by, 'rehearsal.ended', releaseCode('flash', parsePeriod(period)), null, {})
  })
}
