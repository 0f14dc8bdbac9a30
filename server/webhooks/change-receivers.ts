import { OVERLAP_HOURS, type ReceiverKind, type ReceiverSettings } from '#trade/webhooks/receiver.ts'
import { type Database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import { readHead } from '../log/head.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { isRehearsal } from '../rehearsal/mode.ts'
import { receiverAddress } from './receiver-address.ts'
import { seal } from './seal.ts'
import { newSecret } from './signature.ts'
import { tellReceiverChanged } from './wake.ts'

/** What is typed and never shown again: null leaves what there is. */
export interface TypedSecrets {
  readonly address: string | null
  /** 飞书’s own, where its bot asks for a signature. */
  readonly secret: string | null
}

/**
 * Adds a receiver, which is told of what is published from now on. A standard one’s secret is made here and answered: the only time
 * that it is told. Throws DeskError where its name is another’s, or its address none that may be sent to.
 */
export async function addReceiver(
  settings: ReceiverSettings,
  typed: TypedSecrets,
  by: Actor,
): Promise<{ readonly id: number; readonly secret: string | null }> {
  if (isRehearsal()) throw notInARehearsal()
  const address = receiverAddress(typed.address ?? '')
  const made = settings.kind === 'standard' ? newSecret() : null
  const secret = made ?? (settings.kind === 'feishu' ? typed.secret : null)
  return transaction(async (tx) => {
    const { name, kind, language, entries } = settings
    await assertNameIsFree(tx, name, null)
    const { sequence } = await readHead(tx)
    const [row] = await tx.$queryRaw<{ id: number }[]>`
      INSERT INTO "WebhookReceiver" ("name", "kind", "language", "entries", "host", "address", "secret", "cursor", "madeBy")
      VALUES (${name}, ${kind}, ${language}, ${[...entries]}, ${address.host}, ${seal(address.href, 'address')},
        ${secret && seal(secret, 'secret')}, ${sequence}::int, ${by.id}) RETURNING "id"`
    if (!row) throw new Error('an insert gave no row')
    await audit(tx, by, 'webhook.added', subjectOf(row.id), null, { ...settings, host: address.host })
    return { id: row.id, secret: made }
  })
}

/**
 * Other settings for a receiver; of what kind it is stays. They count for whatever it has not been sent yet. Throws DeskError where
 * somebody else changed it meanwhile.
 */
export async function changeReceiver(
  seen: { readonly id: number; readonly revision: number },
  { name, language, entries }: Omit<ReceiverSettings, 'kind'>,
  typed: TypedSecrets,
  by: Actor,
): Promise<void> {
  const address = typed.address === null ? null : receiverAddress(typed.address)
  await transaction(async (tx) => {
    const before = await lockReceiver(tx, seen.id)
    if (before.revision !== seen.revision) throw somebodyElse()
    await assertNameIsFree(tx, name, seen.id)
    // What was none for it until now is not sent to it because of another choice.
    const passed = await passedBy(tx, before)
    await tx.$executeRaw`
      UPDATE "WebhookReceiver" SET "name" = ${name}, "language" = ${language}, "entries" = ${[...entries]}, "cursor" = ${passed}::int,
        "host" = ${address?.host ?? before.host}, "address" = coalesce(${address && seal(address.href, 'address')}, "address"),
        "secret" = coalesce(${before.kind === 'feishu' && typed.secret ? seal(typed.secret, 'secret') : null}, "secret"),
        "revision" = "revision" + 1 WHERE "id" = ${seen.id}`
    const { revision: _, cursor: __, ...old } = before
    const changed = { ...old, name, language, entries, host: address?.host ?? before.host }
    await audit(tx, by, 'webhook.changed', subjectOf(seen.id), old, { ...changed, ...whatWasTyped(typed) })
  })
  tellReceiverChanged()
}

/** A new secret for a standard receiver, told this once. The one before signs beside it for a day. */
export async function rotateSecret(id: number, by: Actor): Promise<{ readonly secret: string }> {
  const secret = newSecret()
  await transaction(async (tx) => {
    const { kind } = await lockReceiver(tx, id)
    if (kind !== 'standard')
      throw new DeskError('form', { en: 'its secret is not ours to make', zh: '其密钥不由本站生成' })
    await tx.$executeRaw`
      UPDATE "WebhookReceiver" SET "previousSecret" = "secret",
        "previousUntil" = clock_timestamp() + make_interval(hours => ${OVERLAP_HOURS}::int), "secret" = ${seal(secret, 'secret')}
      WHERE "id" = ${id}`
    await audit(tx, by, 'webhook.rotated', subjectOf(id), null, { overlapHours: OVERLAP_HOURS })
  })
  return { secret }
}

/** Switches a receiver on or off. On again it is sent all that it missed, in order, at once. */
export async function switchReceiver(id: number, isOn: boolean, by: Actor): Promise<void> {
  await transaction(async (tx) => {
    const before = await lockReceiver(tx, id)
    if (before.isOn === isOn) return
    await tx.$executeRaw`
      UPDATE "WebhookReceiver" SET "isOn" = ${isOn}, "offBecause" = NULL, "failures" = 0, "nextAt" = clock_timestamp() WHERE "id" = ${id}`
    await audit(tx, by, isOn ? 'webhook.on' : 'webhook.off', subjectOf(id), { isOn: before.isOn }, { isOn })
  })
  tellReceiverChanged()
}

/**
 * Sets a receiver’s place in the log: it is sent everything for it from `place` on again, a sequence or a release’s code, at once.
 * Whatever is on its way then does not move it. Throws DeskError, field `place`, for a place that the log has not.
 */
export async function replayFrom(id: number, place: string, by: Actor): Promise<void> {
  await transaction(async (tx) => {
    const { cursor } = await lockReceiver(tx, id)
    const sequence = await sequenceOf(tx, place)
    await tx.$executeRaw`
      UPDATE "WebhookReceiver" SET "cursor" = ${sequence - 1}::int, "failures" = 0, "nextAt" = clock_timestamp(),
        "takenBy" = NULL, "takenUntil" = NULL WHERE "id" = ${id}`
    await audit(tx, by, 'webhook.replayed', subjectOf(id), { after: cursor }, { after: sequence - 1 })
  })
  tellReceiverChanged()
}

/** Throws a receiver away, with what was told of its attempts. */
export function deleteReceiver(id: number, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { revision: _, ...before } = await lockReceiver(tx, id)
    await tx.$executeRaw`DELETE FROM "WebhookReceiver" WHERE "id" = ${id}`
    await audit(tx, by, 'webhook.deleted', subjectOf(id), before)
  })
}

