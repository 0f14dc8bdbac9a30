import * as z from 'zod/mini'
import {
  type Goodbye,
  type Heartbeat,
  type Hello,
  type Leave,
  MESSAGE_AT_MOST,
  type Painted,
  type PollAnswer,
  type Resync,
  SERIES_AT_MOST,
  SERIES_LENGTH_AT_MOST,
  type Welcome,
} from './protocol.ts'
import { REPORTED_WITHIN_AT_MOST_MS } from './report-wait.ts'
import { calendarItem, cursor, figure, logEntry, releaseNotice } from './read-entry.ts'
import type { LogEntry } from './entry.ts'
import type { Snapshot, Subscription } from './fold.ts'

// The door, on both sides: what arrives is of this protocol, or it is null and nobody looks at it. Members that nobody knows are
// let through untouched: a newer server may say more. The forms are held to the types by TypeScript.

const seriesKey = z.string().check(z.maxLength(SERIES_LENGTH_AT_MOST), z.regex(/^[\x20-\x7e]+$/))
const subscription: z.ZodMiniType<Subscription> = z.looseObject({
  series: z.array(seriesKey).check(z.maxLength(SERIES_AT_MOST)),
  fromYear: z.int().check(z.minimum(1949), z.maximum(9999)),
})
const PAGE_AT_LEAST = 8
const PAGE_AT_MOST = 40
const page = z.string().check(z.minLength(PAGE_AT_LEAST), z.maxLength(PAGE_AT_MOST))
const version = z.looseObject({ version: z.int() })
const delayMs = z.number().check(z.minimum(0), z.maximum(3_600_000))

const hello: z.ZodMiniType<Hello> = z.looseObject({
  version: z.int(),
  page,
  cursor,
  subscription,
  screen: z.nullable(z.string().check(z.maxLength(80))),
})

// A page that was hidden paints when it is seen again; ten minutes later nobody asks any more whether it shows the release.
const PAINTED_AFTER_AT_MOST_MS = 600_000
const leave: z.ZodMiniType<Leave> = z.looseObject({ page })

const heartbeat: z.ZodMiniType<Heartbeat> = z.looseObject({
  head: cursor,
  headAt: z.iso.datetime(),
  databaseTime: z.iso.datetime(),
  comeBackWithinMs: delayMs,
})
const because = z.enum(['too-far-behind', 'another-epoch', 'another-hash', 'ahead-of-head', 'too-slow'])
const resync: z.ZodMiniType<Resync> = z.looseObject({ because, head: cursor, spreadMs: delayMs })
const goodbye: z.ZodMiniType<Goodbye> = z.looseObject({ comeBackWithinMs: delayMs })

const entries = z.looseObject({ answer: z.literal('entries'), entries: z.array(logEntry), heartbeat })
const toResync = z.looseObject({ answer: z.literal('resync'), because, spreadMs: delayMs, heartbeat })
const reload = z.looseObject({ answer: z.literal('reload'), version: z.int() })
const refused = z.looseObject({ answer: z.literal('refused'), because: z.string(), comeBackWithinMs: delayMs })
const welcome: z.ZodMiniType<Welcome> = z.discriminatedUnion('answer', [entries, toResync, reload, refused])
const pollAnswer: z.ZodMiniType<PollAnswer> = z.discriminatedUnion('answer', [
  entries,
  toResync,
  reload,
  refused,
  z.looseObject({ answer: z.literal('goodbye'), comeBackWithinMs: delayMs }),
])

const snapshot: z.ZodMiniType<Snapshot> = z.looseObject({
  cursor,
  subscription,
  figures: z.record(z.string(), z.record(z.string(), figure)),
  releases: z.array(releaseNotice),
  calendar: z.record(z.string(), calendarItem),
  takenAt: z.iso.datetime(),
})

/** The version of the wire that `bytes` speak, whatever else they say; null when they are of none. */
export const readVersion = (bytes: unknown): number | null => read(version, bytes)?.version ?? null

/** What a screen sends. */
export const readHello = (bytes: unknown): Hello | null => read(hello, bytes)
export const readLeave = (bytes: unknown): Leave | null => read(leave, bytes)
export const readSubscription = (bytes: unknown): Subscription | null => read(subscription, bytes)

/** By hand: a publication brings one from every screen, and a form takes forty times as long. */
export function readPainted(bytes: unknown): Painted | null {
  if (typeof bytes !== 'object' || bytes === null) return null
  const { page, sequence, afterMs, waitedMs } = bytes as Readonly<Record<string, unknown>>
  if (typeof page !== 'string' || page.length < PAGE_AT_LEAST || page.length > PAGE_AT_MOST) return null
  if (!Number.isSafeInteger(sequence) || (sequence as number) < 1 || !isWithin(afterMs, PAINTED_AFTER_AT_MOST_MS))
    return null
  return waitedMs === undefined || isWithin(waitedMs, REPORTED_WITHIN_AT_MOST_MS) ? (bytes as Painted) : null
}

/** What a server sends. */
export const readWelcome = (bytes: unknown): Welcome | null => read(welcome, bytes)
export const readPollAnswer = (bytes: unknown): PollAnswer | null => read(pollAnswer, bytes)
export const readEntry = (bytes: unknown): LogEntry | null => read(logEntry, bytes)
export const readHeartbeat = (bytes: unknown): Heartbeat | null => read(heartbeat, bytes)
export const readResync = (bytes: unknown): Resync | null => read(resync, bytes)
export const readGoodbye = (bytes: unknown): Goodbye | null => read(goodbye, bytes)
export const readSnapshot = (bytes: unknown): Snapshot | null => read(snapshot, bytes)

/** A body of JSON; null when it is none, or longer than a message may be. */
export function readJson(text: string): unknown {
  if (text.length > MESSAGE_AT_MOST) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isWithin(ms: unknown, atMostMs: number): boolean {
  return typeof ms === 'number' && ms >= 0 && ms <= atMostMs
}

/** What was checked is handed on itself, not a copy: an entry of thousands of figures is not built twice. */
function read<T>(form: z.ZodMiniType<T>, bytes: unknown): T | null {
  return form.safeParse(bytes).success ? (bytes as T) : null
}
