import { expect, it } from 'vitest'
import { patience } from './patience.ts'

const seen = { isHidden: false, isConnected: true }

it.each([
  ['waits a heartbeat and a slow journey', 6_999, null, null, 'wait'],
  ['asks then whether the holder is there', 7_000, null, null, 'ask'],
  ['gives it two seconds to answer', 8_500, 1_500, null, 'wait'],
  ['takes over from one that does not answer: closed, killed, frozen', 9_100, 2_000, null, 'take-over'],
  [
    'takes over from one that is hidden, whose timers its browser slows',
    7_500,
    400,
    { ...seen, isHidden: true },
    'take-over',
  ],
  ['waits for one that is seen and polls, whose heartbeat comes every ten seconds', 12_000, 5_000, seen, 'wait'],
  ['takes over from one that believes itself connected and passes nothing on', 12_501, 5_000, seen, 'take-over'],
  ['leaves one that is seen and tries to connect to it', 600_000, 5_000, { ...seen, isConnected: false }, 'wait'],
] as const)('a tab that is seen %s', (_claim, silentMs, askedMs, there, expected) => {
  expect(patience({ silentMs, askedMs, there })).toBe(expected)
})
