import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { formatInstant } from '#trade/format/format-instant.ts'
import { beijingInstant } from './shapes.ts'

const TYPED = [
  ['an ordinary one', '2025-01-13T11:00', '2025-01-13T03:00:00.000Z'],
  ['in the hour that London’s spring skips', '2027-03-28T09:30', '2027-03-28T01:30:00.000Z'],
  ['in the hour that New York’s autumn has twice', '2026-11-01T13:30:15', '2026-11-01T05:30:15.000Z'],
  ['the last second of a year', '2026-12-31T23:59:59', '2026-12-31T15:59:59.000Z'],
  ['the first of the next', '2027-01-01T00:00', '2026-12-31T16:00:00.000Z'],
  ['a leap day', '2028-02-29T00:00', '2028-02-28T16:00:00.000Z'],
] as const

describe('an instant typed at the desk is Beijing’s', () => {
  it.each(TYPED)('%s, and is shown as it was typed', (_, typed, instant) => {
    const read = beijingInstant.parse(typed).toISOString()
    expect(read).toBe(instant)
    expect(formatInstant(read, 'en', 'time')).toBe(typed.slice(11, 16))
  })

  // A process takes its zone at its start.
  it.each(['Asia/Shanghai', 'Europe/London', 'America/New_York', 'Pacific/Kiritimati'])(
    'wherever the machine stands: %s',
    (zone) => {
      const shapes = fileURLToPath(new URL('./shapes.ts', import.meta.url))
      const script = `const { beijingInstant } = await import(${JSON.stringify(shapes)})
        console.log(JSON.stringify(${JSON.stringify(TYPED.map(([, typed]) => typed))}.map((typed) => beijingInstant.parse(typed))))`
      const told = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      })
      expect(JSON.parse(told)).toEqual(TYPED.map(([, , instant]) => instant))
    },
  )

  it.each([
    '',
    '2025-02-30T11:00',
    '2025-01-13T24:30',
    '2025-13-01T11:00',
    '2025-01-13',
    '11:00',
    '2025-01-13 11:00',
    '2025-01-13T11:00Z',
    'now',
  ])('and never taken from “%s”', (typed) => {
    expect(beijingInstant.safeParse(typed).success).toBe(false)
  })
})
