import { expect, it } from 'vitest'
import { DARK_AFTER_MS, PROVED_EVERY_MS } from '#trade/live/protocol.ts'
import { Screens } from './screens.ts'

it('a registered screen that goes on proving what it shows is lit; one that is connected and draws nothing more is dark; one that left is not here', () => {
  let nowMs = 0
  const screens = new Screens(() => nowMs)
  const greet = (page: string, name: string | null) => screens.join({ page, name, by: page, sequence: 7 })
  greet('lobby', 'Lobby')
  greet('studio', 'Studio')
  greet('hall', 'Hall')
  greet('a reader', null)
  for (const page of ['lobby', 'studio', 'hall']) screens.painted(page, page, { sequence: 7, afterMs: 90 })
  screens.leave('hall', 'hall')
  for (; nowMs < 600_000; nowMs += PROVED_EVERY_MS) {
    screens.painted('lobby', 'lobby', { sequence: 7, afterMs: 90 })
    if (nowMs < 500_000) screens.painted('studio', 'studio', { sequence: 7, afterMs: 90 })
  }
  expect(screens.registered().map(({ name, isDark, shows, delayMs }) => ({ name, isDark, shows, delayMs }))).toEqual([
    { name: 'Lobby', isDark: false, shows: 7, delayMs: 90 },
    { name: 'Studio', isDark: true, shows: 7, delayMs: 90 },
  ])
  expect(screens.registered()[1]?.silentMs).toBeGreaterThan(DARK_AFTER_MS)
})
