import { describe, expect, it } from 'vitest'
import { canonicalJson, sha256 } from '../log/hash.ts'
import { draftChecksum } from './checksum.ts'
import type { DraftFigure } from './draft-figure.ts'

const DECEMBER: DraftFigure = {
  series: 'CN.exports.all.value.USD.month',
  period: '2024-12',
  value: '335.63',
  scale: 9,
  printedGrowthPercent: '10.7',
  status: 'P',
  firstPrint: 'held',
  missingReason: null,
  sourceUrl: null,
  sourceCell: 'B7',
  sourceFile: null,
  sourceNote: 'as “printed”',
  disagreements: [],
}
const DISPUTED: DraftFigure = {
  ...DECEMBER,
  disagreements: [{ value: '335.6', scale: 9, printedGrowthPercent: null, source: 'Reuters', note: null }],
}

const READ: DraftFigure = { ...DECEMBER, sourceCell: 'Sheet1!D6', sourceFile: 'ab'.repeat(32) }

/** A figure that came in no file is told as before there were files. */
function told({ sourceFile, ...figure }: DraftFigure) {
  return sourceFile === null ? figure : { ...figure, sourceFile }
}

describe('the checksum of a draft', () => {
  it.each([
    ['a figure', [DECEMBER]],
    ['a disputed figure', [DISPUTED]],
    ['two figures', [{ ...DECEMBER, period: '2024-11' }, DECEMBER]],
    ['a figure read from a file', [READ]],
    ['none', []],
  ])('of %s is that of its canonical JSON, sorted', (_of, figures) => {
    expect(draftChecksum(figures)).toBe(
      sha256(
        figures
          .map((figure) => canonicalJson(told(figure)))
          .sort()
          .join('\n'),
      ),
    )
  })

  it('knows nothing of what else a figure carries on its way', () => {
    expect(draftChecksum([{ ...DECEMBER, code: 'GACC-2024-12-flash' } as DraftFigure])).toBe(draftChecksum([DECEMBER]))
  })
})
