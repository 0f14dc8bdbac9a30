import { atEnd } from '#launch/ending.ts'
import { Chance } from './chance.ts'
import { Checker } from './checker/checker.ts'
import { Lookout } from './checker/lookout.ts'
import { Herd } from './clients/herd.ts'
import type { ClientOrder } from './clients/report.ts'
import { Postgres } from './database/postgres.ts'
import { Desk } from './desk/desk.ts'
import { LONG_PANEL, PANELS } from './desk/series.ts'
import type { Fault } from './faults/kinds.ts'
import { Line } from './network/line.ts'
import { Nodes } from './nodes/nodes.ts'
import type { Settings } from './settings.ts'

/** One of so many clients is behind a proxy that refuses WebSockets, and shows long tables. */
const EVERY_WITHOUT_SOCKETS = 3
const LONG_TABLE_READERS = 2

/** Everything a run is made of, running. */
export interface World {
  readonly postgres: Postgres
  readonly nodes: Nodes
  readonly lines: readonly Line[]
  /** Of the clients that show long tables. */
  readonly longLines: readonly Line[]
  readonly desk: Desk
  readonly checker: Checker
  end(): Promise<void>
}

/** Starts the database, the nodes, a line for each client and the clients. `hit`: told whenever a fault hit something. */
export async function makeWorld(settings: Settings, hit: (fault: Fault) => void): Promise<World> {
  const ending: (() => Promise<unknown>)[] = []
  const end = async () => {
    takeBack()
    for (const stop of ending.splice(0).reverse()) await stop().catch(() => {})
  }
  // A run that is broken off leaves nothing behind either.
  const takeBack = atEnd(end)
  try {
    const postgres = await Postgres.start(() => hit('listeners-deaf'))
    ending.push(() => postgres.discard())
    process.env['DATABASE_URL'] = postgres.url('desk')
    const desk = new Desk(new Chance(settings.seed, 'desk'))
    ending.push(async () => (await import('#server/database/client.ts')).closeDatabase())
    await desk.begin()
    const nodes = new Nodes()
    ending.push(() => nodes.stop())
    await nodes.start(settings.nodes, (name) => postgres.url(name))

    const lines: Line[] = []
    const orders: ClientOrder[] = []
    ending.push(() => Promise.all(lines.map((line) => line.close())))
    for (let id = 0; id < settings.clients; id++) {
      const isLong = id < LONG_TABLE_READERS
      const refusesSockets = !isLong && id % EVERY_WITHOUT_SOCKETS === 0
      // Half of them by the balancer, half straight to the nodes in turn: neither keeps a client at one.
      const next = isLong || id % 2 === 0 ? () => nodes.nextPort() : () => nodes.balancerPort
      const line = await Line.lay(next, refusesSockets, hit)
      lines.push(line)
      const panel = isLong ? LONG_PANEL : (PANELS[id % PANELS.length] ?? LONG_PANEL)
      orders.push({ id, url: line.url, panel, socketsOnly: isLong })
    }
    const lookout = new Lookout(() => postgres.connect())
    ending.push(() => lookout.close())
    const checker = new Checker(
      (database, work) => postgres.asAdmin(work, database),
      lookout,
      new Map(orders.map(({ id, panel }) => [id, panel])),
    )
    const herd = new Herd(orders, settings.processes, (report) => checker.hear(report))
    ending.push(() => herd.close())
    return { postgres, nodes, lines, longLines: lines.slice(0, LONG_TABLE_READERS), desk, checker, end }
  } catch (error) {
    await end()
    throw error
  }
}
