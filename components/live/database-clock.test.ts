import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatabaseClock } from './database-clock.ts'

const ELEVEN = Date.parse('2025-01-13T03:00:00.000Z')

describe('the database’s time on a wall', () => {
  it('goes on from the time the page was drawn with, by a clock that nobody can set', () => {
    const wall = machine(5_000)
    const clock = new DatabaseClock(ELEVEN, wall.monotonic)
    wall.wait(1_500)
    expect(clock.now()).toBe(ELEVEN + 1_500)
  })

  it('is what the first heartbeat says, not what the page was drawn with: a page may come out of a cache', () => {
    const wall = machine(0)
    const clock = new DatabaseClock(ELEVEN - 60_000, wall.monotonic)
    clock.heard(ELEVEN)
    expect(clock.now()).toBe(ELEVEN)
    const early = new DatabaseClock(ELEVEN + 60_000, wall.monotonic)
    early.heard(ELEVEN)
    expect(early.now()).toBe(ELEVEN)
  })

  it.each([
    ['a lid closed for eight hours', 8 * 3_600_000],
    ['a clock that was set back a day', -86_400_000],
  ])('is not sure of itself after %s, until the server says the time again', (_, apartMs) => {
    const wall = machine(0)
    let ownMs = 0
    const clock = new DatabaseClock(ELEVEN, wall.monotonic, () => wall.monotonic() + ownMs)
    clock.heard(ELEVEN)
    wall.wait(3_600_000)
    expect(clock.isSure).toBe(true)
    ownMs = apartMs
    expect(clock.isSure).toBe(false)
    clock.heard(ELEVEN + 9 * 3_600_000)
    expect([clock.isSure, clock.now()]).toEqual([true, ELEVEN + 9 * 3_600_000])
  })

  it('is guessed for a page out of a cache, and is sure only once the server was heard', () => {
    const clock = new DatabaseClock(ELEVEN, machine(0).monotonic)
    clock.guess(ELEVEN + 3_600_000)
    expect([clock.now(), clock.isSure, clock.hasHeard]).toEqual([ELEVEN + 3_600_000, false, false])
    clock.heard(ELEVEN + 7_200_000)
    clock.guess(ELEVEN)
    expect([clock.now(), clock.isSure, clock.hasHeard]).toEqual([ELEVEN + 7_200_000, true, true])
  })

  it('believes the heartbeat that came fastest: 40 ms of journey against 900', () => {
    const wall = machine(0)
    const clock = new DatabaseClock(ELEVEN, wall.monotonic)
    wall.wait(900)
    clock.heard(ELEVEN)
    expect(clock.now()).toBe(ELEVEN)
    wall.wait(5_000 - 860)
    clock.heard(ELEVEN + 5_000)
    expect(clock.now()).toBe(ELEVEN + 5_000)
    wall.wait(5_300)
    clock.heard(ELEVEN + 10_000)
    expect(clock.now()).toBe(ELEVEN + 10_300)
  })

  it('believes the fast one of a moment ago, however many late answers have come since', () => {
    const wall = machine(0)
    const clock = new DatabaseClock(ELEVEN, wall.monotonic)
    clock.heard(ELEVEN)
    for (let answer = 1; answer <= 300; answer++) {
      wall.wait(100)
      clock.heard(ELEVEN + answer * 100 - 8_000)
    }
    expect(clock.now()).toBe(ELEVEN + 30_000)
  })

  it('is never ahead of the database and never later than the fastest of the last twelve heartbeats, however they dawdled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 60_000 }),
        (journeys, idle) => {
          const wall = machine(77)
          const clock = new DatabaseClock(ELEVEN - 123_456, wall.monotonic)
          const began = wall.monotonic()
          let sentMs = 0
          for (const journey of journeys) {
            sentMs += 5_000
            wall.wait(began + sentMs + journey - wall.monotonic())
            clock.heard(ELEVEN + sentMs)
          }
          wall.wait(idle)
          const truth = ELEVEN + (wall.monotonic() - began)
          expect(truth - clock.now()).toBe(Math.min(...journeys.slice(-12)))
        },
      ),
    )
  })

  it('is right again at the first heartbeat after a sleep in which the machine’s own clock stood still', () => {
    const wall = machine(0)
    const clock = new DatabaseClock(ELEVEN, wall.monotonic)
    clock.heard(ELEVEN)
    clock.heard(ELEVEN + 3_600_000)
    expect(clock.now()).toBe(ELEVEN + 3_600_000)
  })

  it('set back at the database, it follows once the twelve heartbeats before are forgotten', () => {
    const wall = machine(0)
    const clock = new DatabaseClock(ELEVEN, wall.monotonic)
    let told = ELEVEN
    const beat = (setBackMs: number) => {
      wall.wait(5_000)
      told += 5_000
      clock.heard(told - setBackMs)
    }
    for (let times = 0; times < 12; times++) beat(0)
    for (let times = 0; times < 11; times++) beat(2_000)
    expect(clock.now()).toBe(told)
    beat(2_000)
    expect(clock.now()).toBe(told - 2_000)
  })
})

/** A machine with nothing but `performance.now()`, which tests move. */
function machine(startMs: number) {
  let ms = startMs
  return { monotonic: () => ms, wait: (byMs: number) => void (ms += byMs) }
}
