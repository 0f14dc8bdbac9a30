import { describe, expect, it } from 'vitest'
import { compileHistory } from './compile-history.ts'

const history = compileHistory()
const announced = history.filter((entry) => entry.kind === 'calendar')

describe('the calendar of the history', () => {
  it('has three announced years, January 2020 merged and September 2022 missed', () => {
    expect(
      announced.map(({ embargoAt, calendar }) => [embargoAt.slice(0, 10), calendar.length, calendar[0]?.state]),
    ).toEqual([
      ['2014-12-31', 25, 'announced'],
      ['2016-12-31', 25, 'announced'],
      ['2020-02-07', 1, 'merged'],
      ['2022-10-14', 1, 'missed'],
      ['2024-12-31', 34, 'announced'],
    ])
  })

  it('leaves nothing open at its end: what was announced was released here, or is past and its tables are not held', () => {
    const open = new Map<string, string>()
    for (const entry of history) {
      // The door itself marks the item of a release that it publishes.
      if (entry.kind === 'release') open.delete(entry.code)
      for (const item of entry.calendar) open.set(item.release, item.state)
    }
    expect([...open].filter(([, state]) => state !== 'released')).toEqual([])
  })
})
