import { describe, expect, it } from 'vitest'
import { COMPARED, parseView, printView, USUAL, type ViewQuery } from './view-query.ts'
import { type AskWord, wordChange } from './word-change.ts'

/** The address after `value` of `word` is chosen on the view at `address`. */
function after(address: string, word: AskWord, value: string): string {
  const { query, refused } = parseView(new URLSearchParams(address))
  expect(refused).toEqual([])
  return printView({ ...query, ...wordChange(query, word, value) })
}

describe('choosing a word', () => {
  it.each([
    ['', 'flow', 'imports', 'flow=imports'],
    ['flow=imports', 'flow', 'exports', ''],
    ['', 'in', 'cny', 'in=cny'],
    ['in=cny', 'by', 'ytd', 'in=cny&by=ytd'],
    ['', 'with', 'USA', 'with=USA'],
    ['with=USA', 'with', 'world', ''],
    ['', 'goods', 'sector:electronics', 'goods=sector:electronics'],
    ['goods=chapter:85', 'goods', 'all', ''],
    ['', 'split', 'partner', 'split=partner'],
    ['', 'show', 'share', 'show=share'],
    ['', 'from', '2023-01', 'from=2023-01'],
    ['', 'to', '2024-12', 'to=2024-12'],
    ['show=index', 'base', '2023-06', 'show=index&base=2023-06'],
    ['', 'asOf', '260', 'asOf=260'],
  ] as const)('of “%s”, %s = %s, leads to “%s”', (address, word, value, leads) => {
    expect(after(address, word, value)).toBe(leads)
  })

  it.each(['from=2023-01', 'to=2024-12', 'asOf=260', 'and=imports,exports~USA'])(
    'nothing of it takes %s away',
    (address) => {
      expect(after(address, address.split('=')[0] as AskWord, '')).toBe('')
    },
  )

  it.each([
    ['in', 'cny', 'in=cny&split=partner'],
    ['by', 'month', 'split=partner'],
    ['with', 'USA', 'with=USA&split=partner'],
    ['split', 'chapter', 'split=chapter'],
  ] as const)('%s forgets the periods: other series begin and end elsewhere', (word, value, leads) => {
    expect(after('split=partner&from=2020-01&to=2021-12', word, value)).toBe(leads)
  })

  it('a balance is shown as a level, and shares and contributions of a quantity as growth', () => {
    expect(after('', 'flow', 'balance')).toBe('flow=balance&show=level')
    expect(after('goods=commodity:crude-oil&show=share', 'of', 'quantity')).toBe(
      'of=quantity&goods=commodity:crude-oil',
    )
  })

  it('goods are chosen of a whole that is not cut', () => {
    expect(after('split=partner&from=2020-01', 'goods', 'chapter:85')).toBe('goods=chapter:85')
  })

  it('what is set beside is taken away when it is chosen again, and the newest of too many stay', () => {
    expect(after('', 'and', 'exports~USA')).toBe('and=exports~USA')
    expect(after('and=imports,exports~USA', 'and', 'exports~USA')).toBe('and=imports')
    const many = ['imports', 'total', 'exports~USA', 'exports~EU']
    const query = many.reduce<ViewQuery>((now, text) => ({ ...now, ...wordChange(now, 'and', text) }), USUAL)
    expect(printView(query)).toBe(`and=${many.slice(-COMPARED).join(',')}`)
  })

  it.each([
    ['flow', 'sideways'],
    ['from', 'yesterday'],
    ['goods', 'chapter:x'],
    ['asOf', '0'],
  ] as const)('%s = %s, which is nothing, changes nothing of it', (word, value) => {
    expect(after('flow=imports&goods=chapter:85&asOf=260', word, value)).toContain('flow=imports')
    expect(after('flow=imports&goods=chapter:85&asOf=260', word, value)).toContain('goods=chapter:85&asOf=260')
  })
})
