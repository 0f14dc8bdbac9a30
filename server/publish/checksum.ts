import { canonicalJson, sha256 } from '../log/hash.ts'
import type { DraftFigure } from './draft-figure.ts'

/** SHA-256 of the figures, whatever their order: what was approved, and what the log's entry binds. */
export function draftChecksum(figures: readonly DraftFigure[]): string {
  return sha256(figures.map(line).sort().join('\n'))
}

/** The figure's canonical JSON. Most have no disagreements, and are written in one go. */
function line(figure: DraftFigure): string {
  const content = contentOf(figure)
  return figure.disagreements.length > 0 ? canonicalJson(content) : JSON.stringify(content)
}

// Field by field: whatever else an object carries on its way is not published. In the order of canonical JSON.
// A figure without a file has none of it, as before there were files: what was approved then still matches.
function contentOf(figure: DraftFigure): Omit<DraftFigure, 'sourceFile'> & { readonly sourceFile?: string } {
  return {
    disagreements: figure.disagreements,
    firstPrint: figure.firstPrint,
    missingReason: figure.missingReason,
    period: figure.period,
    printedGrowthPercent: figure.printedGrowthPercent,
    scale: figure.scale,
    series: figure.series,
    sourceCell: figure.sourceCell,
    ...(figure.sourceFile === null ? {} : { sourceFile: figure.sourceFile }),
    sourceNote: figure.sourceNote,
    sourceUrl: figure.sourceUrl,
    status: figure.status,
    value: figure.value,
  }
}
