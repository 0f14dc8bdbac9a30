import type { ReactNode } from 'react'
import type { ChartEvent } from './chart-events.ts'
import type { LinesDrawing } from './lines-drawing.ts'
import { PackedLines } from './PackedLines.tsx'
import { packedLines } from './packed-lines.ts'

/** Up to four coloured lines over grey ones, drawn by the browser: in a wide room, or in a narrow one where a phone has no more. */
export function LinesChart({
  wide,
  narrow,
  ...others
}: {
  wide: LinesDrawing
  narrow: LinesDrawing
  label: string
  events?: readonly ChartEvent[]
  /** What lies on the plot: the zoom. */
  children?: ReactNode
}) {
  const { lines, ...aroundWide } = wide
  const { lines: linesOfNarrow, ...aroundNarrow } = narrow
  return (
    <PackedLines
      wide={aroundWide}
      narrow={aroundNarrow}
      lines={packedLines(lines)}
      linesOfNarrow={linesOfNarrow === lines ? null : packedLines(linesOfNarrow)}
      {...others}
    />
  )
}
