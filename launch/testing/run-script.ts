import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../places.ts'

/**
 * Runs `launch/testing/NAME.ts` on the database at `databaseUrl`, and answers what it printed. In a process of its own: it is the
 * product's own code that runs, which reads the address from the environment and keeps a pool, neither of which is the test's.
 * Rejects with what it complained of when it fails.
 */
export async function runScript(
  name: string,
  args: readonly string[],
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', `launch/testing/${name}.ts`, ...args],
    { cwd: root, env: { ...process.env, ...env, DATABASE_URL: databaseUrl } },
  )
  return stdout
}
