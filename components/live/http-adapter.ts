import type { Cursor } from '#trade/live/entry.ts'
import { backOffMs } from '#trade/live/back-off.ts'
import {
  ANSWERS_HEADER,
  type Hello,
  LOG_PATH,
  PAINTED_PATH,
  POLL_WAIT_MS,
  type Painted,
  type PollAnswer,
} from '#trade/live/protocol.ts'
import { readPollAnswer } from '#trade/live/read-message.ts'
import { subscriptionQuery, withinLimit } from '#trade/live/snapshot-address.ts'
import type { Adapter, AdapterEvents } from './link.ts'

// What a poll may take beyond its wait. With it a poll that hangs is given up when the page begins to say that it hears nothing.
const JOURNEY_MS = 5_000
// An answer without news that did not wait for any: it came out of a cache, or the server has too much to do.
const TOO_SOON_MS = 1_000

/** Long polls at `origin` (empty: where the page came from): each is a greeting, and says what a socket would have said since. */
export function openHttp(origin: string, events: AdapterEvents): Adapter {
  let polling = new AbortController()
  let comeBackWithinMs = 0

  async function follow(hello: Hello, signal: AbortSignal): Promise<void> {
    let { cursor } = hello
    let tooSoon = 0
    for (let poll = 0; ; poll++) {
      const askedMs = performance.now()
      const answer = await ask(origin, { ...hello, cursor }, poll === 0 ? 0 : POLL_WAIT_MS, signal)
      if (signal.aborted) return
      if (answer?.answer === 'goodbye') return events.lost('goodbye', answer.comeBackWithinMs)
      if (answer && 'heartbeat' in answer) comeBackWithinMs = answer.heartbeat.comeBackWithinMs
      tell(answer, poll === 0, signal)
      // What was told may have led to another greeting, or to a snapshot first: whichever, it begins anew.
      if (signal.aborted || answer?.answer !== 'entries') return
      cursor = placeAfter(cursor, answer)
      const isTooSoon = poll > 0 && answer.entries.length === 0 && performance.now() - askedMs < TOO_SOON_MS
      tooSoon = isTooSoon ? tooSoon + 1 : 0
      await pause(backOffMs(tooSoon, Math.random()), signal)
      if (signal.aborted) return
    }
  }

  function tell(
    answer: Exclude<PollAnswer, { answer: 'goodbye' }> | null,
    isGreeting: boolean,
    signal: AbortSignal,
  ): void {
    if (!answer) return events.message({ on: 'unreadable' })
    if (isGreeting || answer.answer === 'reload' || answer.answer === 'refused')
      return events.message({ on: 'welcome', welcome: answer })
    if (answer.answer === 'resync')
      return events.message({ on: 'resync', resync: { ...answer, head: answer.heartbeat.head } })
    for (const entry of answer.entries) if (!signal.aborted) events.message({ on: 'entry', entry })
    if (!signal.aborted) events.message({ on: 'heartbeat', heartbeat: answer.heartbeat })
  }

  return {
    hello(hello) {
      polling.abort()
      const mine = new AbortController()
      polling = mine
      follow(hello, mine.signal).catch((error: unknown) => {
        if (!mine.signal.aborted) events.lost(error instanceof LateError ? 'silent' : 'failed', comeBackWithinMs)
      })
    },
    painted: (report) => reportPaint(origin, report),
    // Who does not poll is forgotten.
    leave: () => {},
    close: () => polling.abort(),
  }
}

class LateError extends Error {}

/** One poll; null for an answer that is none of this protocol. Throws when there is no answer in time. */
async function ask(origin: string, hello: Hello, waitMs: number, signal: AbortSignal): Promise<PollAnswer | null> {
  const late = new AbortController()
  const giveUp = () => late.abort()
  const timer = setTimeout(giveUp, waitMs + JOURNEY_MS)
  signal.addEventListener('abort', giveUp)
  try {
    const unlike = Math.random().toString(36).slice(2, 10)
    const { address, body } = pollOf(hello, waitMs, unlike)
    const response = await fetch(`${origin}${address}`, {
      signal: late.signal,
      cache: 'no-store',
      ...(body === null ? {} : { method: 'POST', body, headers: { 'Content-Type': 'application/json' } }),
    })
    // A cache that keeps what it must not has answered for the log: what it says was true of another place, or another time.
    const answers = response.headers.get(ANSWERS_HEADER)
    if (answers !== null && answers !== unlike) throw new Error('an answer to another poll')
    const answer = readPollAnswer(await response.json().catch(() => null))
    if (!answer && !response.ok) throw new Error(`the log answered ${response.status}`)
    return answer
  } catch (error) {
    throw late.signal.aborted ? new LateError('the log did not answer in time') : error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
  }
}

/** By GET; by POST where the address would be too long to travel. No two addresses are alike: no cache can answer. */
function pollOf(hello: Hello, waitMs: number, unlike: string): { address: string; body: string | null } {
  const how = new URLSearchParams({ wait: String(waitMs), unlike })
  const { version, page, cursor, subscription, screen } = hello
  const query = subscriptionQuery(subscription)
  query.set('version', String(version))
  query.set('page', page)
  query.set('epoch', cursor.epoch)
  query.set('after', String(cursor.sequence))
  query.set('hash', cursor.hash)
  if (screen !== null) query.set('screen', screen)
  const address = withinLimit(`${LOG_PATH}?${how}&${query}`)
  return address ? { address, body: null } : { address: `${LOG_PATH}?${how}`, body: JSON.stringify(hello) }
}

function placeAfter(cursor: Cursor, { entries }: { readonly entries: readonly Cursor[] }): Cursor {
  const last = entries.at(-1)
  return last ? { epoch: last.epoch, sequence: last.sequence, hash: last.hash } : cursor
}

function reportPaint(origin: string, report: Painted): void {
  // A report that is lost is a screen that is not counted; nothing is shown wrong for it.
  fetch(`${origin}${PAINTED_PATH}`, {
    method: 'POST',
    keepalive: true,
    body: JSON.stringify(report),
    headers: { 'Content-Type': 'application/json' },
  }).catch(() => {})
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done, { once: true })
  })
}
