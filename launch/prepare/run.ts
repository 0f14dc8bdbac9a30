import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { atEnd, isEnding } from '../ending.ts'
import { root } from '../places.ts'
import { complain } from '../steps.ts'

export type Outcome = { code: number; output: string }

/**
 * Runs a program of the project's packages (`args` begins with its file, from the project's root, or from that of a copy
 * in `tree`) with this Node, and answers its exit code and output.
 * With `show` the output goes to the terminal as it comes. It ends when we end, even by SIGKILL.
 */
export async function runNode(
  args: readonly string[],
  options: { env?: Record<string, string>; show?: boolean; tree?: string } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [wrapper, ...args], {
    cwd: options.tree ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe', 'ipc'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  const gone = new Promise<number>((resolve, reject) =>
    child.once('error', reject).once('close', (code, signal) => {
      // A program that is killed says nothing itself.
      if (signal && !isEnding()) complain(`${args[0]} was ended by ${signal}.`)
      resolve(code ?? 1)
    }),
  )
  const takeBack = atEnd(async () => {
    child.kill('SIGTERM')
    await gone
  })
  const code = await gone
  takeBack()
  return { code, output }
}

/** Goes around the program: its channel to us closes when we die, however that happens. */
const wrapper = fileURLToPath(new URL('leave-with-parent.mjs', import.meta.url))
