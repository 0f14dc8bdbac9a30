import type { MapStep } from './map-drawing.ts'

/** Shares of a step's colour in the paper, %, by its depth. Nothing is written on them, so they may go to the full colour. */
const MIX: Readonly<Record<'amount' | 'rate', readonly number[]>> = {
  amount: [10, 24, 40, 58, 78, 100],
  rate: [22, 50, 90],
}

/** The colour of a step as CSS: the deeper, the less paper in it. Above zero exports' blue, below imports' rust: told apart by everyone. */
export function mixed({ depth, isBelow }: MapStep, isSigned: boolean): string {
  const share = MIX[isSigned ? 'rate' : 'amount'][depth - 1] ?? 100
  return `color-mix(in oklab, var(${isBelow ? '--imports' : '--exports'}) ${share}%, var(--paper))`
}
