import { fork, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { LaunchError } from '../launch-error.ts'
import { root } from '../places.ts'

const entry = fileURLToPath(new URL('../server-process.ts', import.meta.url))

// A page drawn by the server leaves some 20 MB behind at once. With V8's usual 16 MB for what is young, what is still needed is moved
// about again and again: an eighth of a page's time. As package.json and the Dockerfile start a node.
export const YOUNG = '--max-semi-space-size=64'

/** A stop that takes longer is no stop any more. */
const STOP_WITHIN_MS = 12_000

export interface NodeSettings {
  readonly name: string
  readonly port: number
  /** Added to ours: which database, which secret, which build. */
  readonly env: Readonly<Record<string, string>>
  /** Modules loaded before the server's own. */
  readonly preload?: readonly string[]
  /** Each line the node writes. Without it the node writes to our terminal. */
  readonly onLine?: (line: string) => void
  /** It served, and ended without anybody having asked it to. One that does not get there rejects its `start`. */
  readonly onCrash?: (how: string) => void
}

/** A server process of its own, one of several or a test's: which may be stopped, killed or frozen, and started again at its port. */
export class NodeProcess {
  #child: ChildProcess | null = null
  #gone: Promise<void> = Promise.resolve()
  #isAsked = false

  constructor(private readonly settings: NodeSettings) {}

  get name(): string {
    return this.settings.name
  }

  get port(): number {
    return this.settings.port
  }

  /** Null while it does not run. */
  get pid(): number | null {
    return this.#child?.pid ?? null
  }

  /** Resolves when it serves; rejects with its own reason when it does not get there. */
  async start(): Promise<void> {
    const { port, env, preload = [], onLine } = this.settings
    const child = fork(entry, [String(port)], {
      cwd: root,
      execArgv: [YOUNG, '--import', 'tsx', ...preload.flatMap((module) => ['--import', module])],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env, PORT: String(port) },
      silent: onLine !== undefined,
    })
    this.#child = child
    this.#isAsked = false
    let hasServed = false
    if (onLine) {
      for (const stream of [child.stdout, child.stderr]) if (stream) createInterface(stream).on('line', onLine)
    }
    this.#gone = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        if (this.#child === child) this.#child = null
        resolve()
        if (hasServed && !this.#isAsked) this.settings.onCrash?.(signal ?? `exit ${code}`)
      })
    })
    await new Promise<void>((resolve, reject) => {
      child.once('message', (said) => (said === 'ready' ? resolve() : reject(new LaunchError(JSON.stringify(said)))))
      void this.#gone.then(() =>
        reject(new LaunchError(`${this.name} ended before it listened; its own lines above say why.`)),
      )
    })
    hasServed = true
  }

  /** Says goodbye to its screens and ends; resolves when the process is gone. */
  async stop(): Promise<void> {
    this.#isAsked = true
    this.signal('SIGTERM')
    const late = setTimeout(() => this.signal('SIGKILL'), STOP_WITHIN_MS)
    await this.#gone
    clearTimeout(late)
  }

  /** Ends it as a power cut would; resolves when the process is gone. */
  async kill(): Promise<void> {
    this.#isAsked = true
    this.signal('SIGKILL')
    await this.#gone
  }

  /** Sends it a signal; nothing where it does not run. */
  signal(signal: NodeJS.Signals): void {
    this.#child?.kill(signal)
  }
}
