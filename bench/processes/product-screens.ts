import { Connection } from '#components/live/connection.ts'
import { fetchSnapshot } from '#components/live/fetch-snapshot.ts'
import { openHttp } from '#components/live/http-adapter.ts'
import type { Adapter, AdapterEvents } from '#components/live/link.ts'
import { OwnLink } from '#components/live/own-link.ts'
import { openSocket } from '#components/live/socket-adapter.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { PROTOCOL_VERSION, STALE_AFTER_MS } from '#trade/live/protocol.ts'
import { answerParent } from '../parts/answer.ts'
import { machineMs } from '../parts/arrivals.ts'

// Many screens in one process, each the product's own connection over its own adapters, without a page around it: when to come back,
// and which way, is decided as in a browser. It tells how long each was away.

export interface ScreensOpening {
  readonly url: string
  readonly count: number
  /** So many open at a time. */
  readonly together: number
}

/** A screen was without a line, from when it lost the one until it was greeted over the next. */
export interface Outage {
  readonly fromMs: number
  readonly untilMs: number
  /** Within how long the server asked it to come back; 0 where it said nothing. */
  readonly askedMs: number
}

export interface Away {
  /** Since it was last asked. */
  readonly outages: readonly Outage[]
  /** Screens that are without a line now, by what they are about. */
  readonly away: Readonly<Record<string, number>>
  /** Screens that have said at some time that what they show is stale. */
  readonly stale: number
}

interface Screen {
  readonly link: OwnLink
  readonly connection: Connection
  lost: { readonly fromMs: number; readonly askedMs: number } | null
  wasStale: boolean
}

const SUBSCRIPTION = { series: ['CN.exports.all.value.USD.month', 'CN.imports.all.value.USD.month'], fromYear: 2023 }
const screens: Screen[] = []
let outages: Outage[] = []

setInterval(() => {
  for (const screen of screens)
    screen.wasStale ||= screen.connection.clock.now() - screen.connection.lastHeardMs > STALE_AFTER_MS
}, 500)

answerParent({
  async open({ url, count, together }: ScreensOpening): Promise<number> {
    const snapshot = await fetchSnapshot(url, SUBSCRIPTION, null, new AbortController().signal)
    for (let opened = 0; opened < count; opened += together)
      await Promise.all(Array.from({ length: Math.min(together, count - opened) }, () => open(url, snapshot)))
    return screens.length
  },
  away(): Away {
    const told = {
      outages,
      away: counted(
        screens.filter(({ lost }) => lost !== null).map(({ link, connection }) => `${link.at}, ${connection.state.at}`),
      ),
      stale: screens.filter(({ wasStale }) => wasStale).length,
    }
    outages = []
    return told
  },
})

/** Resolves when it is live. */
function open(url: string, snapshot: Snapshot): Promise<void> {
  const watched =
    (way: (origin: string, events: AdapterEvents) => Adapter) => (origin: string, events: AdapterEvents) =>
      way(origin, {
        message(message) {
          events.message(message)
          if (message.on === 'welcome' && message.welcome.answer !== 'refused') back()
        },
        lost(why, comeBackWithinMs, because) {
          screen.lost ??= { fromMs: machineMs(), askedMs: comeBackWithinMs }
          events.lost(why, comeBackWithinMs, because)
        },
      })
  const link = new OwnLink(url, { socket: watched(openSocket), http: watched(openHttp) })
  const connection = new Connection(snapshot, null, link, {
    origin: url,
    afterPaint: (report) => void setTimeout(report, 16),
    askVersion: async () => PROTOCOL_VERSION,
    reload: () => ({ waitMs: 5_000 }),
  })
  const screen: Screen = { link, connection, lost: null, wasStale: false }
  screens.push(screen)
  const back = () => {
    if (screen.lost) outages.push({ ...screen.lost, untilMs: machineMs() })
    screen.lost = null
  }
  return new Promise((resolve) => {
    const stop = connection.onChange(() => {
      if (connection.state.at !== 'live') return
      stop()
      resolve()
    })
    connection.open()
  })
}

function counted(all: readonly string[]): Record<string, number> {
  const times: Record<string, number> = {}
  for (const one of all) times[one] = (times[one] ?? 0) + 1
  return times
}
