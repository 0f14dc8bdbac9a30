import { describe, expect, it } from 'vitest'
import { asHtml, asTabs, type CopiedTable } from './copied-table.ts'

const TABLE: CopiedTable = {
  title: 'Exports by partner, 2024',
  columns: ['Partner', '2024, ¥ bn', '% on year'],
  rows: [
    ['Hong Kong, China', '2,071.9', '+7.3'],
    ['Japan', '1,081.6', '−2.3'],
    ['Côte d’Ivoire <a>', 'growth only', ''],
    ['=HYPERLINK("x")', '0', '−'],
  ],
  source: ['GACC, monthly report of 18 January 2025', 'https://example.org/explore?split=partner'],
}

describe('a table on the clipboard', () => {
  it('has numbers that a spreadsheet reads, reasons as words, and units and source with it', () => {
    expect(
      asTabs(TABLE)
        .split('\r\n')
        .map((line) => line.split('\t')),
    ).toEqual([
      ['Exports by partner, 2024'],
      ['Partner', '2024, ¥ bn', '% on year'],
      ['Hong Kong, China', '2071.9', '7.3'],
      ['Japan', '1081.6', '-2.3'],
      ['Côte d’Ivoire <a>', 'growth only', ''],
      [`'=HYPERLINK("x")`, '0', '−'],
      ['GACC, monthly report of 18 January 2025'],
      ['https://example.org/explore?split=partner'],
    ])
  })

  it('is the same as HTML, with markup in names escaped', () => {
    expect(asHtml(TABLE)).toContain('<tr><td>Japan</td><td>1081.6</td><td>-2.3</td></tr>')
    expect(asHtml(TABLE)).toContain('<td>Côte d’Ivoire &lt;a&gt;</td>')
    expect(asHtml(TABLE)).toContain('<td colspan="3">GACC, monthly report of 18 January 2025</td>')
  })
})
