import { atEnd, isEnding } from '../ending.ts'
import { complain, say, since } from '../steps.ts'
import { freePort } from '../port.ts'
import { Balancer } from './balancer.ts'
import { NodeProcess } from './node-process.ts'

/** How long a node that crashed is left before it is started again. */
const START_AGAIN_AFTER_MS = 1_000

export interface Supervised {
  readonly nodes: readonly NodeProcess[]
  /** Restarts one node after another, each while the others serve. */
  readonly roll: () => Promise<void>
}

/** Starts `count` nodes with `env`, one after another, and a balancer before them at `port`; all of it stops when we end. */
export async function supervise(
  count: number,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Supervised> {
  const ports: number[] = []
  while (ports.length < count) {
    const free = await freePort()
    if (!ports.includes(free)) ports.push(free)
  }
  const nodes = ports.map((own, at) => {
    const name = `node ${at + 1}`
    return new NodeProcess({
      name,
      port: own,
      env,
      onLine: (line) => tell(name, line),
      onCrash: (how) => startAgain(name, how),
    })
  })
  atEnd(() => Promise.all(nodes.map((node) => node.stop())))
  // One after another: the first makes Postgres ready for the rest, and two cores start one node as fast as three.
  for (const node of nodes) await node.start()
  const balancer = new Balancer(ports)
  await balancer.listen(port)
  atEnd(() => balancer.close())

  function startAgain(name: string, how: string): void {
    if (isEnding()) return
    complain(`${name} ended (${how}); starting it again`)
    setTimeout(() => {
      const node = nodes.find((one) => one.name === name)
      if (!isEnding()) node?.start().catch(() => startAgain(name, 'it did not start'))
    }, START_AGAIN_AFTER_MS)
  }

  let rolling: Promise<void> | null = null
  async function rollOnce(): Promise<void> {
    const began = performance.now()
    for (const node of nodes) {
      balancer.drain(node.port)
      await node.stop()
      await node.start()
      balancer.restore(node.port)
      say(`  ${node.name} was restarted`)
    }
    say(`Every node was restarted, in ${since(began)}.`)
  }
  return {
    nodes,
    roll() {
      rolling ??= rollOnce().finally(() => (rolling = null))
      return rolling
    },
  }
}

/** What a node tells its operator, and which of them it was. Next announces its own configuration at each start. */
function tell(name: string, line: string): void {
  if (!line.includes('Running next.config.js')) say(`  ${name}: ${line}`)
}
