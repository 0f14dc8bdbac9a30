import { chartKinds, drawnKind } from '#trade/explore/chart-kinds.ts'
import { printView, type ViewQuery } from '#trade/explore/view-query.ts'
import { ChartFrame } from '../../charts/ChartFrame/ChartFrame.tsx'
import { ChartKinds } from '../ChartKinds/ChartKinds.tsx'
import { exploreWords } from '../words.ts'
import { chartHeading } from './chart-heading.ts'
import styles from './ChartPanel.module.css'
import { chartTable } from './chart-table.ts'
import { type ChartFacts, drawnChart } from './drawn-chart.tsx'

/** The view as its address has it drawn, with its title, source, table, and the ways it may be drawn otherwise. */
export function ChartPanel(facts: ChartFacts) {
  const { query, view, sides, others, names, language } = facts
  const say = exploreWords[language]
  const kind = drawnKind(query, view, sides)
  const bare = chartHeading(kind, query, view, others, [], language)
  const { chart, notes, rows } = drawnChart(kind, facts, `${bare.title}. ${bare.subtitle}`)
  return (
    <>
      <ChartFrame
        title={bare.title}
        subtitle={bare.subtitle}
        source={bare.source}
        notes={[...bare.notes, ...notes]}
        table={chartTable(kind, query, view, rows, names, language)}
        file={`tradewire-${query.flow}-${query.split}${kind === 'lines' ? '' : `-${kind}`}`}
        controls={<ChartKinds query={query} kinds={chartKinds(query, view, sides)} drawn={kind} language={language} />}
      >
        {chart}
      </ChartFrame>
      <p className={styles.links}>
        <a className="link" href={`/explore/figures.csv${fileQuery(query)}`}>
          {say.csv}
        </a>
      </p>
    </>
  )
}

function fileQuery(query: ViewQuery): string {
  const address = printView({ ...query, quote: null, lines: [] })
  return address ? `?${address}` : ''
}
