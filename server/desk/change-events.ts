import type { EventWording } from '#trade/events/policy-event.ts'
import { moreThanAFact } from '#trade/events/more-than-a-fact.ts'
import { LOCALES } from '#trade/format/locale.ts'
import { type Database, transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { DeskError } from './desk-error.ts'

/** Notes a policy event. Throws DeskError where its words say more than a dated fact. Answers its id. */
export async function noteEvent(wording: EventWording, by: Actor): Promise<number> {
  assertFact(wording)
  return transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO "PolicyEvent" ("kind", "inEffectOn", "announcedOn", "flow", "partner", "goods", "titleEn", "titleZh", "textEn", "textZh", "sourceUrl", "changedBy")
      VALUES (${wording.kind}::"EventKind", ${wording.inEffectOn}::date, ${wording.announcedOn}::date, ${wording.touches.flow}::"Flow",
        ${wording.touches.partner}, ${wording.touches.goods}, ${wording.title.en}, ${wording.title.zh}, ${wording.text.en}, ${wording.text.zh},
        ${wording.sourceUrl}, ${by.id})
      RETURNING "id"`
    if (!row) throw new Error('the database noted no event')
    await audit(tx, by, 'event.noted', subjectOf(row.id), null, await wordingOf(tx, row.id))
    return row.id
  })
}

/** Where an event was when it was changed: which one, and the revision that whoever changes it has seen. */
export interface SeenEvent {
  readonly id: number
  readonly revision: number
}

/** Gives an event its next wording; the earlier one is kept. Throws DeskError where somebody else changed it meanwhile. */
export async function changeEvent(seen: SeenEvent, wording: EventWording, by: Actor): Promise<void> {
  assertFact(wording)
  return transaction(async (tx) => {
    const before = await lockSeen(tx, seen)
    await tx.$executeRaw`
      UPDATE "PolicyEvent" SET "revision" = "revision" + 1, "kind" = ${wording.kind}::"EventKind", "inEffectOn" = ${wording.inEffectOn}::date,
        "announcedOn" = ${wording.announcedOn}::date, "flow" = ${wording.touches.flow}::"Flow", "partner" = ${wording.touches.partner},
        "goods" = ${wording.touches.goods}, "titleEn" = ${wording.title.en}, "titleZh" = ${wording.title.zh}, "textEn" = ${wording.text.en},
        "textZh" = ${wording.text.zh}, "sourceUrl" = ${wording.sourceUrl}, "changedBy" = ${by.id}, "changedAt" = clock_timestamp()
      WHERE "id" = ${seen.id}`
    await audit(tx, by, 'event.changed', subjectOf(seen.id), before, await wordingOf(tx, seen.id))
  })
}

/** Withdraws an event, with a reason that everybody reads. It stays in the lists, struck through. */
export function withdrawEvent(seen: SeenEvent, reason: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const before = await lockSeen(tx, seen)
    await tx.$executeRaw`
      UPDATE "PolicyEvent" SET "revision" = "revision" + 1, "withdrawn" = ${reason}, "changedBy" = ${by.id}, "changedAt" = clock_timestamp()
      WHERE "id" = ${seen.id}`
    await audit(tx, by, 'event.withdrawn', subjectOf(seen.id), before, await wordingOf(tx, seen.id))
  })
}

/** The event as it stands, held until the transaction ends. Refused where it is not the revision that was seen. */
async function lockSeen(tx: Database, { id, revision }: SeenEvent): Promise<unknown> {
  const [row] = await tx.$queryRaw<{ revision: number; withdrawn: string | null; by: string }[]>`
    SELECT e."revision", e."withdrawn", coalesce(u."name", e."changedBy") AS "by"
    FROM "PolicyEvent" e LEFT JOIN "User" u ON u."id" = e."changedBy" WHERE e."id" = ${id} FOR UPDATE OF e`
  if (!row) throw new DeskError('form', { en: 'there is no such event', zh: '没有这一事件' })
  if (row.withdrawn !== null)
    throw new DeskError('form', { en: 'it was withdrawn: note it anew', zh: '该事件已撤回：请重新记录' })
  if (row.revision !== revision)
    throw new DeskError('revision', {
      en: `${row.by} changed it meanwhile: their wording stands in the list, what you typed is here. Send again to replace theirs`,
      zh: `${row.by}已先行修改：新文本见列表，您录入的内容仍在。再次提交将替换其文本`,
    })
  return wordingOf(tx, id)
}

/** The newest wording as the database kept it. */
async function wordingOf(tx: Database, id: number): Promise<unknown> {
  const [row] = await tx.$queryRaw<{ wording: unknown }[]>`
    SELECT "wording" FROM "PolicyEventWording" WHERE "eventId" = ${id} ORDER BY "revision" DESC LIMIT 1`
  return row?.wording ?? null
}

function assertFact({ title, text }: EventWording): void {
  for (const language of LOCALES)
    for (const [field, words] of [['title', title] as const, ['text', text] as const]) {
      const said = moreThanAFact(words[language], language)
      if (said === null) continue
      throw new DeskError(`${field}${language === 'en' ? 'En' : 'Zh'}`, {
        en: `“${said}” says more than a dated fact: what was done, by whom, from when`,
        zh: `“${said}”超出了事实：只写何方自何时起做了什么`,
      })
    }
}

function subjectOf(id: number): string {
  return `event-${id}`
}
