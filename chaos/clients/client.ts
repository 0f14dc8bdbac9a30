import { Connection } from '#components/live/connection.ts'
import { fetchSnapshot } from '#components/live/fetch-snapshot.ts'
import { openHttp } from '#components/live/http-adapter.ts'
import type { Adapter, AdapterEvents } from '#components/live/link.ts'
import { OwnLink } from '#components/live/own-link.ts'
import { openSocket } from '#components/live/socket-adapter.ts'
import { type Message, STALE_AFTER_MS, VERSION_PATH } from '#trade/live/protocol.ts'
import type { ClientOrder, Report, Said } from './report.ts'
import { digestOf } from './shown.ts'

type Tell = (report: Report) => void

/** A silence that is worth telling. */
const TELL_SILENCE_MS = STALE_AFTER_MS
const LOOK_EVERY_MS = 250

/**
 * A real client without a browser: the product's own connection, over the product's own adapters. Around it stands what a browser
 * tab would be; it tells everything that this client shows, says and hears.
 */
export async function openClient(
  order: ClientOrder,
  tell: Tell,
  isFirst: (hash: string) => boolean,
): Promise<() => void> {
  const { id, url } = order
  let message: Message | null = null
  let heardAt = performance.now()

  const watched = (way: 'socket' | 'http', open: (origin: string, events: AdapterEvents) => Adapter) => {
    let isFirstHeard = true
    return (origin: string, events: AdapterEvents): Adapter => {
      isFirstHeard = true
      return open(origin, {
        message(arrived) {
          heardAt = performance.now()
          if (isFirstHeard) tell({ is: 'way', id, atMs: Date.now(), way })
          isFirstHeard = false
          tellArrival(id, arrived, tell, isFirst)
          message = arrived
          events.message(arrived)
          message = null
        },
        lost: (why, comeBackWithinMs, because) => events.lost(why, comeBackWithinMs, because),
      })
    }
  }

  const link = new OwnLink(url, {
    socket: watched('socket', openSocket),
    http: order.socketsOnly ? openNothing : watched('http', openHttp),
  })
  const connection = new Connection(await firstSnapshot(order), null, link, {
    origin: url,
    afterPaint: (report) => void setTimeout(report, 16),
    askVersion: async () => ((await (await fetch(`${url}${VERSION_PATH}`)).json()) as { version: number }).version,
    reload: () => ({ waitMs: 5_000 }),
  })
  heardAt = performance.now()

  let shown = connection.state.snapshot
  let said: Said = 'connecting'
  let confirmedMs = connection.lastHeardMs
  const tellShown = (by: 'opening' | 'entries' | 'snapshot', carried: readonly number[]) => {
    const { cursor } = shown
    const atMs = Date.now()
    if (by !== 'entries' && isFirst(cursor.hash)) tell({ is: 'heard', id, atMs, hash: cursor.hash })
    tell({ is: 'shown', id, atMs, ...place(cursor), digest: digestOf(shown), by, carried })
  }
  const look = () => {
    // What it shows first: what it says is about that.
    if (connection.state.snapshot !== shown) {
      shown = connection.state.snapshot
      tellShown(message ? 'entries' : 'snapshot', message ? carriedBy(message) : [])
    }
    if (connection.lastHeardMs !== confirmedMs) {
      confirmedMs = connection.lastHeardMs
      const atMs = Date.now()
      const behindMs = Math.round(atMs - confirmedMs)
      const clockOffMs = Math.round(connection.clock.now() - atMs)
      tell({ is: 'confirmed', id, atMs, behindMs, clockOffMs, on: message?.on ?? 'look' })
    }
    const now = sayOf(connection)
    if (now !== said) tell({ is: 'said', id, atMs: Date.now(), said: now })
    said = now
  }

  tellShown('opening', [])
  tell({ is: 'said', id, atMs: Date.now(), said })
  const stopListening = connection.onChange(look)
  const close = connection.open()
  const looking = setInterval(() => {
    look()
    const silentMs = performance.now() - heardAt
    if (silentMs > TELL_SILENCE_MS) tell({ is: 'silent', id, atMs: Date.now(), silentMs, said })
  }, LOOK_EVERY_MS)
  return () => {
    clearInterval(looking)
    stopListening()
    close()
  }
}

function openNothing(_: string, events: AdapterEvents): Adapter {
  setTimeout(() => events.lost('failed', 0))
  return { hello: () => {}, painted: () => {}, leave: () => {}, close: () => {} }
}

/** What a page says of itself: components/live/use-live-state.ts in one line, which needs React. */
function sayOf(connection: Connection): Said {
  if (connection.clock.now() - connection.lastHeardMs > STALE_AFTER_MS) return 'stale'
  return connection.state.at === 'live' ? 'live' : 'connecting'
}

async function firstSnapshot({ url, panel: { series, fromYear } }: ClientOrder) {
  for (;;) {
    try {
      return await fetchSnapshot(url, { series, fromYear }, null, new AbortController().signal)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

function tellArrival(id: number, message: Message, tell: Tell, isFirst: (hash: string) => boolean): void {
  for (const { hash } of entriesOf(message)) if (isFirst(hash)) tell({ is: 'heard', id, atMs: Date.now(), hash })
  const because =
    message.on === 'resync'
      ? message.resync.because
      : message.on === 'welcome' && message.welcome.answer === 'resync'
        ? message.welcome.because
        : message.on === 'unreadable'
          ? 'unreadable'
          : null
  if (because) tell({ is: 'resync', id, atMs: Date.now(), because })
}

function entriesOf(message: Message) {
  if (message.on === 'entry') return [message.entry]
  return message.on === 'welcome' && message.welcome.answer === 'entries' ? message.welcome.entries : []
}

function carriedBy(message: Message): readonly number[] {
  return entriesOf(message).map(({ sequence }) => sequence)
}

function place({ epoch, sequence, hash }: { epoch: string; sequence: number; hash: string }) {
  return { epoch, sequence, hash }
}
