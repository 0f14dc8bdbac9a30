import type { Locale } from '#trade/format/locale.ts'
import { placedChart } from '../../explore/picture/placed-chart.ts'
import type { Drawn } from '../../explore/picture/shape.ts'
import { writeSvg } from '../../explore/picture/write-svg.ts'

// As wide as a sheet of A4 within its margins, in px of the page, and as high as there is room for.
const [WIDTH, HEIGHT] = [700, 190]

/** A chart alone, for a page to set: its colours are the page's tokens and its texts are text. */
export function chartSvg(
  { title, measured, drawn }: { readonly title: string; readonly measured: string; readonly drawn: Drawn },
  language: Locale,
): string {
  return writeSvg({
    width: WIDTH,
    height: HEIGHT,
    language,
    scale: 1,
    title,
    description: [measured, ...drawn.words].join('. '),
    shapes: placedChart(drawn, { left: 0, top: 0, width: WIDTH, height: HEIGHT }, 1),
  })
}
