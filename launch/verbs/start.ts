import { firstAccount } from '../database/fill.ts'
import { greet } from '../greeting.ts'
import { setMode } from '../mode.ts'
import { prepareBuild } from '../prepare/build.ts'
import { makeReady } from '../ready.ts'
import { serve } from '../serve.ts'
import { step } from '../steps.ts'

/** `npm start`: everything on one port, on the whole history. A second start does only what changed. */
export async function start(): Promise<void> {
  const began = performance.now()
  setMode('production')
  const { port, lock } = await makeReady('npm start')
  await step('Pages', () => prepareBuild('start', lock))
  await step('Server', () => serve(port))
  // Last, so that an interrupted start has not made an account whose password nobody saw.
  await greet(port, began, firstAccount)
}
