import { describe, expect, it } from 'vitest'
import { delimitedSheets } from './delimited.ts'

const textsOf = (text: string) =>
  delimitedSheets(text).flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell.text)))

describe('cells that a separator parts', () => {
  it.each([
    [
      'a first line that names it is no row',
      'sep=;\r\na;b,5\r\nc;d\r\n',
      [
        ['a', 'b,5'],
        ['c', 'd'],
      ],
    ],
    [
      'a comma may be named where most lines have semicolons',
      'sep=,\na;x,b\nc;y,d\n',
      [
        ['a;x', 'b'],
        ['c;y', 'd'],
      ],
    ],
    [
      'only such a line',
      'a;b\nsep=;c\nd;e\n',
      [
        ['a', 'b'],
        ['sep=', 'c'],
        ['d', 'e'],
      ],
    ],
    [
      'what cannot part cells is not believed',
      'sep=",b\nc,d\n'.replace('"', '5'),
      [
        ['sep=5', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(textsOf(text)).toEqual(rows)
  })
})
