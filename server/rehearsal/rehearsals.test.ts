import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import { CHIEF, OCTOBER, published } from '../testing/desk-at-work.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { endRehearsal, lastRehearsal, startRehearsal } from './rehearsals.ts'

ownDatabase(cloneDatabase)

const refused = async (period: string) => {
  const error = await startRehearsal(period, 30, CHIEF).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof DeskError ? error.field : error
}

describe('a rehearsal', () => {
  it('is one at a time, told in the audit, and over when somebody ends it', async () => {
    await startRehearsal('2031-12', 30, CHIEF)
    expect(await lastRehearsal()).toMatchObject({ period: '2031-12', startedBy: CHIEF.id, endedAt: null })
    expect(await refused('2031-11')).toBe('form')
    await endRehearsal(CHIEF)
    expect(await lastRehearsal()).toMatchObject({ period: '2031-12', endedAt: expect.any(Date) })
    await startRehearsal('2031-01..02', 30, CHIEF)
    await endRehearsal(CHIEF)
    await endRehearsal(CHIEF)
    const told = await database().audit.findMany({
      where: { action: { startsWith: 'rehearsal.' } },
      orderBy: { id: 'asc' },
      select: { action: true, subject: true, actor: true },
    })
    const by = { actor: CHIEF.id }
    expect(told).toEqual([
      { action: 'rehearsal.started', subject: 'GACC-2031-12-flash', ...by },
      { action: 'rehearsal.ended', subject: 'GACC-2031-12-flash', ...by },
      { action: 'rehearsal.started', subject: 'GACC-2031-01..02-flash', ...by },
      { action: 'rehearsal.ended', subject: 'GACC-2031-01..02-flash', ...by },
    ])
  })

  it('is refused of what is out already, and of what comes in no flash', async () => {
    await published(OCTOBER)
    expect(await refused('2024-10')).toBe('period')
    expect(await refused('2024')).toBe('period')
    expect(await refused('2024-01')).toBe('period')
  })
})
