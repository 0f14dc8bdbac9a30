import type { Locale } from '#trade/format/locale.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { type Announcement, announcementOf, testAnnouncement } from '#trade/webhooks/announcement.ts'
import { type ChatKind, chatBody } from '#trade/webhooks/chat-bodies.ts'
import { EVENT_TYPES, type ReceiverKind, TEST_TYPE } from '#trade/webhooks/receiver.ts'
import { publicOrigin } from '../public-origin.ts'
import type { Post } from './post.ts'
import { feishuSignature, standardSignature } from './signature.ts'

/** A receiver whose address and secrets could be read. */
export interface OpenReceiver {
  readonly kind: ReceiverKind
  readonly language: Locale
  readonly address: URL
  /** In force now, the newest first; of a chat’s hook none, or its own. */
  readonly secrets: readonly string[]
}

/** What is sent. `at`: when, by the database’s clock; the signature is of it. */
export interface Message {
  readonly id: string
  readonly at: Date
  /** Null for a test. */
  readonly entry: LogEntry | null
}

/** The name of the message about an entry: the same for each attempt, each replay and each receiver, and no other entry’s. */
export function messageId({ sequence, hash }: Pick<LogEntry, 'sequence' | 'hash'>): string {
  return `tw_${sequence}_${hash.slice(0, 24)}`
}

/** A message as `to` takes it. */
export function postOf(to: OpenReceiver, message: Message): Post {
  return to.kind === 'standard' ? standardPost(to, message) : chatPost({ ...to, kind: to.kind }, message)
}

function standardPost({ address, secrets }: OpenReceiver, { id, at, entry }: Message): Post {
  const timestamp = secondsOf(at)
  const body = JSON.stringify(
    entry
      ? { type: EVENT_TYPES[entry.kind], timestamp: entry.publishedAt, data: entry }
      : { type: TEST_TYPE, timestamp: at.toISOString(), data: { said: testAnnouncement('en').text } },
  )
  const headers = {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': standardSignature(secrets, id, timestamp, body),
  }
  return { address, headers, body }
}

function chatPost(to: OpenReceiver & { kind: ChatKind }, { at, entry }: Message): Post {
  const { kind, language, address, secrets } = to
  const announcement = entry ? announcementOf(entry, language) : testAnnouncement(language)
  const body = chatBody(kind, { ...announcement, language, url: urlOf(announcement) })
  const signed = kind === 'feishu' && secrets[0] ? signedByFeishu(secrets[0], secondsOf(at)) : {}
  return {
    address,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ ...signed, ...body }),
  }
}

function signedByFeishu(secret: string, timestamp: number) {
  return { timestamp: String(timestamp), sign: feishuSignature(secret, timestamp) }
}

/** Nobody asked by a name here: without PUBLIC_URL there is no address to lead to. */
function urlOf({ path }: Announcement): string | null {
  return process.env['PUBLIC_URL'] ? publicOrigin('') + path : null
}

function secondsOf(at: Date): number {
  return Math.floor(at.getTime() / 1_000)
}
