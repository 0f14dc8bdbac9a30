import { end } from '../ending.ts'
import { setMode } from '../mode.ts'
import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { runNode } from '../prepare/run.ts'
import { step } from '../steps.ts'

/** `npm run chaos -- --seed S --minutes M`: real nodes and clients, everything that can break, and a checker (docs/chaos.md). */
export async function chaos(args: string[]): Promise<void> {
  setMode('production')
  await step('Client', prepareClient)
  await step('Pages', () => prepareBuild('test'))
  await end(await runChaos(args))
}

/** `npm run mutants`: deliberate faults in our own code, each of which a test must find. */
export async function mutants(args: string[]): Promise<void> {
  await step('Client', prepareClient)
  await end(await runMutants(args))
}

/** On the build for tests. Answers the exit code. */
export async function runChaos(args: readonly string[]): Promise<number> {
  return (await runNode(['chaos/start.mjs', ...args], { show: true })).code
}

export async function runMutants(args: readonly string[]): Promise<number> {
  return (await runNode(['chaos/mutants/start.mjs', ...args], { show: true })).code
}
