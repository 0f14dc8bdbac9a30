import { describe, expect, it } from 'vitest'
import { formatSourceNote } from '#trade/format/format-source-note.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { compileHistory } from './compile-history.ts'

// What the pages show: notes of headline figures and of other prints beside them, and those of announced days.
const notes = new Set(
  compileHistory().flatMap((entry) => [
    ...entry.calendar.map(({ note }) => note),
    ...(entry.kind === 'calendar' ? [] : entry.figures).flatMap(({ series, sourceNote, disagreements }) =>
      parseSeriesKey(series).breakdown === 'all' ? [sourceNote, ...disagreements.map(({ note }) => note)] : [],
    ),
  ]),
)
const held = [...notes].filter((note) => note !== null)

describe('the notes of the history', () => {
  it('can all be read in Chinese', () => {
    expect(held.length).toBeGreaterThan(80)
    expect(held.filter((note) => formatSourceNote(note, 'zh').lang !== null)).toEqual([])
  })

  it('leave no English words standing there, but names', () => {
    const left = held.flatMap((note) => {
      const { text } = formatSourceNote(note, 'zh')
      return text.replaceAll(/https?:[^\s）]+|GACC-[\w-]+/g, '').match(/[A-Za-z]{2,}/g) ?? []
    })
    expect([...new Set(left)].toSorted()).toEqual(['CGTN', 'NHK', 'cn', 'customs', 'gov', 'stats'])
  })
})
