import type { Figure } from '#trade/figure.ts'
import { moved } from '#trade/front/moved.ts'

/** A figure that took another's place, and which of its numbers no longer holds: it moved, or is printed no more. */
export interface MovedFigure {
  readonly figure: Figure
  readonly isLevel: boolean
  readonly isGrowth: boolean
}

/** Those of `figures` that took another's place with another number, the newest first: what only has more or fewer digits is no revision. */
export function movedFigures(figures: readonly Figure[]): readonly MovedFigure[] {
  return figures
    .map((figure): MovedFigure => {
      const { value, printedGrowthPercent, replaces } = figure
      const change = moved(figure)
      return {
        figure,
        isLevel: Boolean(change?.level) || (value === null && Boolean(replaces?.value)),
        isGrowth: Boolean(change?.growth) || (printedGrowthPercent === null && Boolean(replaces?.printedGrowthPercent)),
      }
    })
    .filter(({ isLevel, isGrowth }) => isLevel || isGrowth)
    .toReversed()
}
