import { describe, expect, it } from 'vitest'
import { readFile } from './read-file.ts'

const textsOf = async (page: string) =>
  (await readFile(Buffer.from(page))).map(({ rows }) =>
    rows.map((row) => row.map(({ text, isCovered }) => (isCovered ? '~' : text))),
  )

describe('a cell that reaches down', () => {
  it('covers its column below a short row too, so that no figure moves to the left', async () => {
    const page = '<table><tr><td>a<td>b<td rowspan=3>c<td>d</tr><tr><td>a2</tr><tr><td>a3<td>b3<td>d3</tr></table>'
    expect(await textsOf(page)).toEqual([
      [
        ['a', 'b', 'c', 'd'],
        ['a2', '', '~'],
        ['a3', 'b3', '~', 'd3'],
      ],
    ])
  })
})

describe('a page that a spreadsheet saved itself as', () => {
  const cellOf = async (td: string) => {
    const [sheet] = await readFile(Buffer.from(`<table><tr><td>a</td><td>b</td></tr><tr><td>c</td>${td}</tr></table>`))
    return sheet?.rows[1]?.[1]
  }

  it.each([
    ['the stored number goes before the one shown', '<td x:num="1305.30764943">1,305.3</td>', '1305.30764943'],
    ['with an exponent, too', '<td x:num="1.30530764943E+3">1,305</td>', '1305.30764943'],
    ['and as a percentage', '<td x:num="7.0999999999999994E-2">7.1%</td>', '0.071'],
    ['a number that is not what is shown is not taken', '<td x:num="1305.3">2,305.3</td>', null],
    ['nor a date’s', '<td x:num="45366">2024-03-15</td>', null],
    ['one without a value is its text', '<td x:num>1305.3</td>', null],
    ['and one that is no number too', '<td x:num="1e999">1305.3</td>', null],
  ])('%s', async (_, td, number) => {
    expect(await cellOf(td)).toMatchObject({ number, trouble: null })
  })

  it('a formula is said to be one', async () => {
    expect(await cellOf('<td x:num="3" x:fmla="=A1+A2">3</td>')).toMatchObject({ text: '3', trouble: 'formula' })
  })
})

describe('a page saved as a single file', () => {
  it('is refused in its own words: its rowspan=3D"2" would be read as 3', async () => {
    const page =
      'From: <Saved>\r\nSubject: =?utf-8?Q?t?=\r\n folded\r\nMIME-Version: 1.0\r\n\r\n<html><table><tr><td rowspan=3D"2">a</td><td>b</td></tr><tr><td>c</td></tr></table></html>'
    await expect(readFile(Buffer.from(page))).rejects.toThrow(/mhtml/)
  })
})
