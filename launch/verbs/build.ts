import { setMode } from '../mode.ts'
import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { step } from '../steps.ts'

/** What an image is built with: the client and the pages, without a database. */
export async function build(): Promise<void> {
  setMode('production')
  await step('Client', prepareClient)
  await step('Pages', () => prepareBuild('start'))
}
