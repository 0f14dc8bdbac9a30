import { expect, it } from 'vitest'
import { isCalm } from './calm.ts'
import { AFTER, AT_11, BEFORE, CORRECTED } from './december-2024.examples.ts'
import type { WallFacts } from './scene.ts'

const MINUTE = 60_000
const calmAt = ({ releases, calendar }: WallFacts, nowMs: number) =>
  isCalm({ releases, calendar: Object.fromEntries(calendar.map((item) => [item.release, item])) }, nowMs)

it.each([
  ['the day before', BEFORE, AT_11 - 1_440 * MINUTE, true],
  ['within the hour before a release', BEFORE, AT_11 - 59 * MINUTE, false],
  ['within the hour that it is late', BEFORE, AT_11 + 59 * MINUTE, false],
  ['late for longer: it may come tomorrow, and a screen must not wait for it', BEFORE, AT_11 + 61 * MINUTE, true],
  ['a minute after it came', AFTER, AT_11 + MINUTE, false],
  ['in the afternoon', AFTER, AT_11 + 240 * MINUTE, true],
  ['a minute after a correction', CORRECTED, Date.parse('2025-01-13T14:21:00+08:00'), false],
] as const)('a screen reloads itself for its own sake: %s', (_, facts, nowMs, calm) => {
  expect(calmAt(facts, nowMs)).toBe(calm)
})
