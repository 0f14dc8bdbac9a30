import { spawn } from 'node:child_process'
import { atEnd } from '#launch/ending.ts'

/** Runs a program of the tree with this Node; answers its exit code and what it wrote. It ends when we end. */
export async function runIn(
  tree: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, ['launch/prepare/leave-with-parent.mjs', ...args], {
    cwd: tree,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const gone = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)))
  const takeBack = atEnd(async () => {
    child.kill('SIGTERM')
    await gone
  })
  const code = await gone
  takeBack()
  return { code, output }
}
