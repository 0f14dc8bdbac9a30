import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SHIFT_AT_MOST, shiftAt } from '#trade/wall/burn-in.ts'

const css = readdirSync('components/wall', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(`components/wall/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
const tokens = readFileSync('app/tokens.css', 'utf8')
const MINUTE = 60_000
const day = Array.from({ length: 24 * 60 }, (_, minute) => shiftAt(minute * MINUTE))

describe('what moves on a wall', () => {
  it('is one animation, once, of the length that the tokens give it: at most a second, and none where motion is not wanted', () => {
    const animations = css.flatMap((sheet) =>
      [...sheet.matchAll(/animation(?:-[a-z-]+)?:\s*([^;]+);/g)].map(([, how]) => how),
    )
    expect(animations.filter((how) => how !== 'none')).toEqual(['rule var(--arrive) var(--arrive-ease)'])
    const [, normal, reduced] =
      /--arrive:\s*(\d+)ms[\s\S]*?prefers-reduced-motion: reduce[\s\S]*?--arrive:\s*(\d+)ms/.exec(tokens) ?? []
    expect(Number(normal)).toBeLessThanOrEqual(1_000)
    expect(reduced).toBe('0')
  })
  it('is no transition, which would come back with each second that is drawn', () => {
    expect(css.filter((sheet) => /transition(-[a-z]+)?:/.test(sheet))).toEqual([])
  })
  it('changes light and dark at most every two minutes, far from three times a second: nothing flashes', () => {
    const changes = day.filter(({ isReversed }, minute) => minute > 0 && isReversed !== day[minute - 1]?.isReversed)
    expect(changes.length).toBeLessThanOrEqual((24 * 60) / 2)
    expect(changes.length).toBeGreaterThan(0)
  })
})

describe('against burning in', () => {
  it('a sheet stands nowhere for longer than two minutes, never leaves its margin, and is on its place in the middle of the day’s', () => {
    const stays = day.filter(
      ({ x, y }, minute) => minute >= 3 && day.slice(minute - 3, minute).every((one) => one.x === x && one.y === y),
    )
    expect(stays).toEqual([])
    expect(Math.max(...day.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))).toBe(SHIFT_AT_MOST)
    const mean = (of: 'x' | 'y') => day.reduce((sum, each) => sum + each[of], 0) / day.length
    expect([Math.abs(mean('x')), Math.abs(mean('y'))].every((away) => away < 0.01)).toBe(true)
  })
})
