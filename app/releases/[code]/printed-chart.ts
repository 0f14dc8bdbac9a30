import type { WidthOf } from '#components/explore/picture/shape.ts'
import { widthIn } from '#components/explore/picture/width-of.ts'
import { chartSvg } from '#components/releases/card/chart-svg.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { chartBeside } from '../../card-facts.ts'
import { headlineOf } from '../../headline.ts'

// A page sets its texts itself: here it matters only that none is wider than thought, and bold ones are the widest.
const BROAD = 1.2
const about = widthIn({})
const widthOf: WidthOf = (text, weight) => about(text, weight) * BROAD

/** The one chart of a release's printed sheet, drawn as on its card. Null where it has no headline, or none to be used any more. */
export async function printedChart(code: ReleaseCode, language: Locale) {
  const headline = await headlineOf(code)
  if (!headline || headline.notice.state === 'withdrawn') return null
  const chart = await chartBeside(headline, language, widthOf)
  return chart && { ...chart, svg: chartSvg(chart, language) }
}
