import { describe, expect, it } from 'vitest'
import { type ClientState, confirms, step } from './client-state.ts'
import { entry, EXPORTS, fourth, newer, shown, snapshot, type StateName, STATES } from './testing/client-events.ts'
import { ROWS } from './testing/client-rows.ts'

for (const [name, events] of Object.entries(ROWS) as [StateName, (typeof ROWS)[StateName]][]) {
  describe(`a screen that is ${name}`, () => {
    const rows = Object.entries(events).flatMap(([on, rows]) => rows.map((row) => ({ on, ...row })))
    it.each(rows)('on $on: $when', ({ event, to, at = shown.cursor, troubles, effects }) => {
      const next = step(STATES[name], event)
      expect({ at: next.state.at, effects: next.effects }).toEqual({ at: to, effects })
      expect(next.state.snapshot.cursor).toEqual({ epoch: at.epoch, sequence: at.sequence, hash: at.hash })
      expect(next.state.troubles).toBe(troubles ?? STATES[name].troubles)
    })
  })
}

it('L6 a snapshot that arrives while cut off is greeted with once connected again', () => {
  const back = step(step(STATES['resyncing, cut off'], snapshot(newer)).state, { on: 'connected' })
  expect(back).toMatchObject({ state: { at: 'greeting', snapshot: newer }, effects: [{ do: 'say-hello' }] })
})

it('L1 an applied entry shows its figures: 337.0 where 335.63 stood', () => {
  expect(shown.figures[EXPORTS]?.['2024-12']?.value).toBe('335.63')
  expect(step(STATES.live, entry(fourth)).state.snapshot.figures[EXPORTS]?.['2024-12']?.value).toBe('337.0')
})

it('L10 a server that sends it away after every snapshot is asked after 0, 1, 2, 3 … troubles, and never by the same address twice', () => {
  let state: ClientState = STATES.live
  const asked: unknown[] = []
  for (let round = 0; round < 6; round++) {
    const away = step(state, {
      on: 'resync',
      resync: { because: 'another-hash', head: newer.cursor, spreadMs: 0 },
    })
    asked.push(...away.effects)
    state = step(step(away.state, snapshot(newer)).state, {
      on: 'welcome',
      welcome: {
        answer: 'entries',
        entries: [],
        heartbeat: {
          head: newer.cursor,
          headAt: '2025-01-13T03:00:00.000Z',
          databaseTime: '2025-01-13T03:00:00.000Z',
          comeBackWithinMs: 0,
        },
      },
    }).state
    expect(state.at).toBe('live')
  }
  expect(asked).toMatchObject([0, 1, 2, 3, 4, 5].map((attempt) => ({ do: 'fetch-snapshot', attempt })))
  expect(asked).toMatchObject([newer.cursor, null, null, null, null, null].map((place) => ({ place })))
})

it('L8 what is heard confirms what is shown only where it leaves the screen live', () => {
  const heartbeat = {
    on: 'heartbeat',
    heartbeat: {
      head: newer.cursor,
      headAt: '2025-01-13T03:00:00.000Z',
      databaseTime: '2025-01-13T03:00:00.000Z',
      comeBackWithinMs: 0,
    },
  } as const
  expect(confirms(step(STATES.live, heartbeat).state, heartbeat)).toBe(false)
  expect(confirms(step(STATES.resyncing, heartbeat).state, heartbeat)).toBe(false)
  // Of the very place it shows: a screen that waits for a snapshot was told that this is not its server's log.
  const level = { on: 'heartbeat', heartbeat: { ...heartbeat.heartbeat, head: shown.cursor } } as const
  expect(confirms(step(STATES.resyncing, level).state, level)).toBe(false)
  expect(confirms(step(STATES.live, level).state, level)).toBe(true)
  const next = entry(fourth)
  expect(confirms(step(STATES.live, next).state, next)).toBe(true)
  expect(confirms(STATES.live, { on: 'snapshot-failed' })).toBe(false)
})

it('L8 an answer found before its heartbeat, which names a later end of the log, confirms nothing; one that reaches that end does', () => {
  const heartbeat = {
    headAt: '2025-01-13T03:00:00.000Z',
    databaseTime: '2025-01-13T03:00:00.000Z',
    comeBackWithinMs: 0,
  }
  const answer = (head: typeof shown.cursor) =>
    ({
      on: 'welcome',
      welcome: { answer: 'entries', entries: [], heartbeat: { head, ...heartbeat } },
    }) as const
  const [behind, level] = [answer(newer.cursor), answer(shown.cursor)]
  expect(step(STATES.greeting, behind).state.at).toBe('live')
  expect(confirms(step(STATES.greeting, behind).state, behind)).toBe(false)
  expect(confirms(step(STATES.greeting, level).state, level)).toBe(true)
})
