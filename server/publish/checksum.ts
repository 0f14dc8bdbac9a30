import type { DraftFigure } from '#prisma/client/client.ts'
import { canonicalJson, sha256 } from '../log/hash.ts'

/** The part of a draft figure that is published. */
export type DraftContent = Pick<
  DraftFigure,
  'seriesKey' | 'period' | 'value' | 'scale' | 'printedGrowthPercent' | 'status' | 'firstPrint' | 'missingReason' | 'sourceUrl' | 'sourceCell' | 'sourceNote' | 'disagreements'
>

/** SHA-256 of the figures in the order of series and period: what was approved, and what the log's entry binds. */
export function draftChecksum(figures: readonly DraftContent[]): string {
  const lines = figures.map((figure) => canonicalJson(contentOf(figure)))
  return sha256(lines.sort().join('\n'))
}

function contentOf(figure: DraftContent): Record<string, unknown> {
  return {
    series: figure.seriesKey,
    period: figure.period,
    value: figure.value,
    scale: figure.scale,
    growth: figure.printedGrowthPercent,
    status: figure.status,
    firstPrint: figure.firstPrint,
    missing: figure.missingReason,
    source: [figure.sourceUrl, figure.sourceCell, figure.sourceNote],
    disagreements: figure.disagreements,
  }
}
