import { type Decimal, fixed } from '#trade/decimal.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import type { ConcentrationPoint } from '#trade/structure/concentration-history.ts'
import { ChartFrame } from '../../charts/ChartFrame/ChartFrame.tsx'
import { flowColour } from '../../explore/colour-of.ts'
import { LinesChart } from '../../explore/Lines/LinesChart.tsx'
import { cited } from '../cited.ts'
import { type HistoryLine, historyDrawing, tickText } from '../History/history-drawing.ts'
import { structureWords } from '../words.ts'
import type { ConcentrationFacts } from './Concentration.tsx'

const TOPS = [1, 3, 5, 10] as const
const TOP_COLOURS: Readonly<Record<(typeof TOPS)[number], string>> = {
  1: '--sec-electronics',
  3: '--sec-vehicles',
  5: '--sec-textiles',
  10: '--sec-machinery',
}

/** The index over time, and beside it the shares of the largest parts. */
export function ConcentrationCharts({
  facts,
  now,
  language,
}: {
  facts: Pick<ConcentrationFacts, 'query' | 'history' | 'points' | 'newest'>
  now: ConcentrationPoint
  language: Locale
}) {
  const { query, history, points } = facts
  const say = structureWords[language]
  const what = say.flowBy(formatFlow(query.flow, language), history.counted === null ? say.byPartner : say.byGoods)
  const notes = [
    say.computed,
    history.counted === null ? say.single : say.sameLines(String(history.counted.length)),
    say.bases[query.basis],
    say.currencies[query.currency],
    say.gaps,
  ]
  const period = (point: ConcentrationPoint) => formatPeriod(printPeriod(point.period), language, 'with-year')
  const equal = formatDigits(fixed(now.equalParts, 1))
  const index: HistoryLine = {
    code: 'index',
    colour: flowColour(query.flow),
    name: whole(now.index),
    value: history.counted === null ? say.asEqual(equal) : say.index,
    short: history.counted === null ? say.asEqualShort(equal) : say.index,
    points: points.map((point) => ({ period: point.period, value: point.index })),
  }
  const tops = TOPS.map(
    (top): HistoryLine => ({
      code: `top${top}`,
      colour: TOP_COLOURS[top],
      name: say.top[top],
      value: percent(now.topShares[top]),
      points: points.map((point) => ({ period: point.period, value: point.topShares[top] })),
    }),
  )
  const drawings = (
    lines: readonly HistoryLine[],
    axisText: (tick: number, isTop: boolean) => string,
    zero: boolean,
  ) => ({
    wide: historyDrawing(lines, query.basis, axisText, zero, language, false),
    narrow: historyDrawing(lines, query.basis, axisText, zero, language, true),
  })
  return (
    <>
      <div>
        <ChartFrame
          title={say.indexTitle(what)}
          subtitle={say.indexSub}
          source={cited(facts.newest, language)}
          notes={notes}
          file={`tradewire-concentration-${query.flow}-${query.of.kind}`}
          table={{
            columns: [say.period, say.index, say.equal, say.coverage],
            rows: points
              .toReversed()
              .map((point) => [
                period(point),
                whole(point.index),
                fixed(point.equalParts, 1),
                fixed(point.coveragePercent, 2),
              ]),
          }}
        >
          <LinesChart
            {...drawings([index], (tick) => tickText(tick), false)}
            label={`${say.indexTitle(what)}. ${say.indexSub}`}
          />
        </ChartFrame>
      </div>
      <div>
        <ChartFrame
          title={say.topTitle(what)}
          subtitle={say.topSub}
          source={cited(facts.newest, language)}
          notes={notes}
          file={`tradewire-largest-${query.flow}-${query.of.kind}`}
          table={{
            columns: [say.period, ...TOPS.map((top) => say.top[top])],
            rows: points
              .toReversed()
              .map((point) => [period(point), ...TOPS.map((top) => fixed(point.topShares[top], 1))]),
          }}
        >
          <LinesChart
            {...drawings(tops, (tick, isTop) => (isTop ? `${tickText(tick)}%` : tickText(tick)), true)}
            label={`${say.topTitle(what)}. ${say.topSub}`}
          />
        </ChartFrame>
      </div>
    </>
  )
}

function whole(index: Decimal): string {
  return formatDigits(fixed(index, 0))
}

function percent(share: Decimal): string {
  return `${formatDigits(fixed(share, 1))}%`
}
