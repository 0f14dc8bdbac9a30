import { formatSigned } from '#trade/format/format-number.ts'
import type { SignedBounds, SignedStep } from '../signed-bounds.ts'

/** What each colour stands for, from the lowest up. */
export function heatKey([near, far]: SignedBounds): readonly { readonly step: SignedStep; readonly text: string }[] {
  const signed = (value: number) => formatSigned(String(value))
  return [
    { step: -3, text: `≤ ${signed(-far)}` },
    { step: -2, text: `≤ ${signed(-near)}` },
    { step: -1, text: '< 0' },
    { step: 1, text: '> 0' },
    { step: 2, text: `≥ ${signed(near)}` },
    { step: 3, text: `≥ ${signed(far)}` },
  ]
}
