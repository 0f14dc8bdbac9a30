import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Balancer } from '#launch/cluster/balancer.ts'
import { NodeProcess } from '#launch/cluster/node-process.ts'
import { distFolder } from '#launch/places.ts'
import { freePort } from '#launch/port.ts'

const SHIFT_CLOCK = fileURLToPath(new URL('shift-clock.mjs', import.meta.url))
const PAGE_BYTES = 4_096

/** How long a killed node stays away before it is started again. */
const DOWN_MS = 1_500

/** V8 collects what it may as late as it may: only where it has a limit is what a node holds told from what lies about. */
const HEAP_MB = 384

/** A start, on a machine that is busy with everything else, after a database that was away. */
const BACK_WITHIN_MS = 120_000

/** How wrong the clocks of the nodes are, in turn: right, ten minutes fast, ten minutes slow, right. */
const SHIFTS_MS = [0, 600_000, -600_000, 0]

export interface ChaosNode {
  readonly process: NodeProcess
  readonly shiftMs: number
  /** Codes of the releases that this node published, as it said. */
  readonly published: Set<string>
  /** Lines in which it told its operator of an error. */
  readonly errors: string[]
  /** How it ended whenever it ended by itself. */
  readonly crashes: string[]
  /** The most memory it was ever seen with, bytes. */
  mostMemory: number
  /** Somebody is about to start or stop it. */
  isBusy: boolean
}

/** The nodes of a run, real server processes on one database, with a balancer before them. */
export class Nodes {
  readonly all: ChaosNode[] = []
  #turn = 0
  readonly #coming = new Set<Promise<void>>()
  #isStopping = false
  #balancer: Balancer | null = null
  #balancerPort = 0

  /** Starts `count` nodes. `databaseUrl` by the node's name. */
  async start(count: number, databaseUrl: (name: string) => string): Promise<void> {
    const secret = randomBytes(32).toString('base64url')
    for (let at = 0; at < count; at++) {
      const name = `node ${at + 1}`
      const shiftMs = SHIFTS_MS[at % SHIFTS_MS.length] ?? 0
      const node: ChaosNode = {
        shiftMs,
        published: new Set(),
        errors: [],
        crashes: [],
        mostMemory: 0,
        isBusy: false,
        process: new NodeProcess({
          name,
          port: await freePort(),
          preload: [SHIFT_CLOCK],
          env: {
            CHAOS_CLOCK_SHIFT_MS: String(shiftMs),
            NEXT_DIST_DIR: distFolder.test,
            BETTER_AUTH_SECRET: secret,
            DATABASE_URL: databaseUrl(name),
            LOG_LEVEL: 'info',
            NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
            // Hundreds of clients of one machine.
            LIVE_CONNECTIONS_PER_ADDRESS: '10000',
          },
          onLine: (line) => hear(node, line),
          onCrash: (how) => this.#takeCrash(node, how),
        }),
      }
      this.all.push(node)
    }
    await Promise.all(this.all.map((node) => node.process.start()))
    this.#balancer = new Balancer(this.all.map((node) => node.process.port))
    this.#balancerPort = await this.#balancer.listen(0)
  }

  get balancerPort(): number {
    return this.#balancerPort
  }

  /** Of the nodes in turn, whether they live or not: who connects finds out. */
  nextPort(): number {
    this.#turn = (this.#turn + 1) % this.all.length
    return this.all[this.#turn]?.process.port ?? 0
  }

  get running(): ChaosNode[] {
    return this.all.filter((node) => !node.isBusy && node.process.pid !== null)
  }

  /** Ends it as a power cut would; it comes back by itself. */
  async kill(node: ChaosNode): Promise<void> {
    node.isBusy = true
    await node.process.kill()
    this.#comeBack(node, DOWN_MS)
  }

  /** Stops it where it stands. It goes on after so long, even where nobody of us is left to see to it. */
  freeze(node: ChaosNode, lastsMs: number): void {
    const { pid } = node.process
    if (pid === null) return
    spawn('/bin/sh', ['-c', 'sleep "$0"; kill -CONT "$1"', String(lastsMs / 1_000), String(pid)], {
      detached: true,
      stdio: 'ignore',
    }).unref()
    node.process.signal('SIGSTOP')
  }

  /** Tells it to end, as a deploy does, and starts it again. */
  async roll(node: ChaosNode): Promise<void> {
    node.isBusy = true
    await node.process.stop()
    this.#comeBack(node, 0)
  }

  /** Resolves when at least so many run; throws when they never come back. */
  async atLeast(count: number): Promise<void> {
    for (const deadline = Date.now() + BACK_WITHIN_MS; this.running.length < count; await pause(100))
      if (Date.now() > deadline) throw new Error(`only ${this.running.length} of ${this.all.length} nodes run`)
  }

  #takeCrash(node: ChaosNode, how: string): void {
    node.crashes.push(how)
    node.isBusy = true
    this.#comeBack(node, DOWN_MS)
  }

  #comeBack(node: ChaosNode, downMs: number): void {
    const back = this.#startAgain(node, downMs).finally(() => this.#coming.delete(back))
    this.#coming.add(back)
    back.catch((error: unknown) => node.errors.push(`did not come back: ${String(error)}`))
  }

  async #startAgain(node: ChaosNode, downMs: number): Promise<void> {
    await pause(downMs)
    // It wants the database for a start, which may be down by a fault of its own.
    for (let attempt = 1; !this.#isStopping; attempt++) {
      try {
        await node.process.start()
        break
      } catch (error) {
        if (attempt === 30) throw error
        await pause(500)
      }
    }
    node.isBusy = false
  }

  lookAtMemory(): void {
    for (const node of this.all) node.mostMemory = Math.max(node.mostMemory, memoryOf(node.process.pid))
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#balancer?.close()
    await Promise.allSettled(this.#coming)
    for (const node of this.all) node.process.signal('SIGCONT')
    await Promise.all(this.all.map((node) => node.process.stop()))
  }
}

/** Resident bytes of a process (Linux); 0 where that cannot be told. */
function memoryOf(pid: number | null): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE_BYTES
  } catch {
    return 0
  }
}

/** The node's own log: what it published, and its errors. */
function hear(node: ChaosNode, line: string): void {
  try {
    const said = JSON.parse(line) as { level?: number; msg?: string; code?: string; error?: unknown }
    if (said.msg === 'published' && said.code) node.published.add(said.code)
    if ((said.level ?? 0) >= 50)
      node.errors.push(`${said.msg ?? ''} ${JSON.stringify(said.error ?? '').slice(0, 300)}`.trim())
  } catch {
    if (/error/i.test(line)) node.errors.push(line.slice(0, 300))
  }
}
