import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Balancer } from '#launch/cluster/balancer.ts'
import { NodeProcess } from '#launch/cluster/node-process.ts'
import { distFolder } from '#launch/places.ts'
import { freePort } from '#launch/port.ts'
import { prepareBuild } from '#launch/prepare/build.ts'
import { withClient } from '#server/database/with-client.ts'
import { machineMs } from './parts/arrivals.ts'
import { Child } from './parts/child.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { figure } from './parts/figures.ts'
import { median, percentile } from './parts/spread.ts'
import type { Away, Outage } from './processes/product-screens.ts'

// What screens notice of a new version. First three nodes behind the balancer, restarted one after another as `npm run cluster -- --roll`
// does; then one node alone with a whole herd, restarted. The screens are the product's own connections. `deploy [SCREENS] [HERD]`, by
// default 2000 and 5000.
const NODES = 3
/** A herd is too much for one process that should answer at once. */
const PROCESSES = 2
/** So long after the last node is back whoever is away is away for good. */
const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 250
/** What the end of a herd's return is told in. */
const SLICE_MS = 100

export async function deploy([screens = '2000', herd = '5000']: readonly string[]): Promise<void> {
  await prepareBuild('test')
  await onDurableDatabase('history-2024', async (databaseUrl) => {
    await roll(databaseUrl, Number(screens))
    await herdReturns(databaseUrl, Number(herd))
  })
}

async function roll(databaseUrl: string, screens: number): Promise<void> {
  const nodes = await startNodes(NODES, databaseUrl)
  const balancer = new Balancer(nodes.map(({ port }) => port))
  const url = `http://127.0.0.1:${await balancer.listen(0)}`
  const clients = await openScreens(url, screens)
  try {
    const beganMs = machineMs()
    for (const node of nodes) {
      balancer.drain(node.port)
      await node.stop()
      await node.start()
      balancer.restore(node.port)
    }
    const seconds = (machineMs() - beganMs) / 1_000
    const { outages, stale } = await allBack(clients)
    console.log(`${NODES} nodes restarted in ${seconds.toFixed(1)} s; ${outages.length} times a screen lost its line`)
    const out = outages.map(lasted)
    // Asked to come back within so long, a screen draws an instant within it: what is beyond is the deploy's fault.
    const beyond = outages.map((outage) => Math.max(0, lasted(outage) - outage.askedMs))
    figure('deploy-roll-out-p50', median(out), 'ms')
    figure('deploy-roll-out-longest', percentile(out, 100), 'ms')
    figure(
      'deploy-roll-asked-longest',
      percentile(
        outages.map(({ askedMs }) => askedMs),
        100,
      ),
      'ms',
    )
    figure('deploy-roll-beyond-asked-p99', percentile(beyond, 99), 'ms')
    figure('deploy-roll-stale', stale, `of ${screens} screens said they were stale`, '0')
  } finally {
    await Promise.all(clients.map((client) => client.stop()))
    await balancer.close()
    await Promise.all(nodes.map((node) => node.stop()))
  }
}

async function herdReturns(databaseUrl: string, herd: number): Promise<void> {
  const [node] = await startNodes(1, databaseUrl)
  if (!node) throw new Error('no node was started')
  const clients = await openScreens(`http://127.0.0.1:${node.port}`, herd)
  try {
    await node.stop()
    const before = await transactions(databaseUrl)
    await node.start()
    const readyMs = machineMs()
    const { outages } = await allBack(clients)
    const asked = (await transactions(databaseUrl)) - before
    const back = outages.map(({ untilMs }) => untilMs - readyMs)
    const lastMs = percentile(back, 100)
    console.log(
      `${herd} screens came back to a node that was restarted: the last ${(lastMs / 1_000).toFixed(1)} s after it served`,
    )
    figure('deploy-herd-back-p50', median(back), 'ms after the node served')
    figure('deploy-herd-back-last', lastMs, 'ms after the node served')
    figure('deploy-herd-busiest', busiest(back) * (1_000 / SLICE_MS), 'greetings a second, in the busiest tenth of one')
    figure('deploy-herd-transactions', asked / herd, 'transactions of the database a screen')
  } finally {
    await Promise.all(clients.map((client) => client.stop()))
    await node.stop()
  }
}

async function startNodes(count: number, databaseUrl: string): Promise<NodeProcess[]> {
  const secret = randomBytes(32).toString('base64url')
  const nodes: NodeProcess[] = []
  for (let at = 0; at < count; at++) {
    const node = new NodeProcess({
      name: `node ${at + 1}`,
      port: await freePort(),
      env: {
        NEXT_DIST_DIR: distFolder.test,
        BETTER_AUTH_SECRET: secret,
        DATABASE_URL: databaseUrl,
        LIVE_TRUSTED_PROXIES: '127.0.0.1,::1',
        LIVE_CONNECTIONS_PER_ADDRESS: '100000',
      },
    })
    await node.start()
    nodes.push(node)
  }
  return nodes
}

async function openScreens(url: string, count: number): Promise<Child[]> {
  const clients = await Promise.all(Array.from({ length: PROCESSES }, () => Child.start('product-screens')))
  await Promise.all(
    clients.map((client) => client.ask('open', { url, count: Math.ceil(count / PROCESSES), together: 50 })),
  )
  await askAll(clients)
  return clients
}

/** What became of the screens since they were opened, once each has a line. */
async function allBack(clients: readonly Child[]): Promise<Away> {
  const outages: Outage[] = []
  for (const beganMs = machineMs(); ; ) {
    const told = await askAll(clients)
    outages.push(...told.outages)
    if (Object.keys(told.away).length === 0 && outages.length > 0) return { ...told, outages }
    if (machineMs() - beganMs > PATIENCE_MS)
      throw new Error(`screens did not come back: ${JSON.stringify(told.away)}; ${outages.length} times one did`)
    await pause(LOOK_EVERY_MS)
  }
}

async function askAll(clients: readonly Child[]): Promise<Away> {
  const told = await Promise.all(clients.map((client) => client.ask<Away>('away')))
  return {
    outages: told.flatMap(({ outages }) => outages),
    away: Object.fromEntries(
      told.flatMap(({ away }, process) => Object.entries(away).map(([how, times]) => [`${process}: ${how}`, times])),
    ),
    stale: told.reduce((sum, { stale }) => sum + stale, 0),
  }
}

function lasted({ fromMs, untilMs }: Outage): number {
  return untilMs - fromMs
}

/** The most of `instants` in one slice. */
function busiest(instants: readonly number[]): number {
  const slices = new Map<number, number>()
  for (const at of instants) {
    const slice = Math.floor(at / SLICE_MS)
    slices.set(slice, (slices.get(slice) ?? 0) + 1)
  }
  return Math.max(0, ...slices.values())
}

/** How many the database has ended so far. */
function transactions(databaseUrl: string): Promise<number> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>(
      'SELECT (xact_commit + xact_rollback)::text AS "count" FROM pg_stat_database WHERE datname = current_database()',
    )
    return Number(rows[0]?.count)
  })
}
