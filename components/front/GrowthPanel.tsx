'use client'
import { useMemo } from 'react'
import { useLine } from '#components/live/use-figure.ts'
import { useLiveState } from '#components/live/use-live-state.ts'
import { isFresh, useNow } from '#components/live/use-now.ts'
import { formatFlow } from '#trade/format/format-flow.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { type GrowthBar, growthYear } from '#trade/front/growth-year.ts'
import { allTrade } from '#trade/wall/series.ts'
import { ChartFrame } from '../charts/ChartFrame/ChartFrame.tsx'
import { GrowthBars } from '../charts/GrowthBars/GrowthBars.tsx'
import { useNarrow } from '../charts/use-narrow.ts'
import { useLanguage, useWords } from '../words/Language.tsx'
import { sourceOf } from './source-of.ts'
import styles from './Panel.module.css'

/** The last thirteen months of printed growth, exports over imports. */
export function GrowthPanel() {
  const language = useLanguage()
  const say = useWords()
  const narrow = useNarrow()
  const nowMs = useNow(5000)
  const { state } = useLiveState()
  const [exports, imports] = [
    useLine(allTrade('exports', 'USD', 'month')),
    useLine(allTrade('imports', 'USD', 'month')),
  ]
  const newest = exports.findLast(({ printedGrowthPercent }) => printedGrowthPercent !== null)
  const bars = useMemo(
    () => newest && { exports: growthYear(exports, newest.period), imports: growthYear(imports, newest.period) },
    [exports, imports, newest],
  )
  if (!newest || !bars)
    return (
      <>
        <h2>{say.front.growthTitle}</h2>
        <p className={styles.none}>{say.front.growthNone}</p>
      </>
    )
  const freshOf = (line: readonly GrowthBar[]) =>
    state === 'stale'
      ? ''
      : line
          .filter(({ figure }) => figure && isFresh(figure.publishedAt, nowMs))
          .map(({ period }) => period)
          .join(' ')
  const printed = (bar: GrowthBar | undefined) =>
    bar && bar.percent !== null ? formatGrowthBare(bar.percent, language) : say.charts.notHeld
  return (
    <ChartFrame
      title={say.front.growthTitle}
      subtitle={say.front.growthSub}
      source={sourceOf(newest, language)}
      notes={[say.front.printedGrowth]}
      file={`tradewire-growth-${newest.period}`}
      table={{
        columns: [say.charts.period, formatFlow('exports', language), formatFlow('imports', language)],
        rows: bars.exports
          .map((bar, at) => [formatPeriod(bar.period, language, 'with-year'), printed(bar), printed(bars.imports[at])])
          .reverse(),
      }}
      className={styles.tall}
    >
      <GrowthBars
        exports={bars.exports}
        imports={bars.imports}
        fresh={{ exports: freshOf(bars.exports), imports: freshOf(bars.imports) }}
        language={language}
        narrow={narrow}
      />
    </ChartFrame>
  )
}
