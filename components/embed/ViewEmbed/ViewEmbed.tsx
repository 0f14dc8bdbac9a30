import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { drawnKind, type Sides } from '#trade/explore/chart-kinds.ts'
import type { NotHeld as Why } from '#trade/explore/held.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { TwinTable } from '../../charts/ChartFrame/TwinTable.tsx'
import { chartHeading } from '../../explore/ChartPanel/chart-heading.ts'
import { chartTable } from '../../explore/ChartPanel/chart-table.ts'
import { drawnChart } from '../../explore/ChartPanel/drawn-chart.tsx'
import { chosenRows } from '../../explore/chosen-rows.ts'
import { NotHeld } from '../../explore/NotHeld/NotHeld.tsx'
import { rowColour } from '../../explore/row-colour.ts'
import { rowName } from '../../explore/row-name.ts'
import { embedWords } from '../embed-words.ts'
import styles from './ViewEmbed.module.css'

const TITLE = 'embed-title'

/**
 * A view's chart as its page draws it, with nothing to handle: what is seen, what is measured, whose figures. Its table is there for
 * who cannot see it; without scripts `picture` stands in its place.
 */
export function ViewEmbed({
  query,
  view,
  sides,
  verdict,
  picture,
  language,
}: {
  query: ViewQuery
  view: View
  sides: Sides
  verdict: true | Why
  picture: string
  language: Locale
}) {
  if (verdict !== true || view.at === null)
    return <NotHeld query={query} why={verdict === true ? 'not-held' : verdict} nearest={null} language={language} />
  const { chosen, others } = chosenRows(view, query)
  const names = (row: ViewRow) => rowName(row, query.flow, language)
  const colours = (row: ViewRow) => rowColour(row, query, chosen)
  const kind = drawnKind(query, view, sides)
  const { title, subtitle, source, notes } = chartHeading(kind, query, view, others, [], language)
  const {
    chart,
    notes: own,
    rows,
  } = drawnChart(
    kind,
    { query, view, sides, chosen, others, names, colours, events: [], isStill: true, language },
    `${title}. ${subtitle}`,
  )
  return (
    <figure aria-labelledby={TITLE}>
      <h1 id={TITLE} className={styles.title}>
        {title}
      </h1>
      <p className={styles.measured}>{subtitle}</p>
      <div className={styles.chart}>{chart}</div>
      <noscript>
        {/* oxlint-disable-next-line nextjs/no-img-element -- drawn by our own server for this very width */}
        <img className={styles.picture} src={picture} alt={embedWords[language].asPicture(title)} />
      </noscript>
      <div className="unseen">
        <TwinTable table={chartTable(kind, query, view, rows, names, language)} />
      </div>
      <figcaption className={styles.source}>
        <b>{source}</b>
        {[...notes, ...own].map((note) => (
          <span key={note}>{` · ${note}`}</span>
        ))}
      </figcaption>
    </figure>
  )
}
