import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { PublicationKind } from '#trade/live/entry.ts'
import type { ResyncReason } from '#trade/live/protocol.ts'
import { REFUSAL_REASONS, type RefusalReason, type Transport } from '../live/witness.ts'
import type { Standing } from './read-standing.ts'

/** What a scrape asks anew; counters and histograms are told as things happen. */
export interface Sources {
  /** Null when the database does not answer. */
  standing(): Promise<Standing | null>
  /** Sequence of the node's own head; null before it has read one. */
  head(): number | null
  /** Seconds since the node last read the log to its end. */
  readAgeSeconds(): number | null
  screens(): Readonly<Record<Transport, number>>
  /** Screens that show the node's head. */
  painted(): number
  connections(): Readonly<Record<Transport, number>>
  /** Entries handed to connections since the start. */
  deliveries(): Readonly<Record<Transport, number>>
  armed(): number
  /** Attempts at webhooks since the start. */
  webhooks(): Readonly<Record<WebhookOutcome, number>>
}

export type WebhookOutcome = 'delivered' | 'failed'

export interface Metrics {
  readonly registry: Registry
  readonly delivery: Histogram<'transport'>
  readonly paint: Histogram
  readonly publications: Counter<'kind'>
  readonly resyncs: Counter<'reason'>
  readonly slow: Counter
  readonly refusals: Counter<'reason'>
}

const KINDS: readonly PublicationKind[] = ['release', 'addition', 'correction', 'withdrawal', 'calendar']
const RESYNC_REASONS: readonly ResyncReason[] = [
  'too-far-behind',
  'another-epoch',
  'another-hash',
  'ahead-of-head',
  'too-slow',
]
const TRANSPORTS: readonly Transport[] = ['socket', 'http']
// A frame is 16 ms; what takes longer than a second is what someone at a wall notices.
const SECONDS = [0.005, 0.01, 0.02, 0.035, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15]

/** Everything `/metrics` tells, by name: docs/operating.md says what each means. */
export function makeMetrics(sources: Sources): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  gaugesOf(sources, registry)
  const metrics: Metrics = {
    registry,
    delivery: new Histogram({
      name: 'tradewire_delivery_seconds',
      help: 'From the instant of a publication by the database’s clock to an entry handed to a connection (every 64th and the first)',
      labelNames: ['transport'],
      buckets: SECONDS,
      registers,
    }),
    paint: new Histogram({
      name: 'tradewire_paint_seconds',
      help: 'From an entry’s arrival at a screen to the frame that shows it, as the screen reports',
      buckets: SECONDS,
      registers,
    }),
    publications: counter('tradewire_publications_total', 'Entries this node saw appended', registers, 'kind'),
    resyncs: counter('tradewire_resyncs_total', 'Screens told to take a snapshot', registers, 'reason'),
    slow: new Counter({
      name: 'tradewire_slow_screens_dropped_total',
      help: 'Screens that left too much unread',
      registers,
    }),
    refusals: counter('tradewire_refusals_total', 'Connections and greetings not let in', registers, 'reason'),
  }
  // From the start, so that a rate over the first one is right.
  for (const transport of TRANSPORTS) metrics.delivery.zero({ transport })
  for (const kind of KINDS) metrics.publications.inc({ kind }, 0)
  for (const reason of RESYNC_REASONS) metrics.resyncs.inc({ reason }, 0)
  for (const reason of REFUSAL_REASONS satisfies readonly RefusalReason[]) metrics.refusals.inc({ reason }, 0)
  return metrics
}

function counter<T extends string>(name: string, help: string, registers: Registry[], label: T): Counter<T> {
  return new Counter({ name, help, registers, labelNames: [label] })
}

/** One look at the database serves all gauges of a scrape. */
function gaugesOf(sources: Sources, registry: Registry): void {
  const registers = [registry]
  const gauge = (name: string, help: string, collect: (this: Gauge) => void | Promise<void>) =>
    new Gauge({ name, help, registers, collect })
  let looking: Promise<Standing | null> | null = null
  const standing = () => {
    looking ??= sources.standing().finally(() => (looking = null))
    return looking
  }
  const ofStanding = (name: string, help: string, read: (standing: Standing) => number) =>
    gauge(name, help, async function () {
      const found = await standing()
      // A number that is not known is none: an old one would look well.
      this.set(found ? read(found) : Number.NaN)
    })

  gauge('tradewire_database_up', 'Whether the database answered this scrape', async function () {
    this.set((await standing()) ? 1 : 0)
  })
  ofStanding('tradewire_log_head_sequence', 'The end of the log, by the database', ({ head }) => head)
  gauge('tradewire_node_head_sequence', 'The end of the log as this node knows it', function () {
    this.set(sources.head() ?? Number.NaN)
  })
  ofStanding('tradewire_node_lag_entries', 'Entries in the log that this node has not read', ({ head }) =>
    Math.max(0, head - (sources.head() ?? 0)),
  )
  ofStanding(
    'tradewire_node_lag_seconds',
    'Age of the oldest entry that this node has not read',
    ({ behindSeconds }) => behindSeconds,
  )
  gauge('tradewire_node_read_age_seconds', 'Since this node last read the log to its end', function () {
    this.set(sources.readAgeSeconds() ?? Number.NaN)
  })
  new Gauge({
    name: 'tradewire_screens',
    help: 'Pages that hear the log from this node',
    labelNames: ['transport'],
    registers,
    collect() {
      for (const [transport, count] of Object.entries(sources.screens())) this.set({ transport }, count)
    },
  })
  new Gauge({
    name: 'tradewire_connections',
    help: 'Sockets open at this node, and polls that wait',
    labelNames: ['transport'],
    registers,
    collect() {
      for (const [transport, count] of Object.entries(sources.connections())) this.set({ transport }, count)
    },
  })
  new Counter({
    name: 'tradewire_deliveries_total',
    help: 'Entries handed to connections as they were published',
    labelNames: ['transport'],
    registers,
    collect() {
      this.reset()
      for (const [transport, count] of Object.entries(sources.deliveries())) this.inc({ transport }, count)
    },
  })
  gauge('tradewire_screens_painted', 'Screens of this node that show its head', function () {
    this.set(sources.painted())
  })
  new Counter({
    name: 'tradewire_webhook_attempts_total',
    help: 'Attempts of this node at sending a webhook, by what came of them',
    labelNames: ['outcome'],
    registers,
    collect() {
      this.reset()
      for (const [outcome, count] of Object.entries(sources.webhooks())) this.inc({ outcome }, count)
    },
  })
  ofStanding(
    'tradewire_webhooks_behind',
    'Receivers of webhooks that are owed an entry',
    (found) => found.webhooksBehind,
  )
  ofStanding(
    'tradewire_webhooks_behind_seconds',
    'Since when the oldest entry that a receiver is owed is in the log',
    (found) => found.webhooksBehindSeconds,
  )
  ofStanding('tradewire_webhooks_off', 'Receivers that were switched off by themselves', (found) => found.webhooksOff)
  gauge('tradewire_releases_armed', 'Releases this node has ready for their instant', function () {
    this.set(sources.armed())
  })
  ofStanding('tradewire_releases_approved', 'Releases that wait for their instant', ({ approved }) => approved)
  ofStanding('tradewire_releases_overdue', 'Approved releases whose instant has passed', ({ overdue }) => overdue)
  ofStanding(
    'tradewire_release_overdue_seconds',
    'How long the oldest of those is overdue',
    ({ overdueSeconds }) => overdueSeconds,
  )
}
