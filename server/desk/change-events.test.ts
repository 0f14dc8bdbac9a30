import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { EventWording } from '#trade/events/policy-event.ts'
import { database } from '../database/client.ts'
import { loadEvents } from '../history/load-events.ts'
import { eventsEdition, policyEvents } from '../queries/events/policy-events.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { changeEvent, noteEvent, withdrawEvent } from './change-events.ts'
import { eventWordings } from './event-wordings.ts'
import { readAudit } from './read-audit.ts'

ownDatabase(cloneDatabase)

const LI_NA = { id: 'li-na', name: 'Li Na', address: '192.0.2.7' }
const PORTER = { id: 'j-porter', name: 'J. Porter', address: null }
const RCEP: EventWording = {
  kind: 'agreement',
  inEffectOn: '2022-01-01',
  announcedOn: '2021-11-03',
  touches: { flow: null, partner: 'RCEP', goods: null },
  title: { en: 'RCEP in force for China', zh: 'RCEP对中国生效' },
  text: { en: 'RCEP enters into force for China.', zh: 'RCEP对中国生效。' },
  sourceUrl: 'https://eng.yidaiyilu.gov.cn/p/211558.html',
}
const titled = (en: string): EventWording => ({ ...RCEP, title: { ...RCEP.title, en } })
const stands = async (id: number) => (await policyEvents(database())).events.find((event) => event.id === id)
const refused = (deed: Promise<unknown>) => deed.catch(({ field }: { field: string }) => field)

describe('an event', () => {
  it('keeps each wording, and the audit tells who changed what to what', async () => {
    const id = await noteEvent(RCEP, LI_NA)
    await changeEvent({ id, revision: 1 }, titled('RCEP in force for ten countries'), PORTER)
    expect(await stands(id)).toMatchObject({ revision: 2, title: { en: 'RCEP in force for ten countries' } })
    const kept = (await eventWordings()).filter(({ eventId }) => eventId === id)
    expect(kept.map(({ revision, changedBy, wording }) => [revision, changedBy, wording['titleEn']])).toEqual([
      [2, 'j-porter', 'RCEP in force for ten countries'],
      [1, 'li-na', 'RCEP in force for China'],
    ])
    const [changed, noted] = await readAudit(2, `event-${id}`)
    expect(noted).toMatchObject({ actor: 'li-na', action: 'event.noted', address: '192.0.2.7', before: null })
    expect(changed).toMatchObject({
      action: 'event.changed',
      before: { titleEn: 'RCEP in force for China' },
      after: { titleEn: 'RCEP in force for ten countries' },
    })
  })

  it('that two change at once keeps the first: the second is told who was first, and may send again', async () => {
    const id = await noteEvent(RCEP, LI_NA)
    const both = await Promise.all(
      [LI_NA, PORTER].map((by) => refused(changeEvent({ id, revision: 1 }, titled(`By ${by.name}`), by))),
    )
    expect(both.filter((field) => field === 'revision')).toHaveLength(1)
    expect(both.filter((field) => field === undefined)).toHaveLength(1)
    await changeEvent({ id, revision: 2 }, titled('By the second'), PORTER)
    expect(await stands(id)).toMatchObject({ revision: 3, title: { en: 'By the second' } })
  })

  it('is withdrawn with a reason, stays in the list, and changes no more', async () => {
    const id = await noteEvent(RCEP, LI_NA)
    const before = await eventsEdition(database())
    await withdrawEvent({ id, revision: 1 }, 'noted twice', LI_NA)
    expect(await stands(id)).toMatchObject({ revision: 2, withdrawn: 'noted twice' })
    expect(await eventsEdition(database())).toBe(before + 1)
    expect(await refused(changeEvent({ id, revision: 2 }, RCEP, LI_NA))).toBe('form')
  })

  it('that says why is refused by the field that says it', async () => {
    expect(await refused(noteEvent(titled('Duty because of RCEP'), LI_NA))).toBe('titleEn')
    const zh = { ...RCEP, text: { ...RCEP.text, zh: '受关税影响。' } }
    expect(await refused(noteEvent(zh, LI_NA))).toBe('textZh')
  })
})

describe('the database itself refuses', () => {
  const tried = (statement: string) =>
    onOwnConnection((sql) =>
      sql.query(statement).then(
        () => 'done',
        ({ code }: { code: string }) => code,
      ),
    )

  it('TW010 an event deleted, a wording lost or rewritten, a change that is not the next', async () => {
    const id = await noteEvent(RCEP, LI_NA)
    const set = (change: string) => `UPDATE "PolicyEvent" SET ${change} WHERE "id" = ${id}`
    expect(await tried(`DELETE FROM "PolicyEvent" WHERE "id" = ${id}`)).toBe('TW010')
    expect(await tried('TRUNCATE "PolicyEventWording"')).toBe('TW010')
    expect(await tried(`UPDATE "PolicyEventWording" SET "changedBy" = 'nobody' WHERE "eventId" = ${id}`)).toBe('TW010')
    expect(await tried(set(`"titleEn" = 'in silence'`))).toBe('TW010')
    expect(await tried(set(`"titleEn" = 'openly', "revision" = "revision" + 1`))).toBe('done')
    expect(await tried(set(`"withdrawn" = 'noted twice', "revision" = "revision" + 1`))).toBe('done')
    expect(await tried(set(`"withdrawn" = NULL, "revision" = "revision" + 1`))).toBe('TW010')
  })

  it('an event without an https source, or with a title no stem has room for', async () => {
    const id = await noteEvent(RCEP, LI_NA)
    const next = (change: string) => tried(`UPDATE "PolicyEvent" SET "revision" = 2, ${change} WHERE "id" = ${id}`)
    expect(await next(`"sourceUrl" = 'http://example.org/'`)).toBe('23514')
    expect(await next(`"titleZh" = repeat('税', 17)`)).toBe('23514')
  })
})

describe('the history', () => {
  it('notes its events once, and leaves alone what an editor made of one', async () => {
    await loadEvents()
    const found = (await policyEvents(database())).events.find(({ inEffectOn }) => inEffectOn === '2023-12-01')
    expect(found).toMatchObject({ kind: 'export-control', announcedOn: '2023-10-20', touches: { flow: 'exports' } })
    const id = found?.id ?? 0
    await changeEvent({ id, revision: 1 }, titled('Mended'), LI_NA)
    const edition = await eventsEdition(database())
    await loadEvents()
    expect(await eventsEdition(database())).toBe(edition)
    expect(await stands(id)).toMatchObject({ title: { en: 'Mended' } })
  })
})
