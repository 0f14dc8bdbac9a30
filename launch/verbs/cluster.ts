import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { supervise } from '../cluster/supervise.ts'
import { firstAccount } from '../database/fill.ts'
import { end, nowServing } from '../ending.ts'
import { greet } from '../greeting.ts'
import { LaunchError } from '../launch-error.ts'
import { lockHolder } from '../lock.mjs'
import { setMode } from '../mode.ts'
import { dataFolder, distFolder } from '../places.ts'
import { prepareBuild } from '../prepare/build.ts'
import { makeReady } from '../ready.ts'
import { complain, say, step } from '../steps.ts'

const WHAT = 'npm run cluster'
const NODES_AT_MOST = 8

/**
 * `npm run cluster -- --nodes 3`: several nodes on one database of this machine, behind a balancer that keeps nobody at the same
 * one. `npm run cluster -- --roll`, beside it, restarts them one after another.
 */
export async function cluster(args: string[]): Promise<void> {
  const { nodes: count, roll } = readArguments(args)
  if (roll) return askToRoll()
  const began = performance.now()
  setMode('production')
  const { port, lock } = await makeReady(WHAT)
  await step('Pages', () => prepareBuild('start', lock))
  const { nodes, roll: rollNow } = await startNodes(count, port)
  nowServing()
  process.on(
    'SIGUSR2',
    () => void rollNow().catch((error: unknown) => complain(`The roll broke off: ${String(error)}`)),
  )

  say('')
  for (const node of nodes) say(`  ${node.name.padEnd(12)} http://localhost:${node.port}  (pid ${node.pid})`)
  say(`  balancer     http://localhost:${port}`)
  say('\n  Restart one after another: npm run cluster -- --roll')
  await greet(port, began, firstAccount)
}

async function startNodes(count: number, port: number) {
  let supervised: Awaited<ReturnType<typeof supervise>> | undefined
  await step('Nodes', async () => {
    supervised = await supervise(count, port, {
      NEXT_DIST_DIR: distFolder.start,
      // The balancer alone says where a request comes from.
      LIVE_TRUSTED_PROXIES: '127.0.0.1,::1',
    })
    return { said: `${count}, behind one balancer` }
  })
  if (!supervised) throw new Error('no node was started')
  return supervised
}

function readArguments(args: string[]): { nodes: number; roll: boolean } {
  const wrong = new LaunchError(`Known are --nodes (1 to ${NODES_AT_MOST}) and --roll: npm run cluster -- --nodes 3`)
  try {
    const { values } = parseArgs({ args, options: { nodes: { type: 'string' }, roll: { type: 'boolean' } } })
    const nodes = Number(values.nodes ?? 3)
    if (!Number.isInteger(nodes) || nodes < 1 || nodes > NODES_AT_MOST) throw wrong
    return { nodes, roll: values.roll ?? false }
  } catch {
    throw wrong
  }
}

async function askToRoll(): Promise<void> {
  const holder = lockHolder(join(dataFolder.start, 'lock'))
  if (!holder?.note.startsWith(WHAT)) throw new LaunchError(`No cluster runs in this folder. Start one: ${WHAT}`)
  process.kill(holder.pid, 'SIGUSR2')
  say(`Asked ${holder.note} (pid ${holder.pid}) to restart its nodes one after another.`)
  await end(0)
}
