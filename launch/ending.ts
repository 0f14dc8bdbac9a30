import { isAlive, parentOf } from './processes.ts'
import { complain, say } from './steps.ts'

/** A stop that takes longer than this is given up, so that Ctrl-C always ends in an ending. */
const patienceMs = 15_000

const duties: (() => unknown)[] = []
let ending: Promise<never> | null = null
let serving = false

/** Has something done before the process ends, last come first done. Returns a function that takes the duty back. */
export function atEnd(duty: () => unknown): () => void {
  duties.push(duty)
  return () => void duties.splice(duties.indexOf(duty), 1)
}

/** From here on a signal is the ordinary way to end, with exit code 0. */
export function nowServing(): void {
  serving = true
}

/** Whether the process is on its way out, so that what fails now is no news. */
export function isEnding(): boolean {
  return ending !== null
}

/** Stops everything and leaves the process; a second call waits for the first. */
export function end(code: number): Promise<never> {
  ending ??= leave(code)
  return ending
}

async function leave(code: number): Promise<never> {
  for (let duty = duties.pop(); duty; duty = duties.pop()) {
    try {
      await withPatience(duty())
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error))
    }
  }
  process.exit(code)
}

async function withPatience(work: unknown): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Something did not stop within ${patienceMs / 1000} s and was left behind.`)),
      patienceMs,
    )
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Ends cleanly on Ctrl-C, SIGTERM, a closed terminal and the death of npm.
 * A second signal ends at once; the database's keeper then stops the database.
 */
export function endOnSignals(): void {
  const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }
  const onSignal = (signal: keyof typeof numbers) => {
    if (ending) process.exit(128 + numbers[signal])
    if (serving) say('\nStopping …')
    void end(serving ? 0 : 128 + numbers[signal])
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal).on('SIGHUP', onSignal)
  // `npm start | head` closes our output; that alone is no reason to lose the database.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  endWithParent(() => onSignal('SIGHUP'))
}

/**
 * npm hands signals on, but cannot hand on a SIGKILL: then the shell between us and npm, or npm itself, is gone. Without
 * npm there is no such watch: whoever started us may well mean to leave us running.
 */
function endWithParent(onDeath: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const npm = parentOf(parent)
  const watch = setInterval(() => {
    if (process.ppid === parent && (npm <= 1 || isAlive(npm))) return
    clearInterval(watch)
    onDeath()
  }, 500)
  watch.unref()
}
