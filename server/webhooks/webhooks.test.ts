import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { ENTRY_KINDS, type ReceiverSettings } from '#trade/webhooks/receiver.ts'
import { RETRY_AFTER_SECONDS } from '#trade/webhooks/retries.ts'
import { database } from '../database/client.ts'
import { holdRoles, inRole } from '../database/roles/in-role.ts'
import { takeOnRoles } from '../database/roles/take-on-roles.ts'
import { entriesAfter } from '../log/entries-after.ts'
import { Tail } from '../log/tail.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import { CHIEF, correctionOf, type Entered, EXPORTS, OCTOBER, published } from '../testing/desk-at-work.ts'
import { answering, type HttpReceiver, httpReceiver, type Received } from '../testing/http-receiver.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { readStanding } from '../watch/read-standing.ts'
import {
  addReceiver,
  changeReceiver,
  deleteReceiver,
  replayFrom,
  rotateSecret,
  switchReceiver,
} from './change-receivers.ts'
import { listAttempts, listReceivers } from './list-receivers.ts'
import { testReceiver } from './test-receiver.ts'
import { tellReceiverChanged } from './wake.ts'
import { areWebhooksOn, WebhookSender } from './webhook-sender.ts'

ownDatabase(cloneDatabase)

beforeEach(() => {
  vi.stubEnv('BETTER_AUTH_SECRET', 'a secret for tests alone, of thirty-two and more letters')
  vi.stubEnv('WEBHOOKS_PRIVATE', 'allow')
})
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const { id } of await listReceivers()) await deleteReceiver(id, CHIEF)
})

let year = 2001
/** A release of a year of its own: order is shuffled, and the log is one. */
const anew = (): Entered => ({ ...OCTOBER, code: OCTOBER.code.replace('2024', String(year++)) })

let names = 0
async function told(by: HttpReceiver, settings: Partial<ReceiverSettings> = {}, typed: string | null = null) {
  const name = `Receiver ${++names}`
  const whole = { name, kind: 'standard', language: 'en', entries: ENTRY_KINDS, ...settings } as const
  const { id, secret } = await addReceiver(whole, { address: by.url, secret: typed }, CHIEF)
  return { id, secret: secret ?? '', name }
}

/** A node that sends. `heard` brings it what was published. */
async function node() {
  const tail = new Tail()
  await tail.catchUp()
  const sender = new WebhookSender(tail, said().log)
  sender.start()
  onTestFinished(() => sender.stop())
  return { sender, heard: () => tail.catchUp() }
}

/** The next try comes now: the schedule moves, not the clock. */
async function sooner(id: number): Promise<void> {
  await database().$executeRaw`UPDATE "WebhookReceiver" SET "nextAt" = clock_timestamp() WHERE "id" = ${id}`
  tellReceiverChanged()
}

const come = (receiver: HttpReceiver, count: number) =>
  waitUntil(`${count} have come`, () => receiver.received.length >= count)
const standing = async (id: number) => (await listReceivers()).find((each) => each.id === id)
const tried = async (id: number, count: number) => {
  await waitUntil(`${count} attempts are told`, async () => (await listAttempts(id)).length >= count)
  return listAttempts(id)
}
const headersOf = ({ headers }: Received) => headers as Record<string, string>
const dataOf = ({ body }: Received) => (JSON.parse(body) as { data: LogEntry }).data

