import type { Shape, WidthOf } from './shape.ts'

export const WORDMARK = 'Tradewire'

/** Two offset bars, goods out and goods in, and the name (components/shell/Masthead/Wordmark.tsx), ending at `right`. */
export function wordmark(right: number, baseline: number, size: number, widthOf: WidthOf): readonly Shape[] {
  const left = right - widthOf(WORDMARK, 650) * size
  // Its capitals are 0.686 em high; the bars stand between them.
  const unit = (size * 0.686) / 15
  const bars = left - size * 0.4 - 24 * unit
  const bar = (from: number, to: number, y: number): Shape => ({
    kind: 'rule',
    from: { x: bars + from * unit, y: baseline + (y - 15) * unit },
    to: { x: bars + to * unit, y: baseline + (y - 15) * unit },
    colour: 'var(--ink)',
    width: 6 * unit,
  })
  return [
    bar(7, 24, 3.5),
    bar(0, 17, 11.5),
    {
      kind: 'line',
      at: { x: left, y: baseline },
      text: WORDMARK,
      size,
      weight: 650,
      colour: 'var(--ink)',
      anchor: 'start',
    },
  ]
}

/** Made-up figures say so wherever the picture goes. */
export function watermark(text: string | null, width: number, height: number, widthOf: WidthOf): readonly Shape[] {
  if (text === null) return []
  const size = Math.min(width / 9, (width * 0.9) / widthOf(text, 650))
  return [
    {
      kind: 'line',
      at: { x: width / 2, y: height / 2 },
      text,
      size,
      weight: 650,
      colour: 'var(--alarm)',
      anchor: 'middle',
      turned: -22.5,
      opacity: 0.3,
    },
  ]
}
