import { layOut, pictureRoom } from '#components/explore/picture/lay-out.ts'
import { viewChart } from '#components/explore/picture/view-chart.ts'
import { widthIn } from '#components/explore/picture/width-of.ts'
import { takeAwayWords } from '#components/explore/TakeAway/take-away-words.ts'
import type { Measures } from '#server/press/order.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { AskedFile } from './asked-file.ts'
import type { FileFacts } from './file-facts.ts'

/** The chart of a view as SVG, its colours tokens and its texts text: what the press makes pictures of. */
export function viewPicture(facts: FileFacts, { language, size }: AskedFile, measures: Measures): string {
  const { query, view, sides, place } = facts
  const say = takeAwayWords[language]
  const widthOf = widthIn(measures)
  const { heading, chart } = viewChart(query, view, sides, pictureRoom(size), language, widthOf)
  const known = place.knownAt ? say.knownAt(formatInstant(place.knownAt, language, 'day-time')) : say.nothingKnown
  return layOut(
    {
      title: heading.title,
      measured: heading.subtitle,
      chart,
      source: heading.source,
      notes: heading.notes,
      vintage: `${known} · ${say.sequence(String(place.sequence))}`,
      address: facts.pinnedAddress.replace(/^https?:\/\//, ''),
      watermark: facts.isRehearsal ? 'REHEARSAL 演练' : null,
    },
    size,
    language,
    widthOf,
  )
}
