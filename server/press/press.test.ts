import { fileURLToPath } from 'node:url'
import { CFB, read } from '@e965/xlsx'
import { afterAll, describe, expect, it } from 'vitest'
import { outlined } from './outlined.ts'
import { Press, PressBusy } from './press.ts'
import { inTheme } from './theme-colours.ts'
import { writeWorkbook } from './write-workbook.ts'
import type { Column, Order } from './order.ts'

const SHEET = (text: string): Order => ({
  kind: 'workbook',
  sheets: [{ name: 'Figures', hasHead: true, columns: [{ head: text, width: 9, kind: 'digits' }], rows: [['25.40']] }],
})

describe('the press', () => {
  const press = new Press(fileURLToPath(new URL('press-process.mjs', import.meta.url)))
  afterAll(() => press.stop())

  it('makes one order after the other, refuses more than wait, and goes on after a failure', async () => {
    const orders = Array.from({ length: 14 }, (_, at) => press.make(SHEET(`head ${at}`)))
    const made = await Promise.allSettled(orders)
    const refused = made.filter((one) => one.status === 'rejected')
    expect(refused.map(({ reason }) => reason instanceof PressBusy)).toEqual([true, true])
    const [first] = made
    expect(first?.status === 'fulfilled' && read(first.value).Sheets['Figures']?.['A1']?.v).toBe('head 0')

    await expect(press.make({ kind: 'svg', theme: 'light', svg: '<svg fill="var(--no-such)"/>' })).rejects.toThrow(
      'no colour --no-such',
    )
    expect((await press.make(SHEET('again'))).length).toBeGreaterThan(0)
  })

  it('measures the faces it sets in: tabular digits are of one width', async () => {
    const { 400: regular } = await press.measures()
    expect(new Set([...'0123456789'].map((digit) => regular?.[digit])).size).toBe(1)
    expect(regular?.['W']).toBeGreaterThan(regular?.['i'] ?? 1)
  })
})

describe('a workbook', () => {
  const one = (kind: Column['kind'], ...cells: readonly string[]) =>
    writeWorkbook([
      {
        name: 'Figures',
        hasHead: true,
        columns: [{ head: 'Value', width: 12, kind }],
        rows: cells.map((cell) => [cell]),
      },
    ])
  /** The sheet as any reader of XML sees it, without the library that wrote it. */
  const xml = (bytes: Uint8Array, path = '/xl/worksheets/sheet1.xml') => {
    const part = CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), path)
    return Buffer.from((part?.content ?? []) as Uint8Array).toString('utf8')
  }

  it.each([
    ['-3.9', '-3.9', '0.0'],
    ['25.40', '25.4', '0.00'],
    ['43846783', '43846783', '0'],
    ['12.60490954', '12.60490954', '0.00000000'],
    ['123456789012345', '123456789012345', '0'],
  ])('holds %s as the number %s in the format %s, and shows it as printed', (digits, held, format) => {
    const bytes = one('digits', digits)
    expect(xml(bytes)).toMatch(new RegExp(`<c r="A2" s="\\d+"><v>${held}</v></c>`))
    const cell = read(bytes, { cellNF: true }).Sheets['Figures']?.['A2']
    expect([cell?.t, cell?.z, cell?.w]).toEqual(['n', format, digits])
  })

  it('writes a number that a spreadsheet would cut as text, whole; and runs no text', () => {
    const long = read(one('digits', '12345678901234567.8')).Sheets['Figures']?.['A2']
    expect([long?.t, long?.v]).toEqual(['s', '12345678901234567.8'])
    const bytes = one('text', '=1+1', '@SUM(A1)', '-3.9')
    const { A2, A3, A4 } = read(bytes).Sheets['Figures'] ?? {}
    expect([A2, A3, A4].map((cell) => [cell?.t, cell?.v, cell?.f])).toEqual([
      ['s', '=1+1', undefined],
      ['s', '@SUM(A1)', undefined],
      ['s', '-3.9', undefined],
    ])
    expect(xml(bytes)).not.toContain('<f>')
  })

  it('lets an address of the web be followed, and nothing else that a source may say', () => {
    const { A2, A3 } = read(one('address', 'http://www.customs.gov.cn/', 'javascript:alert(1)')).Sheets['Figures'] ?? {}
    expect([A2?.l?.Target, A3?.v, A3?.l]).toEqual(['http://www.customs.gov.cn/', 'javascript:alert(1)', undefined])
  })

  it('keeps its head in sight, bold, with a filter, and the same bytes each time', () => {
    const bytes = one('digits', '1')
    expect(xml(bytes)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"\/>/)
    expect(xml(bytes)).toContain('<autoFilter ref="A1:A2"/>')
    const bold = /<c s="(\d+)" r="A1"/.exec(xml(bytes))?.[1]
    const formats = xml(bytes, '/xl/styles.xml')
      .split('<cellXfs')[1]
      ?.match(/<xf [^>]*>/g)
    expect(formats?.[Number(bold)]).toContain('fontId="1"')
    expect(Buffer.from(one('digits', '1')).equals(Buffer.from(bytes))).toBe(true)
  })

  it('refuses digits that are none', () => {
    expect(() => one('digits', '1e9')).toThrow('expected a plain decimal')
  })
})

describe('colours', () => {
  it('are those of app/tokens.css, dark over light; a mix is the browser’s', () => {
    expect(inTheme('var(--exports) var(--marker)', 'light')).toBe('#0a5aa6 #ffd21f')
    expect(inTheme('var(--exports)', 'dark')).toBe('#5cb2f5')
    // As Chromium 150 computes color-mix(in oklab, #0a5aa6 68%, #14232c).
    expect(inTheme('color-mix(in oklab, var(--exports) 68%, var(--ink))', 'light')).toBe('#13487d')
  })
})

describe('outlines', () => {
  it('stand for every text, in Chinese too, and the words stay readable beside them', () => {
    const drawn = outlined(
      '<svg xmlns="http://www.w3.org/2000/svg" lang="zh-CN"><text x="5" y="9" font-size="20" font-weight="600" text-anchor="middle" fill="#000000">对美国出口 &amp; 1—2月</text></svg>',
    )
    expect(drawn).not.toContain('<text')
    expect(drawn).toContain('aria-label="对美国出口 &amp; 1—2月"')
    const numbers = (/ d="([^"]+)"/.exec(drawn)?.[1]?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)
    const across = numbers.filter((_, at) => at % 2 === 0)
    // Set about its middle: as far to the left as to the right, to within the letters' own air.
    expect(Math.abs(Math.min(...across) + Math.max(...across))).toBeLessThan(3)
    expect(Math.max(...across)).toBeGreaterThan(80)
  })
})
