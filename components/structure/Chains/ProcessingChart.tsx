import { fixed } from '#trade/decimal.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import type { ChainPoint } from '#trade/structure/chain-history.ts'
import type { ChainBasis } from '#trade/structure/chains-query.ts'
import { ChartFrame } from '../../charts/ChartFrame/ChartFrame.tsx'
import { LinesChart } from '../../explore/Lines/LinesChart.tsx'
import { cited } from '../cited.ts'
import { type HistoryLine, historyDrawing, tickText } from '../History/history-drawing.ts'
import { structureWords } from '../words.ts'
import type { ChainFacts } from './Chains.tsx'

/** What processing trade made up of exports and of imports, over time. */
export function ProcessingChart({
  chain,
  basis,
  language,
}: {
  chain: ChainFacts
  basis: ChainBasis
  language: Locale
}) {
  const say = structureWords[language]
  const side = (of: 'products' | 'inputs', name: string, colour: string): HistoryLine => {
    const points = chain.points.flatMap((point) => {
      const percent = point[of].sharePercent
      return isMissing(percent) ? [] : [{ period: point.period, value: percent }]
    })
    const last = points.at(-1)
    if (!last) return { code: of, colour, name, value: '', points }
    const value = `${formatDigits(fixed(last.value, 1))}%`
    // The two sides are seldom held for the same period: each says its own.
    return { code: of, colour, name, value, period: formatPeriod(last.period, language, 'axis'), points }
  }
  const lines = [side('products', say.ofExports, '--exports'), side('inputs', say.ofImports, '--imports')].filter(
    ({ points }) => points.length > 0,
  )
  if (lines.length === 0) return <p>{say.noPeriod}</p>
  const axisText = (tick: number, isTop: boolean) => (isTop ? `${tickText(tick)}%` : tickText(tick))
  const percent = ({ sharePercent }: ChainPoint['inputs']) => (isMissing(sharePercent) ? '' : fixed(sharePercent, 1))
  return (
    <ChartFrame
      title={say.processing}
      subtitle={say.processingSub}
      source={cited(chain.newest?.figure ?? null, language)}
      notes={[say.currencies[chain.currency], say.bases[basis], say.gapsChains]}
      file="tradewire-processing-trade"
      table={{
        columns: [say.period, say.ofExports, say.ofImports],
        rows: chain.points
          .toReversed()
          .map((point) => [
            formatPeriod(point.period, language, 'with-year'),
            percent(point.products),
            percent(point.inputs),
          ]),
      }}
    >
      <LinesChart
        wide={historyDrawing(lines, basis, axisText, true, language, false)}
        narrow={historyDrawing(lines, basis, axisText, true, language, true)}
        label={`${say.processing}. ${say.processingSub}`}
      />
    </ChartFrame>
  )
}