describe('an entry', () => {
  it('is sent once it is in the log, as the log has it, signed so that the conventions’ own verifier takes it', async () => {
    const receiver = await httpReceiver()
    const { id, secret } = await told(receiver)
    const { heard } = await node()
    const { sequence } = await published(anew())
    await heard()
    await come(receiver, 1)
    const [message] = receiver.received
    if (!message) throw new Error('nothing came')
    const [entry] = await entriesAfter(sequence - 1, 1)
    expect(new Webhook(secret).verify(message.body, headersOf(message))).toEqual({
      type: 'release.published',
      timestamp: entry?.publishedAt,
      data: entry,
    })
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
    // The twins: another body, another secret, another id.
    expect(() => new Webhook(secret).verify(`${message.body} `, headersOf(message))).toThrow(/signature/)
    expect(() => new Webhook(`whsec_${btoa('another secret')}`).verify(message.body, headersOf(message))).toThrow(
      /signature/,
    )
    expect(() => new Webhook(secret).verify(message.body, { ...headersOf(message), 'webhook-id': 'x' })).toThrow(
      /signature/,
    )
    expect(await tried(id, 1)).toMatchObject([{ sequence, attempt: 1, status: 204, isDelivered: true, nextAt: null }])
    expect(await standing(id)).toMatchObject({ behind: 0, failures: 0, isOn: true })
  })

  it('comes in the log’s order, to whom its kind is for', async () => {
    const [all, corrections] = [await httpReceiver(), await httpReceiver()]
    await told(all)
    const { id, name } = await told(corrections, { entries: ['correction'] })
    const { heard } = await node()
    const release = anew()
    const first = await published(release)
    const second = await published(correctionOf(release.code, { [EXPORTS]: ['309.10', '12.8'] }))
    const third = await publishCalendar([], CHIEF)
    await heard()
    await come(all, 3)
    await waitUntil('it has what is for it', async () => (await standing(id))?.behind === 0)
    // Told of the calendar from now on: what came before is none for it.
    const settings = { name, language: 'en', entries: ['correction', 'calendar'] } as const
    await changeReceiver({ id, revision: 1 }, settings, { address: null, secret: null }, CHIEF)
    const fourth = await publishCalendar([], CHIEF)
    await heard()
    await come(all, 4)
    await come(corrections, 2)
    expect(all.received.map((each) => dataOf(each).sequence)).toEqual(
      [first, second, third, fourth].map(({ sequence }) => sequence),
    )
    expect(all.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      'release.published',
      'release.corrected',
      'calendar.changed',
      'calendar.changed',
    ])
    expect(corrections.received.map((each) => dataOf(each).sequence)).toEqual([second.sequence, fourth.sequence])
    expect(corrections.received.map((each) => dataOf(each).kind)).toEqual(['correction', 'calendar'])
  })

  it('that a receiver does not take is tried again by the schedule, under one id, and holds up nobody but it', async () => {
    const [failing, well] = [await httpReceiver(), await httpReceiver()]
    failing.answer = answering(500, 'no room')
    const { id } = await told(failing)
    const { id: other } = await told(well)
    const { heard } = await node()
    const { sequence } = await published(anew())
    await published(anew())
    await heard()
    await waitUntil('the other has both', async () => (await standing(other))?.behind === 0)
    expect(well.received.map((each) => dataOf(each).sequence)).toEqual([sequence, sequence + 1])
    for (let attempt = 1; attempt <= RETRY_AFTER_SECONDS.length; attempt++) {
      const [last] = await tried(id, attempt)
      expect(last).toMatchObject({ sequence, attempt, status: 500, said: { en: 'answered 500' }, answer: 'no room' })
      const waits = ((last?.nextAt?.getTime() ?? 0) - (last?.startedAt.getTime() ?? 0)) / 1_000
      const least = RETRY_AFTER_SECONDS[attempt - 1] ?? 0
      expect(waits).toBeGreaterThanOrEqual(least)
      // A fifth more at most, and what the attempt itself took.
      expect(waits).toBeLessThan(least * 1.2 + 15)
      await waitUntil('it is given back', async () => (await standing(id))?.failures === attempt)
      expect(await readStanding(0)).toMatchObject({ webhooksBehind: 1, webhooksOff: 0 })
      await sooner(id)
    }
    const [last] = await tried(id, RETRY_AFTER_SECONDS.length + 1)
    expect(last).toMatchObject({ attempt: 10, nextAt: null })
    await waitUntil('it is switched off', async () => (await standing(id))?.isOn === false)
    expect(await standing(id)).toMatchObject({
      behind: 2,
      offBecause: { en: '10 attempts failed, the last: answered 500' },
    })
    expect(await readStanding(0)).toMatchObject({ webhooksBehind: 0, webhooksOff: 1 })
    expect(new Set(failing.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(failing.received.map(({ body }) => body)).size).toBe(1)
    expect(
      await database().audit.findMany({ where: { subject: `webhook-${id}`, action: 'webhook.off' } }),
    ).toMatchObject([{ actor: 'webhooks' }])
    // On again, it has all of it, in order.
    failing.answer = answering(200)
    await switchReceiver(id, true, CHIEF)
    await come(failing, 12)
    expect(failing.received.slice(-2).map((each) => dataOf(each).sequence)).toEqual([sequence, sequence + 1])
  })

  it('is sent once, however many nodes hear of it, and again by another when one is stopped over it', async () => {
    const [slow, quick] = [await httpReceiver(), await httpReceiver()]
    slow.answer = () => undefined
    const { id } = await told(slow)
    const [one, two] = [await node(), await node()]
    const { sequence } = await published(anew())
    await Promise.all([one.heard(), two.heard()])
    await come(slow, 1)
    // While nobody answers: a publication waits for nothing, and others have it.
    await told(quick)
    const later = await published(anew())
    await Promise.all([one.heard(), two.heard()])
    await come(quick, 1)
    expect(dataOf(quick.received[0] as Received).sequence).toBe(later.sequence)
    await Promise.all([one.sender.stop(), two.sender.stop()])
    expect(slow.received).toHaveLength(1)
    // What was broken off is nobody’s failure.
    expect(await listAttempts(id)).toEqual([])
    slow.answer = answering(200)
    await node()
    await come(slow, 3)
    expect(slow.received.map((each) => dataOf(each).sequence)).toEqual([sequence, sequence, later.sequence])
    expect(slow.received[1]?.headers['webhook-id']).toBe(slow.received[0]?.headers['webhook-id'])
  })

  it('is not sent before it is committed', async () => {
    const receiver = await httpReceiver()
    const { id } = await told(receiver)
    await expect(
      database()
        .$executeRaw`UPDATE "WebhookReceiver" SET "cursor" = (SELECT "sequence" + 1 FROM "LogHead") WHERE "id" = ${id}`,
    ).rejects.toThrow(/the log has no place/)
    await node()
    await expect(replayFrom(id, '999999', CHIEF)).rejects.toMatchObject({ field: 'place' })
    await expect(replayFrom(id, 'GACC-2030-01..02-flash', CHIEF)).rejects.toMatchObject({ field: 'place' })
    await testReceiver(id, CHIEF)
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['webhook.test'])
  })
})

