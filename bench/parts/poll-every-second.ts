import { setTimeout as pause } from 'node:timers/promises'
import type { Arrival } from './arrivals.ts'
import { Child } from './child.ts'
import type { Appended } from './sample-release.ts'

const WATCHED_MS = 4_000

/** What it costs a server that `screens` readers ask for the newest release every second; and how long after it the last has it. */
export async function pollEverySecond(
  screens: number,
): Promise<{ cpuMicrosPerScreenSecond: number; toLastMs: number }> {
  const [server, pollers] = await Promise.all([Child.start('polled-json'), Child.start('pollers')])
  try {
    await server.ask('publish')
    await pollers.ask('open', { port: await server.ask<number>('port'), count: screens })
    // Everyone has the first by then.
    await pause(2_500)
    const before = await server.usage()
    await pause(WATCHED_MS)
    const after = await server.usage()
    const { atMs, sequence } = await server.ask<Appended>('publish')
    const { lastMs } = await pollers.ask<Arrival>('arrival', { sequence, screens })
    return {
      cpuMicrosPerScreenSecond: (after.cpuMicros - before.cpuMicros) / (WATCHED_MS / 1_000) / screens,
      toLastMs: lastMs - atMs,
    }
  } finally {
    await pollers.stop()
    await server.stop()
  }
}
