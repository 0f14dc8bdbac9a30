import type { Figure } from '#trade/figure.ts'
import { parseSeriesKey } from '#trade/series-key.ts'
import { printUnit } from '#trade/unit.ts'

/** A figure as the API writes it: exact decimals as strings, the unit in words, null where there is none and why. */
export function writeFigure(figure: Figure) {
  const unit = (scale: number) => printUnit({ base: parseSeriesKey(figure.series).unit, scale })
  return {
    series: figure.series,
    period: figure.period,
    value: figure.value,
    unit: unit(figure.scale),
    status: figure.status,
    printedGrowthPercent: figure.printedGrowthPercent,
    missingReason: figure.missingReason,
    firstPrint: figure.firstPrint,
    vintage: figure.vintage,
    publishedAt: figure.publishedAt,
    release: figure.release,
    source: figure.source,
    disagreements: figure.disagreements.map(({ scale, ...other }) => ({ ...other, unit: unit(scale) })),
    replaces: figure.replaces && {
      value: figure.replaces.value,
      unit: unit(figure.replaces.scale),
      printedGrowthPercent: figure.replaces.printedGrowthPercent,
      vintage: figure.replaces.vintage,
    },
  }
}
