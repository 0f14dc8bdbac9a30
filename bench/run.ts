import { prepareClient } from '#launch/prepare/client.ts'
import { printFigures } from './parts/figures.ts'
import { printMachine } from './parts/machine.ts'
import { benches } from './benches.ts'

// `npm run -s bench -- NAME [ARGUMENTS]`: bench/README.md says what each measures.
const [name, ...args] = process.argv.slice(2)
const bench = benches[name ?? '']
if (bench) {
  printMachine()
  // In a clone that never started there is none yet.
  await prepareClient()
  await (await bench.load())(args)
  printFigures()
} else {
  if (name) console.error(`There is no benchmark "${name}".`)
  console.error('npm run -s bench -- NAME, where NAME is')
  for (const [each, { what }] of Object.entries(benches)) console.error(`  ${each.padEnd(18)} ${what}`)
  process.exitCode = name ? 2 : 0
}
