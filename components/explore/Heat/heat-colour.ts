import type { SignedStep } from '../signed-bounds.ts'

/** Shares of a step's colour in the paper, %: ink is read on all of them. */
const MIX = [14, 30, 48] as const

/** The colour of a step as CSS: blue above zero and rust below, deeper with the distance, told apart by everyone and signed besides. */
export function heatColour(step: SignedStep): string {
  if (step === 0) return 'var(--sunk)'
  const share = MIX[Math.abs(step) - 1] ?? MIX[2]
  return `color-mix(in oklab, var(${step < 0 ? '--imports' : '--exports'}) ${share}%, var(--paper))`
}