/** What the audit calls a receiver. */
export function subjectOf(id: number): string {
  return `webhook-${id}`
}

export function noReceiver(): DeskError {
  return new DeskError('form', { en: 'there is no such receiver any more', zh: '该接收方已不存在' })
}

export function notInARehearsal(): DeskError {
  return new DeskError('form', { en: 'a rehearsal tells nobody outside', zh: '演练不向外推送' })
}

interface Held extends ReceiverSettings {
  readonly kind: ReceiverKind
  readonly host: string
  readonly revision: number
  readonly isOn: boolean
  readonly cursor: number
}

/** The receiver as it stands, held until the transaction ends; nothing that is sealed. */
async function lockReceiver(tx: Database, id: number): Promise<Held> {
  const [receiver] = await tx.$queryRaw<Held[]>`
    SELECT "name", "kind", "language", "entries", "host", "revision", "isOn", "cursor" FROM "WebhookReceiver" WHERE "id" = ${id} FOR UPDATE`
  if (!receiver) throw noReceiver()
  return receiver
}

/** Up to where there is nothing for it: just before the first entry that it is still owed, or the log’s end. */
async function passedBy(tx: Database, { cursor, entries }: Held): Promise<number> {
  const [row] = await tx.$queryRaw<{ passed: number }[]>`
    SELECT coalesce((SELECT min("sequence") - 1 FROM "Publication" WHERE "sequence" > ${cursor} AND "kind"::text = ANY(${[...entries]})),
      (SELECT "sequence" FROM "LogHead"))::int AS "passed"`
  return row?.passed ?? cursor
}

async function sequenceOf(tx: Database, place: string): Promise<number> {
  const isNumber = /^\d{1,9}$/.test(place)
  const [found] = await tx.$queryRaw<{ sequence: number | null }[]>`
    SELECT min(p."sequence")::int AS "sequence" FROM "Publication" p LEFT JOIN "Release" r ON r."id" = p."releaseId"
    WHERE CASE WHEN ${isNumber} THEN p."sequence" = ${isNumber ? Number(place) : 0}::int ELSE r."code" = ${place} END`
  if (!found?.sequence)
    throw new DeskError('place', {
      en: `expected a sequence of the log, or the code of a release that is out, found “${place}”`,
      zh: `应为日志序号或已发布的发布代码，实为“${place}”`,
    })
  return found.sequence
}

async function assertNameIsFree(tx: Database, name: string, own: number | null): Promise<void> {
  const [same] = await tx.$queryRaw<object[]>`
    SELECT 1 FROM "WebhookReceiver" WHERE "name" = ${name} AND "id" IS DISTINCT FROM ${own}::int`
  if (same) throw new DeskError('name', { en: `another receiver is called “${name}”`, zh: `已有接收方名为“${name}”` })
}

function somebodyElse(): DeskError {
  return new DeskError('revision', {
    en: 'somebody else changed it meanwhile: look at what it is now, and change it again',
    zh: '他人刚刚更改过：请查看当前内容后再更改',
  })
}

/** For the audit: that something was typed, never what. */
function whatWasTyped({ address, secret }: TypedSecrets) {
  return { ...(address === null ? {} : { address: 'changed' }), ...(secret === null ? {} : { secret: 'changed' }) }
}
