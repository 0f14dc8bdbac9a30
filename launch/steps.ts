import { styleText } from 'node:util'

/**
 * Runs one step of a launch and prints its name and time when it is done.
 * What it returns as `said` is printed beside it. Errors pass through, so that they are explained in one place.
 */
export async function step<T extends { said?: string } | void>(name: string, run: () => Promise<T> | T): Promise<T> {
  const began = performance.now()
  const result = await run()
  print(styleText('green', '✓'), name, (result && result.said) || '', since(began))
  return result
}

/** Says something that is neither a step nor an error. */
export function say(line = ''): void {
  console.log(line)
}

/** Says what went wrong, on stderr. */
export function complain(line: string): void {
  console.error(`${styleText('red', '✗', { stream: process.stderr })} ${line}`)
}

/** A span in the unit a person reads it in: `340 ms`, `2.1 s`, `3 min 5 s`. */
export function since(beganMs: number): string {
  const ms = performance.now() - beganMs
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`
}

function print(mark: string, name: string, said: string, time: string): void {
  console.log(`${mark} ${name.padEnd(12)} ${said.padEnd(44)} ${styleText('dim', time.padStart(7))}`)
}
