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

describe('a page saved as a single file', () => {
  it('is refused in its own words: its rowspan=3D"2" would be read as 3', async () => {
    const page =
      'From: <Saved>\r\nSubject: =?utf-8?Q?t?=\r\n folded\r\nMIME-Version: 1.0\r\n\r\n<html><table><tr><td rowspan=3D"2">a</td><td>b</td></tr><tr><td>c</td></tr></table></html>'
    await expect(readFile(Buffer.from(page))).rejects.toThrow(/mhtml/)
  })
})
