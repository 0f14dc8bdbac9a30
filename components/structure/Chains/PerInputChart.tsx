import { fixed } from '#trade/decimal.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import type { ChainBasis } from '#trade/structure/chains-query.ts'
import { ChartFrame } from '../../charts/ChartFrame/ChartFrame.tsx'
import { LinesChart } from '../../explore/Lines/LinesChart.tsx'
import { cited } from '../cited.ts'
import { historyDrawing, tickText } from '../History/history-drawing.ts'
import { structureWords } from '../words.ts'
import type { ChainFacts } from './Chains.tsx'

/** Exports of a chain per unit of its imported inputs, over time. */
export function PerInputChart({
  chain,
  name,
  basis,
  colour,
  notes,
  language,
}: {
  chain: ChainFacts
  name: string
  basis: ChainBasis
  colour: '--balance' | '--total'
  notes: readonly string[]
  language: Locale
}) {
  const say = structureWords[language]
  const points = chain.points.flatMap(({ period, perInput }) =>
    isMissing(perInput) ? [] : [{ period, value: perInput }],
  )
  const last = points.at(-1)
  if (!last) return <p>{say.noPeriod}</p>
  const measure = say.perInput[chain.currency]
  const line = {
    code: chain.code,
    colour,
    name: formatDigits(fixed(last.value, 2)),
    value: formatPeriod(last.period, language, 'axis'),
    points,
  }
  return (
    <ChartFrame
      title={say.drawn(name)}
      subtitle={measure}
      source={cited(chain.newest?.figure ?? null, language)}
      notes={[say.currencies[chain.currency], say.bases[basis], say.gapsChains, ...notes]}
      file={`tradewire-chain-${chain.code}`}
      table={{
        columns: [say.period, measure],
        rows: points
          .toReversed()
          .map(({ period, value }) => [formatPeriod(period, language, 'with-year'), fixed(value, 2)]),
      }}
    >
      <LinesChart
        wide={historyDrawing([line], basis, tickText, false, language, false)}
        narrow={historyDrawing([line], basis, tickText, false, language, true)}
        label={`${say.drawn(name)}. ${measure}`}
      />
    </ChartFrame>
  )
}
