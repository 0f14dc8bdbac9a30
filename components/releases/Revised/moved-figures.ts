import type { Figure } from '#trade/figure.ts'

/** Those of `figures` that took another's place with another value or growth, the newest first: what is printed alike is no revision. */
export function movedFigures(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(hasMoved).toReversed()
}

function hasMoved({ value, scale, printedGrowthPercent, replaces }: Figure): boolean {
  if (!replaces) return false
  return (
    (replaces.value !== null && (replaces.value !== value || replaces.scale !== scale)) ||
    (replaces.printedGrowthPercent !== null && replaces.printedGrowthPercent !== printedGrowthPercent)
  )
}
