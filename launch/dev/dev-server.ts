import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isEnding } from '../ending.ts'
import { LaunchError } from '../launch-error.ts'
import { root } from '../places.ts'
import { complain } from '../steps.ts'

const entry = fileURLToPath(new URL('../server-process.ts', import.meta.url))

/** The server as a process of its own, so that changed code is loaded anew. */
export class DevServer {
  #child: ChildProcess | null = null

  constructor(private readonly port: number) {}

  /** Resolves when it listens; rejects with its reason when it does not get there. */
  async start(): Promise<{ said: string }> {
    const child = fork(entry, [String(this.port), 'dev'], {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, NODE_ENV: 'development' },
    })
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.once('message', (message) =>
        message === 'ready' ? resolve() : reject(new LaunchError(JSON.stringify(message))),
      )
      child.once('exit', () =>
        reject(
          new LaunchError(
            'The server ended before it listened; its own lines above say why. Save a change to try again.',
          ),
        ),
      )
    })
    child.once('exit', (code) => {
      if (this.#child === child && !isEnding())
        complain(`The server ended (exit ${code}). Save a change to start it again.`)
    })
    return { said: `on port ${this.port}, restarts on changes` }
  }

  async restart(): Promise<{ said: string }> {
    await this.stop()
    return this.start()
  }

  /** Resolves when the process is gone. */
  async stop(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGTERM')
    // Open sockets of a browser tab may hold it back; in development nobody waits for those.
    const late = setTimeout(() => child.kill('SIGKILL'), 3_000)
    await gone
    clearTimeout(late)
  }
}
