import { canonicalJson, sha256 } from '../log/hash.ts'
import type { DraftFigure } from './draft-figure.ts'

/** SHA-256 of the figures, whatever their order: what was approved, and what the log's entry binds. */
export function draftChecksum(figures: readonly DraftFigure[]): string {
  const lines = figures.map((figure) => canonicalJson(content(figure)))
  return sha256(lines.sort().join('\n'))
}

// Field by field: whatever else an object carries on its way is not published.
function content(figure: DraftFigure): DraftFigure {
  const {
    series,
    period,
    value,
    scale,
    printedGrowthPercent,
    status,
    firstPrint,
    missingReason,
    sourceUrl,
    sourceCell,
    sourceNote,
    disagreements,
  } = figure
  return {
    series,
    period,
    value,
    scale,
    printedGrowthPercent,
    status,
    firstPrint,
    missingReason,
    sourceUrl,
    sourceCell,
    sourceNote,
    disagreements,
  }
}
