import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { readiness } from './readiness.ts'

// A node that is stopped or hangs is out after two looks; one that refuses a connection at once.
const LOOK_EVERY_MS = 1_000
const MISSED_AT_MOST = 2
/** A node that does not take the connection in this time is passed over. */
const CONNECTED_WITHIN_MS = 2_000

interface Backend {
  readonly port: number
  isUp: boolean
  /** It says so itself; should none, anyone who answers is better than nobody. */
  isReady: boolean
  /** Takes nothing new: it is about to be stopped. */
  isDraining: boolean
  missed: number
  /** Both ends of what goes through it. */
  readonly open: Set<Socket>
}

/**
 * Brings each request to the next node in turn, so that no two requests of a screen need meet the same one: no stickiness.
 * Passes over nodes that are down, and cuts what hangs on one that went down, so that screens come back at once. Small, for one
 * machine: a proxy of the trade (Caddy, HAProxy, nginx) does the same.
 */
export class Balancer {
  readonly #backends: Backend[]
  readonly #server: Server
  readonly #looking: NodeJS.Timeout
  #turn = 0

  constructor(ports: readonly number[]) {
    this.#backends = ports.map((port) => ({
      port,
      isUp: true,
      isReady: true,
      isDraining: false,
      missed: 0,
      open: new Set(),
    }))
    this.#server = createServer((incoming, response) => this.#pass(incoming, response, this.#inTurn()))
    this.#server.on('upgrade', (incoming: IncomingMessage, near: Socket, head: Buffer) => {
      near.on('error', () => near.destroy())
      this.#passUpgrade(incoming, near, head, this.#inTurn())
    })
    this.#looking = setInterval(() => this.#backends.forEach((backend) => void this.#look(backend)), LOOK_EVERY_MS)
  }

  /** Rejects with EADDRINUSE when the port is taken. `port` 0: a free one. Answers which. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject).listen(port, () => {
        this.#server.off('error', reject)
        const address = this.#server.address()
        resolve(typeof address === 'object' && address ? address.port : port)
      })
    })
  }

  /** Ports of the nodes that would be given a request now. */
  get up(): number[] {
    return this.#inTurn().map(({ port }) => port)
  }

  /** Gives this node nothing new; what is open stays open. */
  drain(port: number): void {
    for (const backend of this.#backends) if (backend.port === port) backend.isDraining = true
  }

  /** Gives it requests again: it is known to answer. */
  restore(port: number): void {
    for (const backend of this.#backends)
      if (backend.port === port) Object.assign(backend, { isDraining: false, isUp: true, isReady: true, missed: 0 })
  }

  async close(): Promise<void> {
    clearInterval(this.#looking)
    for (const { open } of this.#backends) for (const socket of open) socket.destroy()
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** The nodes to try, the one whose turn it is first. */
  #inTurn(): Backend[] {
    this.#turn = (this.#turn + 1) % this.#backends.length
    const turned = [...this.#backends.slice(this.#turn), ...this.#backends.slice(0, this.#turn)]
    const up = turned.filter(({ isUp, isDraining }) => isUp && !isDraining)
    const ready = up.filter(({ isReady }) => isReady)
    return ready.length > 0 ? ready : up
  }

  #pass(incoming: IncomingMessage, response: ServerResponse, [backend, ...others]: Backend[]): void {
    if (!backend) return refuse(response)
    const { method, url } = incoming
    const headers = forwarded(incoming)
    const passed = request({ port: backend.port, host: '127.0.0.1', method, path: url, headers, agent: false })
    let isConnected = false
    passed.once('socket', (far) => {
      const late = setTimeout(() => far.destroy(new Error('not connected in time')), CONNECTED_WITHIN_MS)
      // Nothing of the body is read before, so that another node can still be asked.
      far.once('connect', () => {
        clearTimeout(late)
        isConnected = true
        this.#hold(backend, far, incoming.socket)
        if (isRepeatable(incoming)) passed.end()
        else incoming.pipe(passed)
      })
      far.once('close', () => clearTimeout(late))
    })
    passed.once('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, withNode(answer.rawHeaders, backend.port))
      answer.pipe(response)
      answer.once('error', () => response.destroy())
      // Cut before its end: the reader must not take half an answer for a whole one.
      answer.once('close', () => answer.complete || response.destroy())
    })
    passed.once('error', () => {
      // Not taken, or died before it answered: a question without a body can be asked of another.
      if (!isConnected) backend.isUp = false
      if (response.headersSent) response.destroy()
      else if (!isConnected || isRepeatable(incoming)) this.#pass(incoming, response, others)
      else refuse(response)
    })
    response.once('close', () => passed.destroy())
  }

  #passUpgrade(incoming: IncomingMessage, near: Socket, head: Buffer, [backend, ...others]: Backend[]): void {
    if (!backend)
      return void near.end('HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    const far = connect({ port: backend.port, host: '127.0.0.1', noDelay: true })
    let isConnected = false
    const late = setTimeout(() => far.destroy(new Error('not connected in time')), CONNECTED_WITHIN_MS)
    far.once('connect', () => {
      clearTimeout(late)
      isConnected = true
      this.#hold(backend, far, near)
      near.setNoDelay(true)
      const lines = Object.entries(forwarded(incoming)).map(([name, value]) => `${name}: ${String(value)}\r\n`)
      far.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('')}\r\n`)
      far.write(head)
      near.pipe(far).pipe(near)
    })
    far.once('error', () => {
      clearTimeout(late)
      if (isConnected) return void near.destroy()
      backend.isUp = false
      this.#passUpgrade(incoming, near, head, others)
    })
    far.once('close', () => isConnected && near.destroy())
    near.once('close', () => far.destroy())
  }

  #hold({ open }: Backend, far: Socket, near: Socket): void {
    open.add(far)
    far.once('close', () => open.delete(far))
    far.once('error', () => near.destroy())
  }

  async #look(backend: Backend): Promise<void> {
    const found = await readiness(backend.port)
    backend.missed = found === 'silent' ? backend.missed + 1 : 0
    backend.isReady = found === 'ready'
    if (backend.missed === 0) backend.isUp = true
    if (backend.missed < MISSED_AT_MOST) return
    backend.isUp = false
    for (const socket of backend.open) socket.destroy(new Error('its node does not answer'))
  }
}

/** The caller's address, which the nodes believe us alone (LIVE_TRUSTED_PROXIES). */
function forwarded({ headers, socket }: IncomingMessage): NodeJS.Dict<string | string[]> {
  const before = headers['x-forwarded-for']
  const address = socket.remoteAddress ?? 'unknown'
  return { ...headers, 'x-forwarded-for': before ? `${String(before)}, ${address}` : address }
}

/** Says which node answered, for whoever wants to see that it is not always the same. */
function withNode(rawHeaders: readonly string[], port: number): string[] {
  return [...rawHeaders, 'X-Served-By', `node at ${port}`]
}

function isRepeatable({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function refuse(response: ServerResponse): void {
  if (response.destroyed || response.headersSent) return
  response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '1' })
  response.end('No node answers at this moment; please try again.\n')
}
