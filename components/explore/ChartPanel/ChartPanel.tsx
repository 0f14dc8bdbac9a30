import { chartKinds, drawnKind } from '#trade/explore/chart-kinds.ts'
import { ChartFrame } from '../../charts/ChartFrame/ChartFrame.tsx'
import { ChartKinds } from '../ChartKinds/ChartKinds.tsx'
import { chartHeading } from './chart-heading.ts'
import { chartTable } from './chart-table.ts'
import { type ChartFacts, drawnChart } from './drawn-chart.tsx'

/** The view as its address has it drawn, with its title, source, table, and the ways it may be drawn otherwise. */
export function ChartPanel(facts: ChartFacts) {
  const { query, view, sides, others, names, language } = facts
  const kind = drawnKind(query, view, sides)
  const bare = chartHeading(kind, query, view, others, [], language)
  const { chart, notes, rows } = drawnChart(kind, facts, `${bare.title}. ${bare.subtitle}`)
  return (
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
  )
}
