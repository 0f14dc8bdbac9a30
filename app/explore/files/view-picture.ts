import { chartHeading } from '#components/explore/ChartPanel/chart-heading.ts'
import { chosenRows } from '#components/explore/chosen-rows.ts'
import { linesDrawing } from '#components/explore/Lines/lines-drawing.ts'
import { drawLines } from '#components/explore/picture/draw-lines.ts'
import { layOut } from '#components/explore/picture/lay-out.ts'
import { widthIn } from '#components/explore/picture/width-of.ts'
import { rowColour } from '#components/explore/row-colour.ts'
import { rowName } from '#components/explore/row-name.ts'
import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import { exploreWords } from '#components/explore/words.ts'
import type { Measures } from '#server/press/order.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { printPeriod } from '#trade/period.ts'
import type { AskedFile } from './asked-file.ts'
import type { FileFacts } from './file-facts.ts'

/** The chart of a view as SVG, its colours tokens and its texts text: what the press makes pictures of. */
export function viewPicture(facts: FileFacts, { language, size }: AskedFile, measures: Measures): string {
  const { query, view, place } = facts
  const say = takeAwayWords[language]
  const { chosen, others } = chosenRows(view, query)
  const drawing = linesDrawing(
    view,
    chosen,
    others,
    query,
    language,
    {
      name: (row) => rowName(row, query.flow, language),
      colour: (row) => rowColour(row, query, chosen) ?? '--rest',
      provisional: (period) =>
        exploreWords[language].provisional(formatPeriod(printPeriod(period), language, 'short-with-year')),
    },
    false,
  )
  const widthOf = widthIn(measures)
  const { title, subtitle, source, notes } = chartHeading('lines', query, view, others, [], language)
  const known = place.knownAt ? say.knownAt(formatInstant(place.knownAt, language, 'day-time')) : say.nothingKnown
  return layOut(
    {
      title,
      measured: subtitle,
      chart: drawLines(drawing, widthOf),
      source,
      notes,
      vintage: `${known} · ${say.sequence(String(place.sequence))}`,
      address: facts.pinnedAddress.replace(/^https?:\/\//, ''),
      watermark: facts.isRehearsal ? 'REHEARSAL 演练' : null,
    },
    size,
    language,
    widthOf,
  )
}
