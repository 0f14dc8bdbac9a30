import { parseArgs } from 'node:util'
import { atEnd, end, endOnSignals } from '#launch/ending.ts'
import { startThrowaway } from '#launch/testing/throwaway.ts'
import { copyTree } from './copy-tree.ts'
import { type Mutant, MUTANTS } from './mutants.ts'
import { runTests, tryMutant } from './try-mutant.ts'

// `npm run mutants [-- --short] [-- --only words]`: puts each deliberate fault into a copy of our code, and looks whether our tests
// find it. Every one must be found.

endOnSignals()

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: { type: 'string' } } })
  const mutants = MUTANTS.filter(({ name, isQuick }) => (!values.short || isQuick) && name.includes(values.only ?? ''))
  const tree = copyTree()
  // What is quick needs no database: that there is one is said, and none is started.
  const env: Record<string, string> = { TRADEWIRE_TEST_ADMIN_URL: 'none' }
  if (mutants.some(({ isQuick }) => !isQuick)) {
    const { adminUrl, discard } = await startThrowaway()
    atEnd(discard)
    env['TRADEWIRE_TEST_ADMIN_URL'] = adminUrl
  }
  // Where a test fails on sound code, that it fails on a mutant says nothing.
  const before = await runTests([...new Set(mutants.flatMap(({ tests }) => tests))], tree, env)
  if (before !== null) {
    console.log(`✗ on the code as it stands a test fails already: ${before}`)
    return 1
  }
  let survived = 0
  for (const mutant of mutants) survived += (await tell(mutant, tree, env)) ? 0 : 1
  console.log(
    `\n${mutants.length - survived} of ${mutants.length} mutants were found${survived ? `, ${survived} survived` : ''}`,
  )
  return survived > 0 ? 1 : 0
}

async function tell(mutant: Mutant, tree: string, env: Record<string, string>): Promise<boolean> {
  const { caughtBy, seconds } = await tryMutant(mutant, tree, env)
  console.log(
    `${caughtBy === null ? '✗' : '✓'} ${mutant.name.padEnd(58)} ${seconds.toFixed(1).padStart(5)} s  ${caughtBy ?? 'SURVIVED'}`,
  )
  return caughtBy !== null
}

main().then(
  (code) => end(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    void end(1)
  },
)
