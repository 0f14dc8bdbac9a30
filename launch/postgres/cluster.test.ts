import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isAlive } from '../processes.ts'
import { startCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { temporaryPlace } from './temporary-place.ts'

let place: string
beforeEach(() => {
  place = temporaryPlace('tradewire-cluster-')
})
const running: Cluster[] = []
afterEach(async () => {
  for (const cluster of running.splice(0)) await cluster.stop()
  rmSync(place, { recursive: true, force: true })
})

async function start(options: { fresh?: boolean } = {}): Promise<Cluster> {
  const cluster = await startCluster(place, { throwaway: true, ...options })
  running.push(cluster)
  return cluster
}

describe('an embedded PostgreSQL', () => {
  it('keeps what was written over a stop and a start', async () => {
    const first = await start()
    await query(first, 'CREATE TABLE figure AS SELECT 25.45 AS value')
    await first.stop()
    expect(await query(await start(), 'SELECT value FROM figure')).toEqual([{ value: '25.45' }])
  })

  it('begins afresh when asked to', async () => {
    const first = await start()
    await query(first, 'CREATE TABLE figure AS SELECT 25.45 AS value')
    await first.stop()
    expect(await query(await start({ fresh: true }), `SELECT to_regclass('figure') AS kept`)).toEqual([{ kept: null }])
  })

  it('stops by itself when its launcher is killed', async () => {
    const launcher = await launchElsewhere()
    const postgres = recordedPid()
    await kill(launcher)
    await goneSoon(postgres)
    expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('left running by a killed launcher whose keeper was killed too is stopped by the next start', async () => {
    const launcher = await launchElsewhere()
    const orphan = recordedPid()
    for (const keeper of keepersOf(orphan)) process.kill(keeper, 'SIGKILL')
    await kill(launcher)
    expect(isAlive(orphan)).toBe(true)

    const next = await start()
    expect(next.said).toContain('stopped the one a killed start left behind')
    expect(isAlive(orphan)).toBe(false)
    expect(await query(next, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('is not hindered by a pid file whose number another program has now', async () => {
    const first = await start()
    const text = readFileSync(pidFile(), 'utf8')
    await first.stop()
    writeFileSync(pidFile(), text.replace(/^\d+/, String(process.pid)))
    expect((await start()).said).toContain('removed a stale pid file')
  })

  it('is made anew where a start was interrupted while making it', async () => {
    mkdirSync(join(place, 'postgres.new', 'base'), { recursive: true })
    expect(await query(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    expect(existsSync(join(place, 'postgres.new'))).toBe(false)
  })

  it('tells when it ends unasked', async () => {
    const told = new Promise<string>((resolve) => {
      void startCluster(place, { throwaway: true, onCrash: resolve }).then(() => process.kill(recordedPid(), 'SIGQUIT'))
    })
    expect(await told).toBe(join(place, 'postgres.log'))
  })
})

async function query(cluster: Cluster, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: cluster.url() })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A launcher in a process of its own, waiting to be killed. */
async function launchElsewhere(): Promise<ChildProcess> {
  const script = `import { startCluster } from ${JSON.stringify(new URL('cluster.ts', import.meta.url).href)}
    await startCluster(${JSON.stringify(place)}, { throwaway: true }); process.send('up'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', reject))
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
}

const pidFile = () => join(place, 'postgres', 'postmaster.pid')
const recordedPid = () => Number.parseInt(readFileSync(pidFile(), 'utf8'), 10)

/** The shells that wait to stop this PostgreSQL, found by their last argument. */
function keepersOf(postgres: number): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
  return stdout
    .split('\n')
    .flatMap((line) =>
      /cat > \/dev\/null/.test(line) && line.endsWith(` ${postgres}`) ? [Number.parseInt(line, 10)] : [],
    )
}

async function goneSoon(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(20)
}
