import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { YOUNG } from '#launch/cluster/node-process.ts'
import { yieldProcessor } from './yield-processor.ts'
import type { Usage } from './answer.ts'

/** A process of its own (bench/processes), which answers what it is asked. What is measured never shares a process with who measures. */
export class Child {
  #asked = 0
  readonly #gone: Promise<void>

  private constructor(private readonly process: ChildProcess) {
    this.#gone = new Promise((resolve) => process.once('exit', () => resolve()))
  }

  /** Resolves once it is ready. `isElsewhere`: it stands for other machines, and takes the processor only when nobody here wants it. */
  static async start(
    name: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
    isElsewhere = false,
  ): Promise<Child> {
    const path = fileURLToPath(new URL(`../processes/${name}.ts`, import.meta.url))
    const child = new Child(
      fork(path, args, {
        // Both sides alike: the product is measured as it is started.
        execArgv: ['--expose-gc', YOUNG, ...profiled(), '--import', 'tsx'],
        env: { ...process.env, NODE_ENV: 'production', ...env },
        detached: isElsewhere,
      }),
    )
    if (isElsewhere) yieldProcessor(child.process.pid ?? 0)
    await new Promise<void>((resolve, reject) => {
      child.process.once('message', () => resolve())
      void child.#gone.then(() => reject(new Error(`bench/processes/${name}.ts ended before it was ready`)))
    })
    return child
  }

  /** Rejects with its words when it can't, or when it is gone. */
  ask<T>(what: string, about: unknown = null): Promise<T> {
    const id = this.#asked++
    return new Promise((resolve, reject) => {
      const hear = (answer: { id: number; said?: T; failed?: string }) => {
        if (answer.id !== id) return
        this.process.off('message', hear)
        if (answer.failed === undefined) resolve(answer.said as T)
        else reject(new Error(answer.failed))
      }
      this.process.on('message', hear)
      this.process.send({ id, what, about })
      void this.#gone.then(() => reject(new Error(`the process that was asked "${what}" is gone`)))
    })
  }

  /** What it has used up so far; with `swept` after a collection of garbage. */
  usage(swept = false): Promise<Usage> {
    return this.ask('usage', { swept })
  }

  async stop(): Promise<void> {
    this.process.disconnect()
    const late = setTimeout(() => this.process.kill('SIGKILL'), 5_000)
    await this.#gone
    clearTimeout(late)
  }
}

/** BENCH_PROFILE=FOLDER: each process writes there what it spent its time on, for a browser's developer tools to show. */
function profiled(): string[] {
  const folder = process.env['BENCH_PROFILE']
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []
}
