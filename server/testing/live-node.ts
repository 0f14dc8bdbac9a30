import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Screens } from '../live/screens.ts'
import { SNAPSHOT_PATH, serveSnapshot } from '../live/serve-snapshots.ts'
import { serveSockets } from '../live/serve-sockets.ts'
import type { LogTail } from '../log/tail.ts'
import { said } from './said.ts'

export interface LiveNode {
  /** http://127.0.0.1:port */
  readonly url: string
  readonly port: number
  readonly http: Server
  readonly screens: Screens
  readonly operator: ReturnType<typeof said>
  stop(): Promise<void>
}

/** The live part of a node, on a free port: sockets and snapshots over real HTTP. */
export async function liveNode(tail: LogTail, port = 0): Promise<LiveNode> {
  const http = createServer((request, response) => {
    if (!request.url?.startsWith(SNAPSHOT_PATH)) return void response.writeHead(404).end()
    serveSnapshot(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const screens = new Screens()
  const operator = said()
  const sockets = serveSockets(http, tail, screens, operator.log)
  const address = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    http,
    screens,
    operator,
    stop: () => sockets.stop(),
  }
}
