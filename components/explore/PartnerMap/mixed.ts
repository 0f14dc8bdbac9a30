import { MIX, type MapStep } from './map-drawing.ts'

/** The colour of a step as CSS: the deeper, the less paper in it. Above zero exports' blue, below imports' rust: told apart by everyone. */
export function mixed({ depth, isBelow }: MapStep, isSigned: boolean): string {
  const share = MIX[isSigned ? 'rate' : 'amount'][depth - (isSigned ? 1 : 0)] ?? 100
  return `color-mix(in oklab, var(${isBelow ? '--imports' : '--exports'}) ${share}%, var(--paper))`
}
