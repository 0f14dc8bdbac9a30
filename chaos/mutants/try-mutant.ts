import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '#launch/prepare/run.ts'
import type { Mutant } from './mutants.ts'

/** What became of a mutant: the name of the first test that failed, or null where all passed. */
export interface Fate {
  readonly caughtBy: string | null
  readonly seconds: number
}

/** Puts the fault into the copied tree, runs what must find it, and takes the fault out again. Throws where `from` is not found. */
export async function tryMutant(mutant: Mutant, tree: string, env: Record<string, string>): Promise<Fate> {
  const file = join(tree, mutant.file)
  const sound = readFileSync(file, 'utf8')
  if (sound.split(mutant.from).length !== 2)
    throw new Error(
      `"${mutant.name}": its place is not found once in ${mutant.file}; the code has moved on, so must the mutant`,
    )
  writeFileSync(
    file,
    sound.replace(mutant.from, () => mutant.to),
  )
  const began = performance.now()
  try {
    const own = mutant.file.endsWith('.sql') ? withoutDatabase(env) : env
    const caughtBy = await runTests(mutant.tests, tree, own)
    return { caughtBy, seconds: (performance.now() - began) / 1_000 }
  } finally {
    writeFileSync(file, sound)
  }
}

/** Runs test files in the tree; answers the first failure, or null where all passed. */
export async function runTests(
  tests: readonly string[],
  tree: string,
  env: Record<string, string>,
): Promise<string | null> {
  const report = join(tree, 'mutant-report.json')
  rmSync(report, { force: true })
  const { code, output } = await runNode(
    ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...tests],
    { tree, env: { ...env, NODE_ENV: 'test' } },
  )
  if (code === 0) return null
  return firstFailure(report) ?? `the tests did not run: ${output.trim().split('\n').at(-1) ?? ''}`
}

function firstFailure(report: string): string | null {
  if (!existsSync(report)) return null
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; message: string; assertionResults: { status: string; fullName: string }[] }[]
  }
  for (const { assertionResults } of testResults)
    for (const { status, fullName } of assertionResults) if (status === 'failed') return fullName
  const unread = testResults.find(({ message }) => message !== '')
  return unread ? `could not be loaded: ${unread.message.split('\n')[0]}` : null
}

/** A fault in a migration needs a template made with it: the tests start a PostgreSQL of their own. */
function withoutDatabase(env: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => name !== 'TRADEWIRE_TEST_ADMIN_URL'))
}
