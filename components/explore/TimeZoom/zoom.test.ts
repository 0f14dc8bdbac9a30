import { describe, expect, it } from 'vitest'
import { USUAL } from '#trade/explore/view-query.ts'
import { month, type Period, yearToDate } from '#trade/period.ts'
import { monthsOf, timePlaces } from './time-places.ts'
import { dragged, stepped } from './zoom.ts'

const YEAR: readonly Period[] = [
  month(2023, 12),
  yearToDate(2024, 2),
  ...Array.from({ length: 10 }, (_, at) => month(2024, at + 3)),
]
const places = timePlaces(YEAR, USUAL, { xMin: 2023 * 12 + 10.5, xMax: 2024 * 12 + 11.5 })
const ordinal = (year: number, monthOfYear: number) => year * 12 + monthOfYear - 1

describe('zoom on the time axis', () => {
  it('takes whole periods: a drag that begins within January–February takes both months', () => {
    const places13 = 100 / 13
    expect(dragged(places, 2.5 * places13, 4.5 * places13)).toEqual({ from: ordinal(2024, 1), to: ordinal(2024, 4) })
    expect(dragged(places, 4.5 * places13, 2.5 * places13)).toEqual({ from: ordinal(2024, 1), to: ordinal(2024, 4) })
    expect(dragged([], 10, 20)).toBeNull()
  })

  it('moves and widens within what is held, and says nothing where it can’t', () => {
    const held = YEAR.map((period) => monthsOf(period, USUAL))
    const shown = held.slice(4, 8)
    expect(stepped(shown, held, 'earlier')).toEqual({ from: ordinal(2024, 4), to: ordinal(2024, 7) })
    expect(stepped(shown, held, 'out')).toEqual({ from: ordinal(2024, 4), to: ordinal(2024, 9) })
    expect(stepped(shown, held, 'in')).toEqual({ from: ordinal(2024, 6), to: ordinal(2024, 7) })
    expect(stepped(held, held, 'later')).toBeNull()
    expect(stepped(held, held, 'out')).toBeNull()
    expect(stepped(shown, held, 'whole')).toEqual({ from: null, to: null })
  })
})
