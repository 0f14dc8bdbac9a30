import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { forgetProcessWide, processWide } from '../process-wide.ts'
import type { Measures, Order } from './order.ts'

/** Orders that wait at most: at a second each nobody waits longer than a reader does. */
const WAIT_AT_MOST = 12
/** The largest workbook takes a few seconds, and ten times that where every core is taken: what takes longer hangs. */
const MADE_WITHIN_MS = 60_000
/** Below whatever publishes, which has three times its share of a busy core: a picture may wait, a release may not. */
const PRIORITY = 5

/** The press has as much to do as it takes on: ask again after `retryAfterSeconds`. */
export class PressBusy extends Error {
  override name = 'PressBusy'
  readonly retryAfterSeconds = 5
}

/**
 * Makes pictures and workbooks in a process of its own, one at a time and at a lower priority: drawing is native code and takes
 * long, and this node must publish at an instant. The process starts with the first order and is started anew when it dies.
 */
export class Press {
  #child: Promise<Made> | null = null
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0

  constructor(private readonly program: string) {}

  /** The bytes of `order`. Rejects with PressBusy when too many wait already, and with an error that names what failed. */
  make(order: Order): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#waiting >= WAIT_AT_MOST)
      return Promise.reject(new PressBusy('too many pictures and workbooks are waiting'))
    this.#waiting += 1
    const made = this.#last.then(async () => (await this.#running()).make(order)).finally(() => (this.#waiting -= 1))
    this.#last = made.catch(() => {})
    return made
  }

  /** How wide its faces set each character. */
  async measures(): Promise<Measures> {
    return (await this.#running()).measures
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = null
    await child?.then(
      (running) => running.end(),
      () => {},
    )
  }

  #running(): Promise<Made> {
    const running = (this.#child ??= start(this.program, () => {
      if (this.#child === running) this.#child = null
    }))
    running.catch(() => {
      if (this.#child === running) this.#child = null
    })
    return running
  }
}

/** The press of this process, which server/main.ts sets up: pages are bundled, and a bundle cannot start a process from our sources. */
export function press(): Press {
  return processWide<Press>('press', () => {
    throw new Error('no press was set up')
  })
}

export function setUpPress(): Press {
  return processWide('press', () => new Press(fileURLToPath(new URL('press-process.mjs', import.meta.url))))
}

/** Ends the press of this process. */
export async function closePress(): Promise<void> {
  await forgetProcessWide<Press>('press')?.stop()
}

interface Made {
  readonly measures: Measures
  make(order: Order): Promise<Uint8Array<ArrayBuffer>>
  end(): Promise<void>
}

/** What the process says: first its measures, then an answer to each order. */
type Said = { readonly measures: Measures } | { readonly made: Uint8Array<ArrayBuffer> } | { readonly failed: string }

async function start(program: string, onExit: () => void): Promise<Made> {
  const child = fork(program, [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'] },
  })
  if (child.pid !== undefined) lower(child.pid)
  child.once('exit', onExit)
  const said = await answer(child)
  if (!('measures' in said)) throw new Error('the press did not start')
  return {
    measures: said.measures,
    async make(order) {
      const answered = answer(child)
      // One that has died already cannot be told anything: its exit says so.
      child.send(order, () => {})
      const made = await answered
      if ('made' in made) return made.made
      throw new Error('failed' in made ? `the press: ${made.failed}` : 'the press said something else')
    },
    end() {
      return new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('exit', () => resolve())
        child.kill('SIGKILL')
      })
    },
  }
}

/** The next thing it says. One that takes too long is killed. */
function answer(child: ChildProcess): Promise<Said> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), MADE_WITHIN_MS)
    const done = () => {
      clearTimeout(late)
      child.off('message', hear)
      child.off('exit', ended)
    }
    const hear = (said: unknown) => {
      done()
      resolve(said as Said)
    }
    const ended = () => {
      done()
      reject(new Error('the press ended before it was done'))
    }
    if (child.exitCode !== null || child.signalCode !== null) return ended()
    child.once('message', hear)
    child.once('exit', ended)
  })
}

function lower(pid: number): void {
  try {
    setPriority(pid, PRIORITY)
  } catch {
    // Where that is not allowed it runs as everything does.
  }
}