describe('a receiver', () => {
  it('that answers 410 is switched off at once', async () => {
    const receiver = await httpReceiver()
    receiver.answer = answering(410)
    const { id } = await told(receiver)
    const { heard } = await node()
    await published(anew())
    await heard()
    await waitUntil('it is off', async () => (await standing(id))?.isOn === false)
    expect(await standing(id)).toMatchObject({ offBecause: { en: 'answered 410: it is gone' }, behind: 1 })
    expect(receiver.received).toHaveLength(1)
  })

  it('with a new secret is signed for by both until a day is over, and then by the new one', async () => {
    const receiver = await httpReceiver()
    const { id, secret: old } = await told(receiver)
    const { secret } = await rotateSecret(id, CHIEF)
    await testReceiver(id, CHIEF)
    await database().$executeRaw`UPDATE "WebhookReceiver" SET "previousUntil" = clock_timestamp() WHERE "id" = ${id}`
    await testReceiver(id, CHIEF)
    const [during, after] = receiver.received
    if (!during || !after) throw new Error('two tests were sent')
    const takes = (by: string, message: Received) => {
      try {
        new Webhook(by).verify(message.body, headersOf(message))
        return true
      } catch {
        return false
      }
    }
    expect([takes(old, during), takes(secret, during)]).toEqual([true, true])
    expect([takes(old, after), takes(secret, after)]).toEqual([false, true])
  })

  it('is sent everything again from a release on, under the ids it had, whatever is on its way meanwhile', async () => {
    const receiver = await httpReceiver()
    const { id } = await told(receiver)
    const { heard } = await node()
    const release = anew()
    const first = await published(release)
    await heard()
    await come(receiver, 1)
    await waitUntil('it is told', async () => (await standing(id))?.behind === 0)
    const held: (() => void)[] = []
    receiver.answer = (response) => held.push(() => response.writeHead(200).end())
    const second = await published(anew())
    await heard()
    await come(receiver, 2)
    await replayFrom(id, release.code, CHIEF)
    receiver.answer = answering(200)
    for (const answer of held) answer()
    await come(receiver, 4)
    expect(receiver.received.map((each) => dataOf(each).sequence)).toEqual(
      [first, second, first, second].map(({ sequence }) => sequence),
    )
    expect(receiver.received[2]?.headers['webhook-id']).toBe(receiver.received[0]?.headers['webhook-id'])
  })

  it('is tested by a message that says so, whether on or off; its place stays', async () => {
    const receiver = await httpReceiver()
    receiver.answer = answering(400, 'who are you?\u0000')
    const { id } = await told(receiver)
    await switchReceiver(id, false, CHIEF)
    expect(await testReceiver(id, CHIEF)).toMatchObject({ isDelivered: false, status: 400, answer: 'who are you?' })
    expect(await listAttempts(id)).toMatchObject([{ sequence: null, status: 400, said: { zh: '返回400' } }])
    expect(await standing(id)).toMatchObject({ isOn: false, failures: 0, lastDelivered: false })
    await expect(testReceiver(999_999, CHIEF)).rejects.toMatchObject({ field: 'form' })
  })

  it('whose address another BETTER_AUTH_SECRET sealed is sent nothing, and says why', async () => {
    const receiver = await httpReceiver()
    const { id } = await told(receiver)
    vi.stubEnv('BETTER_AUTH_SECRET', 'that of a machine on which a backup was put back, for a trial')
    const { heard } = await node()
    await published(anew())
    await heard()
    await waitUntil('it is off', async () => (await standing(id))?.isOn === false)
    expect(await standing(id)).toMatchObject({ offBecause: { en: expect.stringContaining('BETTER_AUTH_SECRET') } })
    expect(receiver.received).toEqual([])
  })

  it('is known to the database and the audit by its host alone, and never written by a rehearsal', async () => {
    const receiver = await httpReceiver()
    const { id, secret } = await told(receiver)
    await rotateSecret(id, CHIEF)
    const rows = await database().$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(r)::text AS "row" FROM "WebhookReceiver" r UNION ALL SELECT to_jsonb(a)::text FROM "Audit" a`
    const all = rows.map(({ row }) => row).join('\n')
    expect(all).toContain(`127.0.0.1:${receiver.port}`)
    expect(all).not.toContain('a-word-nobody-guesses')
    expect(all).not.toContain(secret)
    vi.stubEnv('TRADEWIRE_REHEARSAL', '1')
    expect(areWebhooksOn()).toBe(false)
    await expect(told(receiver)).rejects.toMatchObject({ field: 'form' })
    await expect(testReceiver(id, CHIEF)).rejects.toMatchObject({ field: 'form' })
  })

  it('is refused where its address is none that may be sent to', async () => {
    vi.stubEnv('WEBHOOKS_PRIVATE', '')
    const settings = { name: 'Wrong', kind: 'standard', language: 'en', entries: ENTRY_KINDS } as const
    for (const address of [
      'http://example.org/',
      'https://10.0.0.8/',
      'https://[::1]/',
      'https://user:word@example.org/',
      'ftp://example.org',
      'hook',
    ])
      await expect(addReceiver(settings, { address, secret: null }, CHIEF)).rejects.toMatchObject({ field: 'address' })
    expect(await addReceiver(settings, { address: 'https://example.org/hook', secret: null }, CHIEF)).toMatchObject({
      secret: expect.stringMatching(/^whsec_/),
    })
    await expect(addReceiver(settings, { address: 'https://example.org/', secret: null }, CHIEF)).rejects.toMatchObject(
      { field: 'name' },
    )
  })
})

describe('the rights of the desk', () => {
  it('are all that it takes; the web reads how many are behind, and nobody’s address', async () => {
    const receiver = await httpReceiver()
    expect(await takeOnRoles()).toBeNull()
    try {
      const { id } = await inRole('desk', () => told(receiver))
      const { sender, heard } = await node()
      await inRole('desk', () => published(anew()))
      await heard()
      await come(receiver, 1)
      await inRole('desk', async () => {
        await waitUntil('it is told', async () => (await standing(id))?.behind === 0)
        await rotateSecret(id, CHIEF)
        await switchReceiver(id, false, CHIEF)
        expect(await testReceiver(id, CHIEF)).toMatchObject({ isDelivered: true })
        expect(await listAttempts(id)).toHaveLength(2)
        await deleteReceiver(id, CHIEF)
      })
      await sender.stop()
      expect(await inRole('web', () => readStanding(0))).toMatchObject({ webhooksBehind: 0 })
      await expect(inRole('web', () => database().$queryRaw`SELECT "address" FROM "WebhookReceiver"`)).rejects.toThrow(
        /permission denied/,
      )
    } finally {
      holdRoles(false)
    }
  })
})

describe('a chat', () => {
  it('is told the day’s sentence in its language, with a link, as its hook takes it', async () => {
    vi.stubEnv('PUBLIC_URL', 'https://desk.example.org/')
    const [slack, teams] = [await httpReceiver(), await httpReceiver()]
    await told(slack, { kind: 'slack' })
    await told(teams, { kind: 'teams', language: 'zh' })
    const { heard } = await node()
    const release = anew()
    const { sequence } = await published(release)
    await heard()
    await Promise.all([come(slack, 1), come(teams, 1)])
    const [entry] = await entriesAfter(sequence - 1, 1)
    const page = entry?.release?.sentences?.page
    expect(page?.en).toContain('12.7%')
    const url = `https://desk.example.org/releases/${release.code}`
    const english = JSON.parse(slack.received[0]?.body ?? '') as { text: string; blocks: unknown }
    expect(english.text).toBe(page?.en)
    expect(JSON.stringify(english.blocks)).toContain(`<${url}|Open>`)
    expect(JSON.parse(teams.received[0]?.body ?? '')).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            body: [{ type: 'TextBlock', text: page?.zh }, {}, {}],
            actions: [{ type: 'Action.OpenUrl', url }],
          },
        },
      ],
    })
  })

  it('of 飞书 is signed as its bots ask for, and has not taken what it answers with a code', async () => {
    const receiver = await httpReceiver()
    receiver.answer = answering(200, '{"code":19021,"msg":"sign match fail"}')
    const { id } = await told(receiver, { kind: 'feishu', language: 'zh' }, 'the bot’s own')
    expect(await testReceiver(id, CHIEF)).toMatchObject({ isDelivered: false, status: 200 })
    receiver.answer = answering(200, '{"code":0,"msg":"success"}')
    expect(await testReceiver(id, CHIEF)).toMatchObject({ isDelivered: true })
    const body = JSON.parse(receiver.received[0]?.body ?? '') as { timestamp: string; sign: string }
    expect(body).toMatchObject({ msg_type: 'post', content: { post: { zh_cn: { title: 'Tradewire测试消息' } } } })
    expect(body.sign).toBe(createHmac('sha256', `${body.timestamp}\nthe bot’s own`).digest('base64'))
    expect(Math.abs(Number(body.timestamp) * 1_000 - Date.now())).toBeLessThan(3_600_000)
  })
})
