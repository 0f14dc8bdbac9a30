import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Screens } from '../live/screens.ts'
import { type LiveServer, serveLive } from '../live/serve-live.ts'
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

/** The live part of a node, on a free port: sockets, the log and snapshots over real HTTP. */
export async function liveNode(tail: LogTail, port = 0): Promise<LiveNode> {
  let live: LiveServer | null = null
  const http = createServer((request, response) => {
    const answered = live?.answer(request, response)
    if (answered) answered.catch(() => response.destroy())
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve))
  const screens = new Screens()
  const operator = said()
  const serving = serveLive(http, tail, screens, operator.log)
  live = serving
  const address = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    http,
    screens,
    operator,
    stop: () => serving.stop(),
  }
}
