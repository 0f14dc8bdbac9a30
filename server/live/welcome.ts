import type { Cursor } from '#trade/live/entry.ts'
import type { Heartbeat, ResyncReason, Welcome } from '#trade/live/protocol.ts'
import type { Backfill } from './backfill.ts'
import type { Pulse } from './pulse.ts'

/** The answer to a greeting, over whichever transport: what was found, and the heartbeat that `pulse` had a moment later. */
export function welcomeOf(found: Backfill, heartbeat: Heartbeat, pulse: Pick<Pulse, 'timeAt'>): Welcome {
  if ('resync' in found)
    return {
      answer: 'resync',
      because: found.resync,
      spreadMs: spreadMs(found.resync, heartbeat.comeBackWithinMs),
      heartbeat,
    }
  // The heartbeat of an answer tells the place that the answer reaches, and when that was the end: what was published since follows.
  const headAt = pulse.timeAt(found.readAtMs) ?? heartbeat.headAt
  return {
    answer: 'entries',
    entries: found.entries,
    heartbeat: { ...heartbeat, head: placeOf(found.reached), headAt },
  }
}

/** One that fell behind asks at once; where the log itself is another, every screen was sent away with it. */
export function spreadMs(because: ResyncReason, comeBackWithinMs: number): number {
  return because === 'too-slow' || because === 'too-far-behind' ? 0 : comeBackWithinMs
}

export function placeOf({ epoch, sequence, hash }: Cursor): Cursor {
  return { epoch, sequence, hash }
}
